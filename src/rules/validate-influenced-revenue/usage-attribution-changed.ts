import { attributionsIn, attributionWhere, isTracking } from '../attribution.ts'
import { defineRule } from '../define.ts'
import { insideZip } from '../packages.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'usage-attribution-changed',
  stage: 'validate-influenced-revenue',
  section: 'technical',
  severity: 'warning',
  types: ['azure-application'],
  summary: {
    en: 'Usage is credited to the same id as before',
    ko: '사용량 특성 ID가 라이브와 같습니다',
  },
  why: {
    en: 'Usage from here on counts under the new id, and the reports of the two never meet.',
    ko: '이후의 사용량은 새 ID로 집계되어 이전 보고서와 이어지지 않습니다.',
  },
  fix: {
    en: 'Write the old id again, or register the new one in Partner Center before you go live.',
    ko: '이전 ID로 되돌리거나, 라이브로 전환하기 전에 새 ID를 파트너 센터에 등록하세요.',
  },
  basis: { facts: [], sources: ['azure-partner-customer-usage-attribution'] },
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const plan of now.plans) {
      const live = before.plans.find(({ id }) => id === plan.id)
      const is = attributionsIn(plan.package).filter(isTracking)
      const was = attributionsIn(live?.package).filter(isTracking)
      const added = is.find(({ id }) => !was.some((other) => other.id === id))
      const gone = was.find(({ id }) => !is.some((other) => other.id === id))
      if (!live || !added || !gone) continue
      const inside = insideZip(now, plan.package, added.file.path)
      report(attributionWhere(now, plan, added), {
        plan: plan.id,
        reason: {
          en: `${code(added.name)}${inside.en} is a new id, expected ${code(gone.name)}, which is live`,
          ko: `사용량 특성 ID가 바뀌었습니다: 지금 ${code(added.name)}${inside.ko}, 라이브 ${code(gone.name)}`,
        },
        related: [attributionWhere(before, live, gone)],
      })
    }
  },
})
