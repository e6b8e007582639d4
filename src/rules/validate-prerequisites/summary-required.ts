import { defineRule } from '../define.ts'
import { code, describeFault, number } from '../words.ts'

export default defineRule({
  id: 'summary-required',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'The listing has a summary for search results',
    ko: '검색 결과에 보일 요약이 있습니다',
  },
  why: {
    en: 'Search results show this one sentence and nothing else of the listing.',
    ko: '검색 결과에는 목록의 글 가운데 이 한 문장만 표시됩니다.',
  },
  fix: {
    en: 'Add `summary:` and say in one sentence what a buyer gets from the offer.',
    ko: '`summary:` 필드를 추가하고 구매자에게 무엇이 좋은지 한 문장으로 쓰세요.',
  },
  basis: { facts: ['S2-15'] },
  scope: 'schema',
  describe(fault) {
    if (fault.keyword !== 'required') return describeFault(fault)
    const limit = number(Number(fault.schema.maxLength))
    return {
      reason: {
        en: `${code(fault.field)} is missing, expected 1 to ${limit} characters`,
        ko: `요약(${code(fault.field)})이 없습니다. 1~${limit}자가 필요합니다`,
      },
    }
  },
})
