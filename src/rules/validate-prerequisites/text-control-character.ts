import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'text-control-character',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'No text holds a character that hides or turns others',
    ko: '텍스트에 다른 글자를 숨기거나 뒤집는 문자가 없습니다',
  },
  why: {
    en: 'Such a character makes a line read otherwise than it is, for reviewer and buyer alike.',
    ko: '이런 문자가 있으면 검토자와 구매자에게 실제와 다른 글이 보입니다.',
  },
  fix: {
    en: 'Delete the character; retyping the word is the surest way.',
    ko: '문자를 지우세요. 단어를 다시 입력하는 것이 가장 확실합니다.',
  },
  basis: { facts: ['S0-8'], sources: ['Unicode Technical Report 36'] },
  unwaivable: true,
  scope: 'parse',
  describe: (values) => ({
    reason: {
      en: `The control character ${code(String(values.code))} stands here, expected text`,
      ko: `제어 문자가 있습니다: ${code(String(values.code))}`,
    },
  }),
})
