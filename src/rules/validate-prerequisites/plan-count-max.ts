import { isPrivate } from '../../privacy/private-plan.ts'
import { defineRule } from '../define.ts'
import { count, number } from '../words.ts'

export default defineRule({
  id: 'plan-count-max',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine', 'azure-application'],
  summary: {
    en: 'An offer has no more plans than the marketplace keeps',
    ko: '플랜 수가 마켓플레이스의 한도를 넘지 않습니다',
  },
  why: {
    en: 'The marketplace keeps no plan over its limit, so these would never be on sale.',
    ko: '한도를 넘는 플랜은 마켓플레이스에 저장되지 않아 판매되지 않습니다.',
  },
  fix: {
    en: 'Take out plans, or divide them between two offers.',
    ko: '플랜을 줄이거나 두 오퍼로 나누세요.',
  },
  basis: {
    facts: [],
    sources: [
      'azure-vm-create-plans',
      'plan-azure-app-solution-template',
      'plan-azure-app-managed-app',
    ],
  },
  scope: 'offer',
  check({ plans }, report, { value }) {
    const limits = value<{ all: number; private: number }>('plan-count-max')
    const hidden = plans.filter(isPrivate)
    for (const [own, limit, kind] of [
      [plans, limits.all, { en: 'plan', ko: '플랜' }],
      [hidden, limits.private, { en: 'private plan', ko: '비공개 플랜' }],
    ] as const) {
      // The first one that is too many.
      const plan = own[limit]
      if (!plan) continue
      report(
        { path: plan.document.path, place: plan.document.keyPlace([]) },
        {
          plan: plan.id,
          // A number of plans is no word of one.
          ...(own === hidden && { sensitive: true as const }),
          reason: {
            en: `The offer has ${count(own.length, kind.en)}, expected at most ${number(limit)}`,
            ko: `${kind.ko}이 많습니다: 지금 ${number(own.length)}개, 최대 ${number(limit)}개`,
          },
        },
      )
    }
  },
})
