import { describeChoice } from '../choice.ts'
import { defineRule } from '../define.ts'

export default defineRule({
  id: 'offer-type-known',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'The offer says which of the known types it is',
    ko: '오퍼가 알려진 유형 중 하나입니다',
  },
  why: {
    en: 'The type decides which fields, checks and stages the offer has.',
    ko: '유형에 따라 오퍼의 필드, 검사, 단계가 정해집니다.',
  },
  fix: {
    en: 'Write one of the types, such as `type: managed-service`.',
    ko: '유형을 하나 쓰세요. 예: `type: managed-service`',
  },
  basis: { facts: ['S2-69', 'S4-8'] },
  unwaivable: true,
  scope: 'schema',
  describe: (fault) => describeChoice(fault, { en: 'offer type', ko: '오퍼 유형' }),
})
