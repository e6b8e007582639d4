import { defineRule } from '../define.ts'
import { keptPlans, lost } from '../locked.ts'
import { code, listOf } from '../words.ts'

export default defineRule({
  id: 'region-removed',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'A live plan stays on sale in each of its countries',
    ko: '라이브 플랜의 판매 국가는 줄어들지 않습니다',
  },
  why: {
    en: 'Customers there run the plan and are billed for it; countries can be added, not taken away.',
    ko: '그 국가의 고객이 이미 사용하고 요금을 냅니다. 국가는 추가할 수만 있습니다.',
  },
  fix: {
    en: 'Write the country again. To end sales of the plan, set `stopSelling: true`.',
    ko: '국가를 다시 쓰세요. 판매를 끝내려면 `stopSelling: true`를 쓰세요.',
  },
  basis: { facts: ['S3-6'] },
  unwaivable: true,
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const { id, document, live } of keptPlans(now, before)) {
      const [is, was] = [document.data.pricing?.markets, live.data.pricing?.markets]
      if (!was?.length) continue
      if (!is?.length) {
        report(...lost(document, ['pricing', 'markets'], { plan: id, live }))
        continue
      }
      const kept = new Set(is)
      const gone = was.flatMap((item) => (item && !kept.has(item) ? [code(item)] : []))
      if (!gone.length) continue
      const shown = gone.slice(0, 6)
      const list = listOf(shown, 'and', gone.length - shown.length)
      report(
        { path: document.path, place: document.valuePlace(['pricing', 'markets']) },
        {
          plan: id,
          reason: {
            en: `The markets of live plan ${code(id)} lack ${list}, expected all that are live`,
            ko: `라이브 플랜의 판매 국가가 빠졌습니다: ${code(id)}, 빠진 국가 ${shown.join(', ')}${gone.length > shown.length ? ` 외 ${gone.length - shown.length}개` : ''}`,
          },
          fix: {
            en: `Write ${list} again. To end sales of the plan, set ${code('stopSelling: true')}.`,
            ko: `빠진 국가를 다시 쓰세요. 판매를 끝내려면 ${code('stopSelling: true')} 줄을 쓰세요.`,
          },
          related: [{ path: live.path, place: live.valuePlace(['pricing', 'markets']) }],
        },
      )
    }
  },
})
