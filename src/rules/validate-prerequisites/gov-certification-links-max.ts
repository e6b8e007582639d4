import { defineRule } from '../define.ts'

export default defineRule({
  id: 'gov-certification-links-max',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine', 'azure-application'],
  summary: {
    en: 'A plan names at most 100 certificates for governments',
    ko: '정부 인증 링크가 100개 이하입니다',
  },
  why: {
    en: 'The marketplace stores no more, and an agency looks for its own certificate in the list.',
    ko: '마켓플레이스는 그 이상 저장하지 않으며, 기관은 이 목록에서 필요한 인증을 찾습니다.',
  },
  fix: {
    en: 'Keep those that agencies ask for; one page of yours can list the others.',
    ko: '기관이 요구하는 인증만 남기고, 나머지는 게시자 페이지 하나에 모으세요.',
  },
  basis: { facts: [], sources: ['azure-vm-create-plans'] },
  scope: 'schema',
})
