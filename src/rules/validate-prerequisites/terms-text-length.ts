import { defineRule } from '../define.ts'
import { termsIn } from '../terms.ts'
import { count, number } from '../words.ts'

export default defineRule({
  id: 'terms-text-length',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'error',
  summary: {
    en: 'The terms are no longer than the marketplace stores',
    ko: '약관이 마켓플레이스의 한도보다 길지 않습니다',
  },
  why: {
    en: 'The marketplace refuses longer terms, and few people read as far.',
    ko: '마켓플레이스는 더 긴 약관을 거부하며, 그만큼 읽는 사람도 드뭅니다.',
  },
  fix: {
    en: 'Shorten `terms.md`, or publish the terms on your site and write `terms.url`.',
    ko: '`terms.md`를 줄이거나, 약관을 사이트에 게시하고 `terms.url`을 쓰세요.',
  },
  basis: { facts: ['S3-23'] },
  scope: 'offer',
  check({ terms }, report, { value }) {
    const most = value<number>('terms-text-length')
    if (!terms || terms.text.length <= most) return
    const { text, offset } = termsIn(terms)
    let length = 0
    let units = 0
    let over = 0
    for (const character of text) {
      length += 1
      units += character.length
      if (length === most) over = units
    }
    if (length <= most) return
    report(
      { path: terms.path, place: terms.place(offset + over, terms.text.length) },
      {
        reason: {
          en: `The terms have ${count(length, 'character')}, expected at most ${number(most)}`,
          ko: `약관은 ${number(length)}자입니다. ${number(most)}자까지 쓸 수 있습니다`,
        },
        measure: { value: length, limit: most },
      },
    )
  },
})
