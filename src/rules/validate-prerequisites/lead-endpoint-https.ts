import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'lead-endpoint-https',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: { en: 'Leads travel by HTTPS', ko: '리드가 HTTPS로 전송됩니다' },
  why: {
    en: 'Leads hold names and addresses of people; over HTTP others can read them.',
    ko: '리드에는 개인의 이름과 주소가 있어 HTTP로 보내면 다른 사람이 읽을 수 있습니다.',
  },
  fix: {
    en: 'Write the `https://` address, or `${secret:NAME}`.',
    ko: '`https://` 주소나 `${secret:NAME}` 참조를 쓰세요.',
  },
  basis: { facts: ['S2-8'], sources: ['PIA customer-leads schema'] },
  sensitive: true,
  scope: 'schema',
  describe: ({ field }) => ({
    reason: {
      en: `${code(field)} has another form, expected an ${code('https://')} address`,
      ko: `형식이 다릅니다: ${code(field)}. ${code('https://')} 주소가 필요합니다`,
    },
  }),
})
