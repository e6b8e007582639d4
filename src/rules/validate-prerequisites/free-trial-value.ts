import { defineRule } from '../define.ts'
import { code, describeFault, listOf } from '../words.ts'

export default defineRule({
  id: 'free-trial-value',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  summary: {
    en: 'A free trial is as long as the marketplace allows',
    ko: '무료 평가판 기간이 마켓플레이스에 있는 기간입니다',
  },
  why: {
    en: 'The marketplace counts the free days itself, and only in lengths that it knows.',
    ko: '무료 기간은 마켓플레이스가 계산하며, 정해진 기간만 쓸 수 있습니다.',
  },
  fix: {
    en: 'Write one of these lengths, or take out `freeTrial` where there is no trial.',
    ko: '이 기간 중 하나를 쓰거나, 평가판이 없으면 `freeTrial` 줄을 지우세요.',
  },
  basis: { facts: ['S3-30'], sources: ['azure-vm-create-plans'] },
  scope: 'schema',
  describe(fault) {
    const { field, value, expected } = fault
    if (!Array.isArray(expected) || typeof value === 'object') return describeFault(fault)
    const lengths = expected.map((length) => code(String(length)))
    return {
      reason: {
        en: `${code(field)} is ${code(String(value))}, expected ${listOf(lengths, 'or')}`,
        ko: `무료 평가판 기간이 다릅니다: ${code(field)}, 지금 ${code(String(value))}, 쓸 수 있는 값: ${lengths.join(', ')}`,
      },
    }
  },
})
