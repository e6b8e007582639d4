import { defineRule } from '../define.ts'

export default defineRule({
  id: 'field-type',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'Every field holds the kind of value it is made for',
    ko: '모든 필드의 값이 정해진 형식입니다',
  },
  why: {
    en: 'A value of another kind cannot be shown or checked, so the field counts as empty.',
    ko: '형식이 다른 값은 표시하거나 검사할 수 없어 빈 필드로 처리됩니다.',
  },
  fix: {
    en: 'Write a value of the expected kind. Quotes make text of a number or of yes and no.',
    ko: '필요한 형식으로 쓰세요. 숫자나 참/거짓 값을 따옴표로 묶으면 텍스트가 됩니다.',
  },
  basis: { facts: ['S0-7', 'S0-8'], sources: ['JSON Schema 2020-12, type'] },
  unwaivable: true,
  scope: 'schema',
})
