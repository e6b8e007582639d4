import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'engineering-contact-complete',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'The engineering contact has name, e-mail and telephone',
    ko: '엔지니어링 연락처에 이름, 이메일, 전화번호가 있습니다',
  },
  why: {
    en: 'The marketplace asks there when a deployment fails or a check needs an answer.',
    ko: '배포가 실패하거나 확인이 필요할 때 마켓플레이스가 이 연락처로 묻습니다.',
  },
  fix: {
    en: 'Add the field; a reference such as `${secret:ENGINEERING_PHONE}` will do.',
    ko: '필드를 추가하세요. `${secret:ENGINEERING_PHONE}` 같은 참조도 쓸 수 있습니다.',
  },
  basis: { facts: ['S2-23', 'S3-24'] },
  sensitive: true,
  scope: 'schema',
  describe: ({ field, pointer }) => ({
    reason: {
      en: `${code(field)} is missing, expected ${pointer.length > 1 ? 'name, e-mail and telephone' : 'a contact with name, e-mail and telephone'}`,
      ko: `엔지니어링 연락처에 필드가 없습니다: ${code(field)}. 이름, 이메일, 전화번호가 필요합니다`,
    },
  }),
})
