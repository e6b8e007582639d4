import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'privacy-policy-required',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: { en: 'The listing links to a privacy policy', ko: '개인정보처리방침 주소가 있습니다' },
  why: {
    en: 'Buyers must be able to read what happens with their data before they sign up.',
    ko: '구매자는 가입하기 전에 데이터가 어떻게 쓰이는지 읽을 수 있어야 합니다.',
  },
  fix: {
    en: 'Add `privacyPolicyUrl:` with a page on your own site.',
    ko: '`privacyPolicyUrl:` 뒤에 게시자 사이트의 페이지 주소를 쓰세요.',
  },
  basis: { facts: ['S2-21'] },
  scope: 'schema',
  describe: ({ field }) => ({
    reason: {
      en: `${code(field)} is missing, expected an address on your own site`,
      ko: `개인정보처리방침(${code(field)})이 없습니다. 게시자 사이트의 주소가 필요합니다`,
    },
  }),
})
