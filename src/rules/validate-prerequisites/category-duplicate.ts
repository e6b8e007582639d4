import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'category-duplicate',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'warning',
  summary: { en: 'Every category stands once', ko: '같은 카테고리가 한 번만 있습니다' },
  why: {
    en: 'The second adds nothing and takes the place of another category.',
    ko: '두 번째 값은 효과가 없고 다른 카테고리의 자리만 차지합니다.',
  },
  fix: { en: 'Take out the second one.', ko: '두 번째 값을 지우세요.' },
  basis: { facts: ['S2-9'], sources: ['Martlet: each value of a list once'] },
  scope: 'schema',
  describe(fault) {
    const values = Array.isArray(fault.value) ? fault.value.map(String) : []
    const twice = values.find((item, index) => values.indexOf(item) < index)
    if (twice === undefined) return describeFault(fault)
    return {
      reason: {
        en: `${code(fault.field)} names ${code(twice)} twice, expected it once`,
        ko: `같은 카테고리가 두 번 있습니다: ${code(twice)}`,
      },
    }
  },
})
