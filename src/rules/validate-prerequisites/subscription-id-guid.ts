import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'subscription-id-guid',
  stage: 'validate-prerequisites',
  section: 'preview',
  severity: 'error',
  summary: { en: 'Every subscription is named by its id', ko: '모든 구독이 ID로 적혀 있습니다' },
  why: {
    en: 'Azure knows a subscription by this id alone; for any other text nobody gets access.',
    ko: 'Azure는 이 ID로만 구독을 찾으므로 다른 값으로는 아무도 접근할 수 없습니다.',
  },
  fix: {
    en: 'Copy the id from Subscriptions in the Azure portal, or write `${secret:NAME}`.',
    ko: 'Azure Portal의 구독에서 ID를 복사하거나 `${secret:NAME}` 참조를 쓰세요.',
  },
  basis: { facts: ['S2-37', 'S2-47'] },
  sensitive: true,
  scope: 'schema',
  describe: ({ field }) => ({
    reason: {
      en: `${code(field)} has another form, expected the GUID of a subscription`,
      ko: `구독 ID 형식이 다릅니다: ${code(field)}. 구독의 GUID가 필요합니다`,
    },
  }),
})
