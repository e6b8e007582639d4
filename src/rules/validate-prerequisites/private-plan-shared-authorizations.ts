import { privateAudience, subscription } from '../audience.ts'
import { entriesOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'private-plan-shared-authorizations',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'notice',
  types: ['managed-service'],
  summary: {
    en: 'Customers of a private plan share its authorizations knowingly',
    ko: '비공개 플랜의 고객은 같은 권한 부여를 함께 씁니다',
  },
  why: {
    en: 'The roles of a plan hold for each customer in it; one customer alone needs a plan of its own.',
    ko: '플랜의 역할은 그 플랜의 모든 고객에 똑같이 적용됩니다. 고객마다 다르게 하려면 플랜을 나눠야 합니다.',
  },
  fix: {
    en: 'If they belong to several customers who need different access, write a private plan for each; else leave it.',
    ko: '서로 다른 권한이 필요한 고객이면 고객마다 비공개 플랜을 쓰고, 아니면 그대로 두세요.',
  },
  basis: { facts: ['S1-8', 'S2-51'] },
  sensitive: true,
  scope: 'plan',
  check(plan, report, { offer, publisher }) {
    const audience = privateAudience(offer, plan)
    // Whoever keeps customers in a file has many, and one plan for all of them on purpose.
    if (!audience || audience.file || !entriesOf(plan.document).length) return
    const { subscriptions } = publisher?.document.data ?? {}
    if (publisher && !subscriptions && isWritten(publisher.document, ['subscriptions'])) return
    const own = new Set(subscriptions?.map((id) => subscription(id ?? '')))
    const others = new Set(
      audience.entries.map(({ id }) => subscription(id)).filter((id) => id && !own.has(id)),
    )
    if (others.size < 2) return
    report(audience.field, {
      reason: {
        en: 'Several subscriptions get the same authorizations, expected those of one customer',
        ko: '여러 구독이 같은 권한 부여를 받습니다. 한 고객의 구독인지 확인하세요',
      },
    })
  },
})
