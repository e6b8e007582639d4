import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'lead-destination-fields',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'The lead destination has every field it needs',
    ko: '리드 대상에 필요한 필드가 모두 있습니다',
  },
  why: {
    en: 'Without it the marketplace cannot sign in to the system, and leads are lost.',
    ko: '이 값이 없으면 마켓플레이스가 시스템에 로그인하지 못해 리드가 사라집니다.',
  },
  fix: {
    en: 'Add the field below `leads:`; a secret as a reference, `${secret:NAME}`.',
    ko: '`leads:` 아래에 필드를 추가하세요. 비밀은 `${secret:NAME}` 형식의 참조로 쓰세요.',
  },
  basis: { facts: ['S2-8', 'S4-10'], sources: ['commercial-marketplace-get-customer-leads'] },
  sensitive: true,
  scope: 'schema',
  describe: ({ field }) => ({
    reason: {
      en: `${code(field)} is missing, expected it for this destination`,
      ko: `필드가 없습니다: ${code(field)}. 선택한 리드 대상에 필요합니다`,
    },
  }),
})
