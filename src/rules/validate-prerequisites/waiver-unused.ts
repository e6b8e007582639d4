import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'waiver-unused',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'warning',
  summary: {
    en: 'Every waiver accepts a finding',
    ko: '모든 면제에 해당하는 발견 항목이 있습니다',
  },
  why: {
    en: 'A waiver that stays behind would hide the same mistake when it comes back.',
    ko: '남아 있는 면제는 같은 실수가 다시 생겼을 때 그것을 가립니다.',
  },
  fix: {
    en: 'Take out the waiver, or correct its `scope`.',
    ko: '면제를 지우거나 `scope`를 고치세요.',
  },
  basis: { facts: ['S4-9'], sources: ['Martlet: waivers'] },
  scope: 'parse',
  describe: ({ rule }) => ({
    reason: {
      en: `The waiver for ${code(String(rule))} accepts nothing, expected a finding of that rule`,
      ko: `해당하는 발견 항목이 없습니다: ${code(String(rule))}`,
    },
  }),
})
