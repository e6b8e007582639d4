import { defineRule } from '../define.ts'
import { removedPlans } from '../removals.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'live-plan-deleted',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  summary: {
    en: 'A plan keeps its file for as long as it is live',
    ko: '라이브인 동안 플랜의 파일이 남아 있습니다',
  },
  why: {
    en: 'Customers may still use it; sales can end at once, but only a support ticket removes a plan.',
    ko: '사용 중인 고객이 있을 수 있습니다. 판매는 바로 끝낼 수 있지만 제거에는 지원 티켓이 필요합니다.',
  },
  fix: {
    en: 'Restore the file; `stopSelling: true` ends its sales.',
    ko: '파일을 되돌리세요. 판매는 `stopSelling: true`로 끝냅니다.',
  },
  basis: { facts: ['S3-33'] },
  unwaivable: true,
  scope: 'history',
  against: ['live'],
  check(now, before, report, { record, against }) {
    for (const { plan, successor } of removedPlans(now, before, record, against)) {
      if (successor) continue
      const file = `plans/${plan.id}.md`
      report(
        { path: now.document.path, place: now.document.keyPlace(['type']) },
        {
          plan: plan.id,
          reason: {
            en: `${code(file)} is gone while the plan is live, expected it to stay`,
            ko: `라이브 플랜의 파일이 없어졌습니다: ${code(file)}`,
          },
          fix: {
            en: `Restore it; ${code('stopSelling: true')} ends its sales. To remove it for good, ask in a support ticket and first merge a record with ${code(plan.id)} under ${code('removedPlans')}.`,
            ko: `파일을 되돌리세요. 판매는 ${code('stopSelling: true')} 줄로 끝냅니다. 제거하려면 지원 티켓을 낸 뒤 릴리스 기록의 ${code('removedPlans')} 목록에 먼저 병합하세요: ${code(plan.id)}`,
          },
          related: [{ path: plan.document.path, place: plan.document.keyPlace([]) }],
        },
      )
    }
  },
})
