import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'support-contact-complete',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'The support contact has name, e-mail and telephone',
    ko: '지원 연락처에 이름, 이메일, 전화번호가 있습니다',
  },
  why: {
    en: 'The marketplace sends customers and partners with questions there.',
    ko: '마켓플레이스가 고객과 파트너의 문의를 이 연락처로 보냅니다.',
  },
  fix: {
    en: 'Add the field; a reference such as `${secret:SUPPORT_PHONE}` will do.',
    ko: '필드를 추가하세요. `${secret:SUPPORT_PHONE}` 같은 참조도 쓸 수 있습니다.',
  },
  basis: { facts: ['S2-23', 'S3-25', 'S3-26'] },
  sensitive: true,
  scope: 'schema',
  describe: ({ field, pointer }) => ({
    reason: {
      en: `${code(field)} is missing, expected ${pointer.length > 1 ? 'name, e-mail and telephone' : 'a contact with name, e-mail and telephone'}`,
      ko: `지원 연락처에 필드가 없습니다: ${code(field)}. 이름, 이메일, 전화번호가 필요합니다`,
    },
  }),
})
