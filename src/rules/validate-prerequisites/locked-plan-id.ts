import { defineRule } from '../define.ts'
import { removedPlans } from '../removals.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'locked-plan-id',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  summary: { en: 'A live plan keeps its id', ko: '라이브 플랜의 ID는 바뀌지 않습니다' },
  why: {
    en: 'The file is the plan id, and what customers bought is kept under it; another id is another plan.',
    ko: '파일 이름이 곧 플랜 ID입니다. 구매 내역이 이 ID로 남으므로, ID가 다르면 다른 플랜입니다.',
  },
  fix: {
    en: 'Give the file its old name again; the name that customers read is `name`.',
    ko: '파일 이름을 되돌리세요. 고객에게 보이는 이름은 `name`입니다.',
  },
  basis: { facts: ['S2-41', 'S3-1'], sources: ['create-managed-service-offer-plans'] },
  unwaivable: true,
  supersedes: ['plan-id-format'],
  scope: 'history',
  against: ['live', 'base'],
  check(now, before, report, context) {
    const { against, value } = context
    // One edition of the marketplace locks the id once the plan is live, the other once it is created.
    if (!value<string[]>('locked-plan-id').includes(against)) return
    if (against === 'base' && before.draft) return
    for (const { plan, successor } of removedPlans(now, before, context)) {
      if (!successor) continue
      const [was, is] = [`plans/${plan.id}.md`, `plans/${successor.id}.md`]
      // The same words against both, so that one change is one finding.
      report(
        { path: successor.document.path, place: successor.document.keyPlace([]) },
        {
          plan: successor.id,
          reason: {
            en: `${code(was)} became ${code(is)}, expected the plan’s id to stay`,
            ko: `플랜 ID가 바뀌었습니다: ${code(was)}, 지금 ${code(is)}`,
          },
          fix: {
            en: `Rename the file to ${code(was)} again. To sell something else, keep that plan with ${code('stopSelling: true')} and add another.`,
            ko: `파일 이름을 되돌리세요: ${code(was)}. 다른 것을 판매하려면 이 플랜에 ${code('stopSelling: true')} 줄을 쓰고 새 플랜을 추가하세요.`,
          },
          related: [{ path: plan.document.path, place: plan.document.keyPlace([]) }],
        },
      )
    }
  },
})
