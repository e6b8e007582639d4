import type { Document, OfferData, TranslationData } from '../../model/catalogue.ts'
import { defineRule } from '../define.ts'
import { code, lengthOf } from '../words.ts'

/** Neither property is enough: the first lacks a bare ❤, the second 1️⃣; both lack half a flag and a bare keycap. */
const pictures =
  /\p{RGI_Emoji}|\p{Extended_Pictographic}\uFE0F?|[0-9#*]\uFE0F?\u20E3|\p{Regional_Indicator}{1,2}/gv
const isMark = (emoji: string): boolean => /^[™©®]\uFE0F?$/.test(emoji)

export default defineRule({
  id: 'listing-name-emoji',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: { en: 'The name is free of emojis', ko: '이름에 이모지가 없습니다' },
  why: {
    en: 'The marketplace takes names in plain text only; of the signs, ™, ® and © may stay.',
    ko: '마켓플레이스 이름에는 글자만 쓸 수 있습니다. 기호 가운데 ™, ®, ©는 남겨도 됩니다.',
  },
  fix: { en: 'Take out the emoji.', ko: '이모지를 지우세요.' },
  basis: { facts: ['S2-13', 'S2-14'] },
  scope: 'offer',
  check(offer, report) {
    const documents: Document<OfferData | TranslationData>[] = [
      offer.document,
      ...offer.translations.values(),
    ]
    for (const document of documents) {
      const name = document.data.name ?? ''
      const found = [...name.matchAll(pictures)].filter(([emoji]) => !isMark(emoji))
      const [first] = found
      if (!first) continue
      const shown = [...new Set(found.map(([emoji]) => emoji))]
        .slice(0, 5)
        .map((emoji) => code(emoji))
        .join(' ')
      const place = document.textPlace(
        ['name'],
        lengthOf(name.slice(0, first.index)),
        lengthOf(first[0]),
      )
      report(
        { path: document.path, place },
        {
          reason: {
            en: `${code('name')} holds ${shown}, expected a name without emojis`,
            ko: `이름(${code('name')})에 이모지가 있습니다: ${shown}`,
          },
          fix: { en: `Take out ${shown}.`, ko: `지우세요: ${shown}` },
        },
      )
    }
  },
})
