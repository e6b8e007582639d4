import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Pictures in a text become their description: offers show pictures in places made for them. */
export function describeImages(tree: Root): void {
  visit(tree, ['image', 'imageReference'], (node, index, parent) => {
    if (!parent || index === undefined || !('alt' in node)) return
    parent.children[index] = { type: 'text', value: node.alt ?? '' }
  })
}

/** Raw HTML becomes the words in it, so that nothing is lost without a trace and nothing is run. */
export function keepWords(tree: Root): void {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return
    const text = { type: 'text' as const, value: wordsOf(node.value) }
    const inText =
      parent.type !== 'root' && parent.type !== 'blockquote' && parent.type !== 'listItem'
    parent.children[index] =
      inText || !text.value.trim() ? text : { type: 'paragraph', children: [text] }
  })
}

/** The text between tags, in one pass; comments, scripts and styles have none. */
function wordsOf(html: string): string {
  const lower = html.toLowerCase()
  let words = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) return words + html.slice(at)
    words += html.slice(at, open)
    const silent = ['script', 'style'].find((name) => lower.startsWith(name, open + 1))
    const end = lower.startsWith('<!--', open) ? '-->' : silent ? `</${silent}` : '>'
    const close = lower.indexOf(end, open + 1)
    if (close < 0) return words
    at = close + (silent ? 0 : end.length)
    if (silent) {
      const tagEnd = lower.indexOf('>', at)
      if (tagEnd < 0) return words
      at = tagEnd + 1
    }
  }
  return words
}
