import { defineRule } from '../define.ts'
import urlFormat from './url-format.ts'

export default defineRule({
  id: 'terms-url-valid',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'error',
  summary: {
    en: 'The address of the terms is whole',
    ko: '약관 주소가 완전한 주소입니다',
  },
  why: {
    en: 'A customer who cannot open the terms has accepted nothing.',
    ko: '열 수 없는 약관에는 고객이 동의한 것이 아닙니다.',
  },
  fix: {
    en: 'Write the whole address, such as `https://alder.example/terms`.',
    ko: '전체 주소를 쓰세요. 예: `https://alder.example/terms`',
  },
  basis: { facts: ['S2-10'] },
  scope: 'schema',
  describe: (fault) => urlFormat.describe(fault),
})
