import type { Document, Offer } from '../../model/catalogue.ts'
import { bare, weightOf } from '../alike.ts'
import { defineRule } from '../define.ts'
import { descriptionOf, openingOf } from '../description.ts'
import { code } from '../words.ts'

/** Less room than a sentence takes: `To be written`. */
const least = 40

export default defineRule({
  id: 'offer-description-duplicate',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'warning',
  summary: {
    en: 'No two offers have the same description',
    ko: '두 오퍼의 설명이 같지 않습니다',
  },
  why: {
    en: 'Buyers who find both cannot tell them apart; mostly one was copied and never finished.',
    ko: '둘을 본 구매자는 차이를 알 수 없습니다. 대개 하나를 복사한 뒤 고치지 않은 경우입니다.',
  },
  fix: {
    en: 'Say in each description what the other offer does not do.',
    ko: '설명마다 다른 오퍼와 무엇이 다른지 쓰세요.',
  },
  basis: { facts: ['S2-17', 'S2-18'] },
  scope: 'catalogue',
  check({ offers }, report) {
    const same = new Map<
      string,
      { readonly offer: Offer; readonly document: Document<unknown> }[]
    >()
    // A draft follows the offers that are submitted, not the other way round.
    for (const offer of [...offers.values()].sort((a, b) => Number(a.draft) - Number(b.draft))) {
      for (const document of [offer.document, ...offer.translations.values()]) {
        const words = bare(document.body?.text)
        const group = same.get(words) ?? []
        group.push({ offer, document })
        if (words) same.set(words, group)
      }
    }
    for (const group of same.values()) {
      const [first] = group
      const second = group.find(({ offer }) => offer !== first?.offer)
      if (!first || !second || weightOf(descriptionOf(first.document.body)) < least) continue
      // Told at each of them: a change may bring any.
      for (const { offer, document } of group) {
        const other = offer === first.offer ? second : first
        if (other.offer.draft && !offer.draft) continue
        report(
          { path: document.path, place: openingOf(document) },
          {
            reason: {
              en: `The description is that of ${code(other.offer.id)}, expected its own`,
              ko: `다른 오퍼와 설명이 같습니다: ${code(other.offer.id)}`,
            },
            related: [{ path: other.document.path, place: openingOf(other.document) }],
          },
        )
      }
    }
  },
})
