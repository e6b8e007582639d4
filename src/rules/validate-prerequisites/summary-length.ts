import { defineRule } from '../define.ts'

export default defineRule({
  id: 'summary-length',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'The summary fits into a search result',
    ko: '요약이 검색 결과에 들어가는 길이입니다',
  },
  why: {
    en: 'Search results cut what is longer, often in the middle of the point.',
    ko: '더 긴 요약은 검색 결과에서 잘려 요점이 전달되지 않습니다.',
  },
  fix: {
    en: 'Keep one sentence; the rest belongs in `longSummary` or the description.',
    ko: '한 문장만 남기고 나머지는 `longSummary`나 설명으로 옮기세요.',
  },
  basis: { facts: ['S2-15'], sources: ['plan-consulting-service-offer'] },
  scope: 'schema',
})
