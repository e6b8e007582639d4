import { defineRule } from '../define.ts'
import { code } from '../words.ts'

/** A whole address that only the publisher's own network can open. */
const isInside = (value: unknown): boolean =>
  /^https:\/\/([^\s/?#@.:]+|[\d.]+)([:/?#]\S*)?$/.test(String(value))

export default defineRule({
  id: 'saas-technical-config',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['saas'],
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
  describe({ keyword, field, value, sensitive }) {
    const name = code(field)
    if (keyword === 'required') {
      return {
        reason: {
          en: `${name} is missing, expected it for ${code('sellThroughMicrosoft')}`,
          ko: `필드가 없습니다: ${name}. ${code('sellThroughMicrosoft')} 옵션에 필요합니다`,
        },
      }
    }
    const address = field.endsWith('Url')
    const now = sensitive ? undefined : code(String(value))
    if (address && isInside(value)) {
      return {
        reason: {
          en: `${name} ${now ? `is ${now}, which` : 'is an address that'} only your own network reaches, expected one on the internet`,
          ko: `내부 네트워크에서만 열리는 주소입니다: ${name}${now ? `, 지금 ${now}` : ''}. 인터넷에서 열리는 주소가 필요합니다`,
        },
        fix: {
          en: 'Write the address that customers and Microsoft reach from outside.',
          ko: '고객과 Microsoft가 외부에서 접속할 수 있는 주소를 쓰세요.',
        },
      }
    }
    return {
      reason: {
        en: `${name} ${now ? `is ${now}` : 'has another form'}, expected ${address ? `a whole address with ${code('https://')}` : 'a GUID'}`,
        ko: `형식이 다릅니다: ${name}${now ? `, 지금 ${now}` : ''}, 필요 ${address ? `${code('https://')}로 시작하는 전체 주소` : 'GUID'}`,
      },
      fix: address
        ? {
            en: 'Write the whole address with `https://`, as the marketplace sends tokens there.',
            ko: '`https://`로 시작하는 전체 주소를 쓰세요. 마켓플레이스가 이곳으로 토큰을 보냅니다.',
          }
        : {
            en: 'Copy the id from the app registration in Microsoft Entra.',
            ko: 'Microsoft Entra 앱 등록에서 ID를 복사하세요.',
          },
    }
  },
})
