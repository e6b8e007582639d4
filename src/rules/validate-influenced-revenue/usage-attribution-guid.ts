import type { Text } from '../../model/text.ts'
import { attributionsIn, attributionWhere, isPlaceholder, isTracking } from '../attribution.ts'
import { defineRule } from '../define.ts'
import { insideZip } from '../packages.ts'
import { code, count } from '../words.ts'

/** What keeps the id from being a GUID. */
function faultOf(id: string): Text {
  if (isPlaceholder(id)) {
    return {
      en: 'holds a placeholder, expected the GUID registered in Partner Center',
      ko: '자리 표시자입니다. 파트너 센터에 등록한 GUID가 필요합니다',
    }
  }
  const digits = id.replaceAll('-', '').length
  if (!/^[0-9a-f-]+$/.test(id)) {
    return {
      en: 'holds no GUID, expected 32 hexadecimal digits after `pid-`',
      ko: 'GUID가 아닙니다. `pid-` 뒤에 16진수 32자리가 필요합니다',
    }
  }
  return digits === 32
    ? {
        en: 'has its digits in other groups, expected 8, 4, 4, 4 and 12',
        ko: '자릿수 묶음이 다릅니다. 8, 4, 4, 4, 12자리가 필요합니다',
      }
    : {
        en: `has a GUID of ${count(digits, 'digit')}, expected 32`,
        ko: `GUID가 ${digits}자리입니다. 32자리가 필요합니다`,
      }
}

export default defineRule({
  id: 'usage-attribution-guid',
  stage: 'validate-influenced-revenue',
  section: 'technical',
  severity: 'error',
  types: ['azure-application'],
  summary: {
    en: 'Usage is credited to a GUID that was registered',
    ko: '사용량 특성이 등록한 GUID를 가리킵니다',
  },
  why: {
    en: 'Usage under any other name is counted for nobody, and nothing tells you so.',
    ko: '다른 이름으로 기록된 사용량은 누구의 실적도 되지 않으며 알림도 없습니다.',
  },
  fix: {
    en: 'Register a GUID in Partner Center and write it behind `pid-`, with all of its 32 digits.',
    ko: '파트너 센터에 GUID를 등록하고 32자리를 모두 `pid-` 뒤에 쓰세요.',
  },
  basis: { facts: [], sources: ['azure-partner-customer-usage-attribution'] },
  scope: 'plan',
  check(plan, report, { offer }) {
    for (const found of attributionsIn(plan.package)) {
      if (isTracking(found)) continue
      const fault = faultOf(found.id)
      const inside = insideZip(offer, plan.package, found.file.path)
      report(attributionWhere(offer, plan, found), {
        reason: {
          en: `${code(found.name)}${inside.en} ${fault.en}`,
          ko: `${code(found.name)}${inside.ko}: ${fault.ko}`,
        },
      })
    }
  },
})
