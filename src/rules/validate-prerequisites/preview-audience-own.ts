import { lacksOwn, previewAudience } from '../audience.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'preview-audience-own',
  stage: 'validate-prerequisites',
  section: 'preview',
  severity: 'warning',
  types: ['managed-service'],
  summary: {
    en: 'The publisher can see the preview as well',
    ko: '게시자도 미리 보기를 볼 수 있습니다',
  },
  why: {
    en: 'You would sign off an offer that you have never seen as a customer sees it.',
    ko: '고객이 보는 모습을 한 번도 확인하지 못한 채 오퍼를 승인하게 됩니다.',
  },
  fix: {
    en: 'Add one of the ids that stand under `subscriptions` in `publisher.md`.',
    ko: '`publisher.md`의 `subscriptions`에 있는 ID를 하나 추가하세요.',
  },
  basis: { facts: ['S2-38'] },
  sensitive: true,
  scope: 'offer',
  check(offer, report, { publisher }) {
    const audience = previewAudience(offer)
    if (!audience || !lacksOwn(audience, publisher)) return
    report(audience.field, {
      reason: {
        en: `${code('previewAudience')} has none of your own subscriptions, expected 1 or more`,
        ko: `미리 보기 대상(${code('previewAudience')})에 게시자의 구독이 없습니다. 1개 이상 필요합니다`,
      },
    })
  },
})
