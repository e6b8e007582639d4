import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Body, Document } from '../model/catalogue.ts'
import type { Place } from '../model/place.ts'
import { normal } from '../say/normal.ts'

/** What a reader sees of a block, on one line; HTML and comments are not seen. */
export const wordsOf = (block: RootContent): string =>
  normal(textOf(block, { includeHtml: false }), 'NFC')
    .replace(/\s+/g, ' ')
    .trim()

/** The blocks of a description that say something. */
export const blocksOf = (body: Body | undefined): readonly RootContent[] =>
  body?.tree.children.filter((block) => wordsOf(block) !== '') ?? []

/** The words of a whole description. */
export const descriptionOf = (body: Body | undefined): string =>
  body?.tree.children.map(wordsOf).join('\n').trim() ?? ''

/** The first line of a block, or of the whole description. */
export function openingOf(
  { source, body }: Document<unknown>,
  block: RootContent | undefined = blocksOf(body)[0],
): Place {
  const start = block?.position?.start.offset ?? body?.offset ?? 0
  const end = block?.position?.end.offset ?? start
  const [line = ''] = source.text.slice(start, end).split(/[\r\n]/, 1)
  return source.place(start, start + line.length)
}
