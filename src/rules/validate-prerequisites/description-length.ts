import type { Body, Source } from '../../model/catalogue.ts'
import { excessOf } from '../body.ts'
import { defineRule } from '../define.ts'
import { htmlExcessOf } from '../html-length.ts'
import { code, count, number } from '../words.ts'

/** A number counts the text as it is written; `html` counts what it is in the marketplace. */
type Limit = number | { readonly html: number }

const excess = (body: Body, source: Source, limit: Limit) =>
  typeof limit === 'object' ? htmlExcessOf(body, source, limit.html) : excessOf(body, source, limit)

export default defineRule({
  id: 'description-length',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: { en: 'The description keeps to its length', ko: '설명이 정해진 길이를 넘지 않습니다' },
  why: {
    en: 'The marketplace takes no longer text. Spaces count, and so do signs or tags of the markup.',
    ko: '더 긴 글은 마켓플레이스에 올릴 수 없습니다. 공백과 서식 기호나 태그도 글자 수에 들어갑니다.',
  },
  fix: {
    en: 'Shorten the description; details can stand in a plan or behind a useful link.',
    ko: '설명을 줄이세요. 자세한 내용은 플랜이나 유용한 링크로 옮길 수 있습니다.',
  },
  basis: { facts: ['S2-17'], sources: ['create-managed-service-offer-listing'] },
  scope: 'offer',
  check(offer, report, { value }) {
    const wanted = value<Limit>('description-length')
    const isHtml = typeof wanted === 'object'
    const limit = isHtml ? wanted.html : wanted
    const tags = isHtml
      ? {
          en: ` as HTML, with tags such as ${code('<p>')}`,
          ko: `HTML(${code('<p>')} 같은 태그 포함)로 `,
        }
      : { en: '', ko: '' }
    for (const { path, source, body } of [offer.document, ...offer.translations.values()]) {
      const found = body && excess(body, source, wanted)
      if (!found) continue
      const { length, place } = found
      const over = length - limit
      report(
        { path, place },
        {
          reason: {
            en: `The description has ${count(length, 'character')}${tags.en}, expected at most ${number(limit)}`,
            ko: `설명은 ${tags.ko}${number(length)}자입니다. ${number(limit)}자까지 쓸 수 있습니다`,
          },
          fix: {
            en: `Take out ${count(over, 'character')} or more; details can stand in a plan or behind a link.`,
            ko: `${number(over)}자 이상 줄이세요. 자세한 내용은 플랜이나 링크로 옮길 수 있습니다.`,
          },
          measure: { value: length, limit },
        },
      )
    }
  },
})
