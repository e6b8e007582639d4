import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'managed-app-notification-url',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['azure-application'],
  summary: {
    en: 'A managed application reports its changes by HTTPS',
    ko: '관리형 애플리케이션의 변경 알림은 HTTPS로 전송됩니다',
  },
  why: {
    en: 'The messages name customers and what they deployed; the marketplace sends them by HTTPS only.',
    ko: '알림에는 고객과 배포 내용이 있으며 마켓플레이스는 HTTPS로만 보냅니다.',
  },
  fix: {
    en: 'Write the `https://` address, or `${secret:NAME}` where it holds a key.',
    ko: '`https://` 주소를 쓰세요. 주소에 키가 있으면 `${secret:NAME}` 참조를 쓰세요.',
  },
  basis: { facts: [], sources: ['plan-azure-app-managed-app'] },
  sensitive: true,
  scope: 'schema',
  describe: ({ field }) => ({
    reason: {
      en: `${code(field)} has another form, expected an ${code('https://')} address`,
      ko: `형식이 다릅니다: ${code(field)}. ${code('https://')} 주소가 필요합니다`,
    },
  }),
})
