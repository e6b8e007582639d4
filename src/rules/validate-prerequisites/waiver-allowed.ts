import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'waiver-allowed',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'No waiver accepts what must never be accepted',
    ko: '면제할 수 없는 규칙에는 면제가 없습니다',
  },
  why: {
    en: 'Locks, secrets and files that cannot be read put customers at risk, whatever the reason.',
    ko: '잠금, 비밀, 읽을 수 없는 파일은 이유와 관계없이 고객에게 위험합니다.',
  },
  fix: {
    en: 'Take out the waiver and mend the finding.',
    ko: '면제를 지우고 발견된 문제를 고치세요.',
  },
  basis: { facts: ['S4-9'], sources: ['Martlet: waivers'] },
  unwaivable: true,
  scope: 'parse',
  describe: ({ rule }) => ({
    reason: {
      en: `The waiver is for ${code(String(rule))}, expected a rule that waivers can accept`,
      ko: `면제할 수 없는 규칙입니다: ${code(String(rule))}`,
    },
  }),
})
