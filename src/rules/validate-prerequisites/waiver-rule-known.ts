import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'waiver-rule-known',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'Every waiver names a rule that exists',
    ko: '모든 면제가 실제로 있는 규칙을 가리킵니다',
  },
  why: {
    en: 'A waiver for a rule that does not exist accepts nothing.',
    ko: '없는 규칙에 대한 면제는 아무것도 허용하지 않습니다.',
  },
  fix: {
    en: 'Copy the id of the rule from the finding.',
    ko: '발견 항목에서 규칙 ID를 복사하세요.',
  },
  basis: { facts: ['S4-9'], sources: ['Martlet: waivers'] },
  unwaivable: true,
  scope: 'parse',
  describe: ({ rule }) => ({
    reason: {
      en: `Unknown rule ${code(String(rule))}, expected the id of a rule`,
      ko: `알 수 없는 규칙: ${code(String(rule))}`,
    },
  }),
})
