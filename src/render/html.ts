import type { Root as HtmlTree } from 'hast'
import type { Root } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { allowed } from './allowed.ts'
import { fitHeadings, tameLinks } from './hast.ts'
import { describeImages, keepWords } from './mdast.ts'

/**
 * A body as safe HTML. The tree is not changed. Raw HTML never becomes HTML: only its words stay.
 * Sanitising comes after everything that could add an element, so nothing passes by it.
 * @param firstHeading level of the highest heading, below the headings of the page it stands in
 */
export function toHtml(tree: Root, firstHeading: 2 | 3 | 4 | 5): string {
  const words = structuredClone(tree)
  keepWords(words)
  describeImages(words)
  const html = writer.runSync(words) as HtmlTree
  tameLinks(html)
  fitHeadings(html, firstHeading)
  return writer.stringify(html)
}

/** Footnotes are a list at the end, without a heading; links between them and the text would need ids. */
const footnotes = { footnoteLabelTagName: 'span', footnoteLabel: ' ', footnoteBackContent: ' ' }

const writer = unified()
  .use(remarkRehype, footnotes)
  .use(rehypeSanitize, allowed)
  .use(rehypeStringify)
  .freeze()
