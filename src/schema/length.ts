import { leftOut, normal } from '../say/normal.ts'

/**
 * Characters as people count them: Unicode code points of the composed text (NFC), so that é and 한 are one
 * however a keyboard writes them. A line end is one character, whether LF or CRLF.
 */
export const charactersOf = (text: string): number =>
  [...normal(text.replaceAll('\r\n', '\n'), 'NFC')].length + leftOut(text)

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Offset in UTF-16 units of the first sign that does not fit into `limit` characters. */
export function beyond(text: string, limit: number): number {
  let count = 0
  for (const { segment, index } of signs.segment(text)) {
    count += charactersOf(segment)
    if (count > limit) return index
  }
  return text.length
}
