import type { Nodes, Parents } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'

const email = /(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g
/** Numbers as they are dialled: with a country code, with a leading 0, in groups of 3-3-4, and Korean 15xx-xxxx. */
const telephone = new RegExp(
  [
    String.raw`\+(?:[ ().-]{0,2}\d){8,15}`,
    String.raw`\(?0\d{1,3}\)?[ .-]{0,2}\d{3,4}[ .-]\d{4}`,
    String.raw`0\d{1,4}[ /-]\d{5,8}`,
    String.raw`0\d(?:[ .-]\d\d){4}`,
    String.raw`(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}`,
    String.raw`1[568]\d\d-\d{4}`,
  ]
    .map((form) => String.raw`(?<![\w.+/-])${form}(?![\w/-]|\.\d)`)
    .join('|'),
  'g',
)

const kinds: Readonly<Record<'email' | 'telephone', Text>> = {
  email: { en: 'an e-mail address', ko: '이메일 주소' },
  telephone: { en: 'a telephone number', ko: '전화번호' },
}

type Found = readonly [kind: keyof typeof kinds, start: number, length: number]

/**
 * Contacts in a node: offsets in the file; of the whole node where its text is written in another way.
 * What the parser took for an address only afterwards has no place of its own, but its parent has.
 */
function contactsIn(node: Nodes, parent: Parents | undefined, source: string): Found[] {
  const { start: from, end } = node.position ?? parent?.position ?? {}
  const start = from?.offset ?? 0
  const written = source.slice(start, end?.offset)
  if (node.type === 'link') {
    const [scheme] = /^(mailto|tel):/i.exec(node.url) ?? []
    if (!scheme) return []
    return [[scheme.toLowerCase() === 'tel:' ? 'telephone' : 'email', start, written.length]]
  }
  if (!('value' in node)) return []
  return (['email', 'telephone'] as const).flatMap((kind) => {
    let next = 0
    return [...node.value.matchAll(kind === 'email' ? email : telephone)].map(([text]): Found => {
      const at = written.indexOf(text, next)
      if (at < 0) return [kind, start, written.length]
      next = at + text.length
      return [kind, start + at, text.length]
    })
  })
}

export default defineRule({
  id: 'description-no-contact',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'warning',
  types: ['consulting-service'],
  summary: {
    en: 'The description names no e-mail address or telephone number',
    ko: '설명에 이메일 주소나 전화번호가 없습니다',
  },
  why: {
    en: 'Buyers write through the marketplace; who calls you directly becomes no lead.',
    ko: '구매자는 마켓플레이스를 통해 문의합니다. 직접 연락한 고객은 잠재 고객으로 전달되지 않습니다.',
  },
  fix: {
    en: 'Take it out; contacts belong in `supportContact`, and the marketplace passes on requests.',
    ko: '지우세요. 연락처는 `supportContact` 필드에 쓰고, 문의는 마켓플레이스가 전달합니다.',
  },
  basis: { facts: [], sources: ['cpp-consulting-service-storefront-details'] },
  sensitive: true,
  scope: 'offer',
  check({ document, translations }, report) {
    for (const { path, source, body } of [document, ...translations.values()]) {
      if (!body) continue
      visit(body.tree, (node, _, parent) => {
        const found = contactsIn(node, parent, source.text)
        for (const [kind, start, length] of found) {
          report(
            { path, place: source.place(start, start + length) },
            {
              reason: {
                en: `The description holds ${kinds[kind].en}, expected none`,
                ko: `설명에 ${kinds[kind].ko}가 있습니다`,
              },
            },
          )
        }
        return node.type === 'link' && found.length ? SKIP : undefined
      })
    }
  },
})
