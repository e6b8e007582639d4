import type { Offer } from '../../model/catalogue.ts'
import type { Where } from '../../model/place.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'saas-app-id-consistent',
  stage: 'certification',
  section: 'technical',
  severity: 'warning',
  types: ['saas'],
  summary: {
    en: 'All SaaS offers of a publisher use one application',
    ko: '게시자의 SaaS 오퍼는 하나의 애플리케이션을 씁니다',
  },
  why: {
    en: 'The marketplace calls every offer of a publisher in the name of one application.',
    ko: '마켓플레이스는 한 게시자의 모든 오퍼를 하나의 애플리케이션 이름으로 호출합니다.',
  },
  fix: {
    en: 'Write one application id in all SaaS offers; register it once.',
    ko: 'SaaS 오퍼마다 같은 애플리케이션 ID를 쓰세요.',
  },
  basis: { facts: [], sources: ['plan-saas-offer'] },
  sensitive: true,
  scope: 'catalogue',
  check({ offers }, report) {
    const firsts = new Map<string, Offer>()
    const idOf = (offer: Offer) => offer.document.data.saas?.applicationId?.toLowerCase()
    const whereOf = ({ document }: Offer): Where => ({
      path: document.path,
      place: document.valuePlace(['saas', 'applicationId']),
    })
    // A draft follows the offers that are submitted, not the other way round.
    for (const offer of [...offers.values()].sort((a, b) => Number(a.draft) - Number(b.draft))) {
      if (!idOf(offer)) continue
      const first = firsts.get(offer.publisher)
      if (!first) firsts.set(offer.publisher, offer)
      else if (idOf(first) !== idOf(offer)) {
        report(whereOf(offer), {
          reason: {
            en: `${code('saas.applicationId')} is another one than in ${code(first.name)}, expected the same`,
            ko: `애플리케이션 ID(${code('saas.applicationId')})가 다른 오퍼와 다릅니다: ${code(first.name)}`,
          },
          related: [whereOf(first)],
        })
      }
    }
  },
})
