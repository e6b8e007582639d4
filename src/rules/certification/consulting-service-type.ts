import { describeChoice } from '../choice.ts'
import { defineRule } from '../define.ts'

export default defineRule({
  id: 'consulting-service-type',
  stage: 'certification',
  section: 'setup',
  severity: 'error',
  types: ['consulting-service'],
  summary: {
    en: 'A consulting service is of a known kind',
    ko: '컨설팅 서비스의 종류가 알려진 값입니다',
  },
  why: {
    en: 'Buyers filter engagements by kind and would not find this one.',
    ko: '구매자는 종류로 서비스를 찾으므로 이 서비스를 찾지 못합니다.',
  },
  fix: {
    en: 'Write `assessment`, `briefing`, `implementation`, `proof-of-concept` or `workshop`.',
    ko: '`assessment`, `briefing`, `implementation`, `proof-of-concept`, `workshop` 중 하나를 쓰세요.',
  },
  basis: { facts: [], sources: ['plan-consulting-service-offer'] },
  scope: 'schema',
  describe: (fault) => describeChoice(fault, { en: 'service type', ko: '서비스 종류' }),
})
