import { fieldNames } from '../../schema/fields.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'yaml-duplicate-key',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'A field stands once in its group',
    ko: '한 묶음 안에 같은 필드가 한 번만 있습니다',
  },
  why: {
    en: 'Only one of the two values can hold: the first is judged here, and other readers take the last.',
    ko: '두 값 중 하나만 적용됩니다. 여기서는 첫 번째를 판단하지만 마지막 값을 쓰는 프로그램도 있습니다.',
  },
  fix: { en: 'Take out one of the two lines.', ko: '두 줄 중 하나를 지우세요.' },
  basis: { facts: ['S0-8'], sources: ['YAML 1.2.2, section 3.2.1.1'] },
  unwaivable: true,
  scope: 'parse',
  describe: ({ key, line }) => {
    // Below a private field anything may stand for a key.
    const name = fieldNames().has(String(key)) ? code(String(key)) : undefined
    return {
      reason: {
        en: `${name ?? 'A field'} stands here a second time, expected once; line ${line} holds the first`,
        ko: `같은 필드가 두 번 있습니다${name ? `: ${name}` : ''}, 첫 번째는 ${line}번째 줄`,
      },
      ...(!name && { sensitive: true as const }),
    }
  },
})
