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
  check(now, before, report, context) {
    for (const { plan, successor } of removedPlans(now, before, context)) {
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
          fix:
            context.signOff === 'none'
              ? {
                  en: `Restore it, and merge it with ${code('stopSelling: true')} first; a plan that is not sold any more may go.`,
                  ko: `파일을 되돌리고 먼저 ${code('stopSelling: true')} 줄을 병합하세요. 판매가 끝난 플랜은 지울 수 있습니다.`,
                }
              : {
                  en: `Restore it; ${code('stopSelling: true')} ends its sales. To remove it for good, ask in a support ticket and merge what ${code(`npx martlet delist ${now.id}/${plan.id}`, 160)} prepares first.`,
                  ko: `파일을 되돌리세요. 판매는 ${code('stopSelling: true')} 줄로 끝냅니다. 제거하려면 지원 티켓을 낸 뒤 이 명령이 준비한 변경을 먼저 병합하세요: ${code(`npx martlet delist ${now.id}/${plan.id}`, 160)}`,
                },
          related: [{ path: plan.document.path, place: plan.document.keyPlace([]) }],
        },
      )
    }
  },
})
