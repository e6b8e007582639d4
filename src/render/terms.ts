import { parseTerms } from '../parse/markdown.ts'
import { toHtml } from './html.ts'

/** Legal terms as safe HTML; very long or very tangled ones as plain paragraphs, in one pass. */
export function termsToHtml(text: string): { readonly html: string; readonly plain: boolean } {
  const tree = parseTerms(text)
  if (tree) {
    try {
      return { html: toHtml(tree, 2), plain: false }
    } catch (error) {
      // Nested more deeply than what makes HTML of it can follow.
      if (!(error instanceof RangeError)) throw error
    }
  }
  const blocks = text.split(/\n[\t ]*\r?\n/)
  return { html: blocks.map(paragraph).join(''), plain: true }
}

function paragraph(text: string): string {
  const words = text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return words && `<p>${words}</p>\n`
}
