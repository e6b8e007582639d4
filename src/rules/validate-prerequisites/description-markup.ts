import type { Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { defineRule } from '../define.ts'
import { unsupported } from '../markup.ts'

const most = 20

export default defineRule({
  id: 'description-markup',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'warning',
  summary: {
    en: 'Descriptions use only markup that the marketplace shows',
    ko: '설명에는 마켓플레이스가 표시하는 서식만 씁니다',
  },
  why: {
    en: 'The marketplace knows headings, paragraphs, lists and emphasis; the rest is lost there.',
    ko: '마켓플레이스는 제목, 문단, 목록, 강조만 표시합니다. 나머지는 사라집니다.',
  },
  fix: {
    en: 'Write it with headings, paragraphs, lists and emphasis.',
    ko: '제목, 문단, 목록, 강조로 바꾸어 쓰세요.',
  },
  basis: { facts: ['S2-20'], sources: ['supported-html-tags'] },
  scope: 'offer',
  check(offer, report) {
    const documents = [
      ...[offer.document, ...offer.translations.values()].map((document) => ({
        document,
        plan: undefined,
      })),
      ...offer.plans.flatMap(({ id, document, translations }) =>
        [document, ...translations.values()].map((each) => ({ document: each, plan: id })),
      ),
    ]
    for (const { document, plan } of documents) {
      const found: Nodes[] = []
      if (document.body) {
        visit(document.body.tree, (node) => {
          if (!unsupported[node.type]) return undefined
          // A closing tag belongs to the finding of its opening one.
          const closes =
            node.type === 'html' &&
            /^<\//.test(node.value) &&
            found.some(({ type }) => type === 'html')
          if (!closes) found.push(node)
          return SKIP
        })
      }
      for (const [at, { type, position }] of found.slice(0, most).entries()) {
        const kind = unsupported[type]
        if (!kind || !position) continue
        const { start, end } = position
        const rest = at === most - 1 ? found.length - most : 0
        report(
          { path: document.path, place: document.source.place(start.offset ?? 0, end.offset ?? 0) },
          {
            ...(plan && { plan }),
            reason: {
              en: `${kind.name.en} stands here, expected headings, text, lists or emphasis${rest > 0 ? `; ${rest} more follow` : ''}`,
              ko: `표시되지 않는 서식입니다: ${kind.name.ko}${rest > 0 ? ` (뒤에 ${rest}개 더 있음)` : ''}`,
            },
            fix: kind.fix,
          },
        )
      }
    }
  },
})
