import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'consulting-duration',
  stage: 'certification',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'A consulting service says how long it takes',
    ko: '컨설팅 서비스의 기간이 정해져 있습니다',
  },
  why: {
    en: 'Buyers compare engagements by price and time; an open end is refused.',
    ko: '구매자는 가격과 기간으로 서비스를 비교하며, 끝이 없는 서비스는 거부됩니다.',
  },
  fix: {
    en: 'Add `duration: { value: 2, unit: weeks }`, at most 12 months.',
    ko: '`duration: { value: 2, unit: weeks }`처럼 쓰세요. 최대 12개월입니다.',
  },
  basis: { facts: [], sources: ['plan-consulting-service-offer'] },
  scope: 'schema',
  describe: ({ field }) => ({
    reason: {
      en: `${code(field)} is missing, expected a number and a unit`,
      ko: `기간(${code(field)})이 없습니다. 숫자와 단위가 필요합니다`,
    },
  }),
})
