import { lacksOwn, privateAudience } from '../audience.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'private-audience-own',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'warning',
  types: ['managed-service'],
  summary: {
    en: 'The publisher can see each private plan',
    ko: '게시자도 비공개 플랜을 볼 수 있습니다',
  },
  why: {
    en: 'Only its audience sees the plan, so you could neither try it nor help a customer with it.',
    ko: '플랜은 대상 구독에만 보이므로 게시자는 시험하지도 고객을 돕지도 못합니다.',
  },
  fix: {
    en: 'Add one of the ids that stand under `subscriptions` in `publisher.md`.',
    ko: '`publisher.md`의 `subscriptions`에 있는 ID를 하나 추가하세요.',
  },
  basis: { facts: ['S2-47'] },
  sensitive: true,
  scope: 'plan',
  check(plan, report, { offer, publisher }) {
    const audience = privateAudience(offer, plan)
    if (!audience || !lacksOwn(audience, publisher)) return
    report(audience.field, {
      reason: {
        en: `Plan ${code(plan.id)} is open to none of your own subscriptions, expected 1 or more`,
        ko: `비공개 플랜의 대상에 게시자의 구독이 없습니다: ${code(plan.id)}. 1개 이상 필요합니다`,
      },
    })
  },
})
