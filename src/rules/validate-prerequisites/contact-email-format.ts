import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'contact-email-format',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'Every e-mail address is one that mail can reach',
    ko: '모든 이메일 주소가 메일을 받을 수 있는 형식입니다',
  },
  why: {
    en: 'Mail to any other form comes back, and nobody on your side hears of it.',
    ko: '형식이 다르면 메일이 돌아오고 게시자는 알지 못합니다.',
  },
  fix: {
    en: 'Write one address such as `help@example.com`, or `${secret:NAME}`.',
    ko: '`help@example.com` 같은 주소 하나나 `${secret:NAME}` 참조를 쓰세요.',
  },
  basis: { facts: ['S2-23', 'S0-9'] },
  sensitive: true,
  scope: 'schema',
  describe: ({ field }) => ({
    reason: {
      en: `${code(field)} has another form, expected one e-mail address`,
      ko: `이메일 형식이 다릅니다: ${code(field)}. 이메일 주소 하나가 필요합니다`,
    },
  }),
})
