import { describeChoice } from '../choice.ts'
import { defineRule } from '../define.ts'

export default defineRule({
  id: 'saas-listing-option',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['saas'],
  summary: {
    en: 'A SaaS offer says how a customer gets it',
    ko: 'SaaS 오퍼에 고객이 이용하는 방법이 있습니다',
  },
  why: {
    en: 'The option decides which button stands on the page and who bills.',
    ko: '이 옵션에 따라 페이지의 버튼과 청구하는 주체가 정해집니다.',
  },
  fix: {
    en: 'Write `contactMe`, `freeTrial`, `getItNowFree` or `sellThroughMicrosoft`.',
    ko: '`contactMe`, `freeTrial`, `getItNowFree`, `sellThroughMicrosoft` 중 하나를 쓰세요.',
  },
  basis: { facts: [], sources: ['plan-saas-offer'] },
  scope: 'schema',
  describe: (fault) => describeChoice(fault, { en: 'listing option', ko: '목록 옵션' }),
})
