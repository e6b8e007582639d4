import { bare } from '../alike.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'summary-not-title',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'warning',
  types: ['managed-service', 'consulting-service'],
  summary: { en: 'The summary says more than the name', ko: '요약이 이름과 다릅니다' },
  why: {
    en: 'Search results show one below the other; the same words twice waste the only sentence there.',
    ko: '검색 결과에는 이름 아래에 요약이 보입니다. 같은 말이면 구매자를 설득할 한 문장을 잃습니다.',
  },
  fix: {
    en: 'Write as `summary` one sentence on what the buyer gains.',
    ko: '`summary`에 구매자가 얻는 것을 한 문장으로 쓰세요.',
  },
  basis: { facts: ['S2-15'], sources: ['plan-managed-service-offer'] },
  scope: 'offer',
  check(offer, report) {
    for (const document of [offer.document, ...offer.translations.values()]) {
      const { name, summary } = document.data
      if (!bare(name) || bare(name) !== bare(summary)) continue
      report(
        { path: document.path, place: document.valuePlace(['summary']) },
        {
          reason: {
            en: `${code('summary')} repeats ${code('name')}, expected its own words`,
            ko: `요약(${code('summary')})이 이름(${code('name')})과 같습니다`,
          },
          related: [{ path: document.path, place: document.valuePlace(['name']) }],
        },
      )
    }
  },
})
