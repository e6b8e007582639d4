import { defineRule } from '../define.ts'
import { code, describeFault, number } from '../words.ts'

export default defineRule({
  id: 'long-summary-required',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: { en: 'The listing has a long summary', ko: '긴 요약이 있습니다' },
  why: {
    en: 'It stands at the head of the page, before the description.',
    ko: '페이지에서 설명보다 먼저 보이는 글입니다.',
  },
  fix: {
    en: 'Add `longSummary:` with two or three sentences: for whom, what, and what it changes.',
    ko: '`longSummary:` 뒤에 누구를 위한 것인지, 무엇인지, 무엇이 달라지는지 두세 문장으로 쓰세요.',
  },
  basis: { facts: ['S2-16'] },
  scope: 'schema',
  describe(fault) {
    if (fault.keyword !== 'required') return describeFault(fault)
    const limit = number(Number(fault.schema.maxLength))
    return {
      reason: {
        en: `${code(fault.field)} is missing, expected 1 to ${limit} characters`,
        ko: `긴 요약(${code(fault.field)})이 없습니다. 1~${limit}자가 필요합니다`,
      },
    }
  },
})
