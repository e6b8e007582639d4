import { defineRule } from '../define.ts'
import { code, describeFault, number } from '../words.ts'

export default defineRule({
  id: 'plan-name-required',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  summary: { en: 'Every plan has a name', ko: '모든 플랜에 이름이 있습니다' },
  why: {
    en: 'Customers choose between plans by their names.',
    ko: '고객은 이름을 보고 플랜을 고릅니다.',
  },
  fix: {
    en: 'Add `name:` with what sets this plan apart.',
    ko: '`name:` 뒤에 이 플랜을 구별하는 이름을 쓰세요.',
  },
  basis: { facts: ['S2-40'] },
  scope: 'schema',
  describe(fault) {
    if (fault.keyword !== 'required') return describeFault(fault)
    const limit = Number(fault.schema.maxLength)
    return {
      reason: {
        en: `${code(fault.field)} is missing, expected ${limit ? `1 to ${number(limit)} characters` : 'the name that customers see'}`,
        ko: `플랜 이름(${code(fault.field)})이 없습니다${limit ? `. 1~${number(limit)}자가 필요합니다` : ''}`,
      },
    }
  },
})
