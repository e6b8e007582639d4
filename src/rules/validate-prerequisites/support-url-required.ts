import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'support-url-required',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'warning',
  types: ['virtual-machine', 'azure-application'],
  summary: { en: 'Customers have a page for support', ko: '고객을 위한 지원 페이지가 있습니다' },
  why: {
    en: 'It is the only support contact that customers see; name, e-mail and telephone stay private.',
    ko: '고객에게 보이는 지원 연락처는 이 주소뿐입니다. 이름, 이메일, 전화번호는 공개되지 않습니다.',
  },
  fix: {
    en: 'Add `supportUrls:` with `global:` and the address of the page.',
    ko: '`supportUrls:` 아래에 `global:`과 지원 페이지 주소를 추가하세요.',
  },
  basis: { facts: ['S3-25', 'S2-24'], sources: ['plan-azure-application-offer'] },
  scope: 'schema',
  describe: ({ keyword, field }) => ({
    reason: {
      en: `${code(field)} is ${keyword === 'required' ? 'missing' : 'empty'}, expected the address of a support page`,
      ko: `${keyword === 'required' ? '지원 페이지가 없습니다' : '지원 페이지가 비어 있습니다'}: ${code(field)}`,
    },
  }),
})
