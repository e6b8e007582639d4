import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'plan-id-taken',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  summary: {
    en: 'The id of a plan that was live is not used again',
    ko: '라이브였던 플랜의 ID는 다시 쓰지 않습니다',
  },
  why: {
    en: 'Customers may still have the old plan under this id, with its price and its access.',
    ko: '이 ID의 예전 플랜을 그 가격과 권한으로 아직 쓰는 고객이 있을 수 있습니다.',
  },
  fix: { en: 'Give the new plan another id.', ko: '새 플랜에 다른 ID를 쓰세요.' },
  basis: { facts: ['S2-41', 'S3-1'], sources: ['Martlet: a live id stays taken'] },
  unwaivable: true,
  scope: 'history',
  against: ['live'],
  check(now, before, report, { record }) {
    const taken = record?.document
    for (const [index, id] of (taken?.data.removedPlans ?? []).entries()) {
      const plan = now.plans.find((each) => each.id === id)
      // As long as the copy has it, what is written is held against it.
      if (!plan || !taken || before.plans.some((each) => each.id === id)) continue
      const { document } = plan
      report(
        { path: document.path, place: document.keyPlace([]) },
        {
          plan: plan.id,
          reason: {
            en: `${code(plan.id)} is the id of a plan that was taken off the market, expected a new one`,
            ko: `시장에서 제거한 플랜의 ID입니다: ${code(plan.id)}`,
          },
          related: [{ path: taken.path, place: taken.valuePlace(['removedPlans', index]) }],
        },
      )
    }
  },
})
