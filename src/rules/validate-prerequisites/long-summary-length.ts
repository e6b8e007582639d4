import { defineRule } from '../define.ts'

export default defineRule({
  id: 'long-summary-length',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: { en: 'The long summary fits into its place', ko: '긴 요약이 자리에 맞는 길이입니다' },
  why: {
    en: 'The storefront cuts what is longer, and the last sentence is lost.',
    ko: '더 긴 글은 잘려 마지막 문장이 보이지 않습니다.',
  },
  fix: {
    en: 'Keep two or three sentences; details belong in the description.',
    ko: '두세 문장만 남기고 자세한 내용은 설명으로 옮기세요.',
  },
  basis: { facts: ['S2-16'] },
  scope: 'schema',
})
