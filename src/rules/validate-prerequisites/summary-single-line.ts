import { defineRule } from '../define.ts'
import { code, count, number } from '../words.ts'

export default defineRule({
  id: 'summary-single-line',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  types: ['azure-application', 'saas', 'consulting-service'],
  summary: { en: 'The summary is one line of text', ko: '요약이 한 줄입니다' },
  why: {
    en: 'Search results show the summary on one line; the marketplace takes no line breaks in it.',
    ko: '검색 결과는 요약을 한 줄로 보여 주며, 마켓플레이스는 요약의 줄바꿈을 받지 않습니다.',
  },
  fix: {
    en: 'Join the lines; behind `summary: >-` lines are joined by themselves where none between them is empty.',
    ko: '한 줄로 이으세요. `summary: >-` 뒤의 여러 줄은 사이에 빈 줄이 없으면 저절로 한 줄이 됩니다.',
  },
  basis: {
    facts: ['S2-15'],
    sources: ['plan-azure-application-offer', 'plan-consulting-service-offer'],
  },
  scope: 'offer',
  check(offer, report) {
    for (const document of [offer.document, ...offer.translations.values()]) {
      // A block of text in YAML ends with a line end that is no part of the text.
      const lines = document.data.summary?.trim().split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/) ?? []
      if (lines.length < 2) continue
      report(
        { path: document.path, place: document.valuePlace(['summary']) },
        {
          reason: {
            en: `${code('summary')} has ${count(lines.length, 'line')}, expected 1`,
            ko: `요약(${code('summary')})이 ${number(lines.length)}줄입니다. 한 줄이 필요합니다`,
          },
        },
      )
    }
  },
})
