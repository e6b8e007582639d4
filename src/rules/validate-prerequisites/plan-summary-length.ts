import { defineRule } from '../define.ts'
import { code, describeFault, number } from '../words.ts'

export default defineRule({
  id: 'plan-summary-length',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  summary: {
    en: 'Every plan has a summary that fits',
    ko: '모든 플랜에 길이가 맞는 요약이 있습니다',
  },
  why: {
    en: 'It stands beside the name where customers compare plans.',
    ko: '고객이 플랜을 비교하는 곳에서 이름 옆에 보입니다.',
  },
  fix: {
    en: 'Write one sentence on what this plan gives and the others do not.',
    ko: '다른 플랜과 달리 이 플랜이 주는 것을 한 문장으로 쓰세요.',
  },
  basis: { facts: ['S2-43'] },
  scope: 'schema',
  describe(fault) {
    if (fault.keyword !== 'required') return describeFault(fault)
    const limit = number(Number(fault.schema.maxLength))
    return {
      reason: {
        en: `${code(fault.field)} is missing, expected 1 to ${limit} characters`,
        ko: `플랜 요약(${code(fault.field)})이 없습니다. 1~${limit}자가 필요합니다`,
      },
    }
  },
})
