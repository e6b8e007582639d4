import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'saas-technical-config',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  summary: {
    en: 'A SaaS offer that Microsoft sells can be connected',
    ko: 'Microsoft가 판매하는 SaaS 오퍼에 연결 정보가 있습니다',
  },
  why: {
    en: 'After a purchase Microsoft sends the customer and the subscription there.',
    ko: '구매가 끝나면 Microsoft가 고객과 구독 정보를 이곳으로 보냅니다.',
  },
  fix: {
    en: 'Add `landingPageUrl`, `webhookUrl`, `tenantId` and `applicationId` below `saas:`.',
    ko: '`saas:` 아래에 `landingPageUrl`, `webhookUrl`, `tenantId`, `applicationId`를 쓰세요.',
  },
  basis: { facts: [], sources: ['plan-saas-offer'] },
  scope: 'schema',
  describe: ({ field }) => ({
    reason: {
      en: `${code(field)} is missing, expected it for ${code('sellThroughMicrosoft')}`,
      ko: `필드가 없습니다: ${code(field)}. ${code('sellThroughMicrosoft')} 옵션에 필요합니다`,
    },
  }),
})
