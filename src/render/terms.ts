import { parseMarkdown } from '../parse/markdown.ts'
import { toHtml } from './html.ts'

/** Of the whole text, and of one block of it: a parser’s worst cases grow with the square of a block. */
const limits = { text: 100_000, block: 5_000 }

/** Legal terms as safe HTML; very long or very tangled ones as plain paragraphs, in one pass. */
export function termsToHtml(text: string): { readonly html: string; readonly plain: boolean } {
  const blocks = text.split(/\n[\t ]*\r?\n/)
  if (text.length <= limits.text && blocks.every(({ length }) => length <= limits.block)) {
    try {
      return { html: toHtml(parseMarkdown(text), 2), plain: false }
    } catch (error) {
      // Nested more deeply than a parser that calls itself can follow.
      if (!(error instanceof RangeError)) throw error
    }
  }
  return { html: blocks.map(paragraph).join(''), plain: true }
}

function paragraph(text: string): string {
  const words = text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return words && `<p>${words}</p>\n`
}
