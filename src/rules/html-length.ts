import type { Nodes } from 'mdast'
import type { Body, Source } from '../model/catalogue.ts'
import type { Place } from '../model/place.ts'
import { beyond, charactersOf } from '../schema/length.ts'

/** Tags of the marketplace's HTML around a node: what opens it and what closes it. */
function tagsOf(node: Nodes): readonly [string, string] {
  switch (node.type) {
    case 'paragraph':
      return ['<p>', '</p>']
    case 'heading':
      return [`<h${node.depth}>`, `</h${node.depth}>`]
    case 'list':
      return node.ordered ? ['<ol>', '</ol>'] : ['<ul>', '</ul>']
    case 'listItem':
      return ['<li>', '</li>']
    case 'strong':
      return ['<b>', '</b>']
    case 'emphasis':
      return ['<i>', '</i>']
    case 'break':
      return ['<br>', '']
    case 'blockquote':
      return ['<blockquote>', '</blockquote>']
    case 'link':
      return [`<a href="${escaped(node.url)}">`, '</a>']
    default:
      return ['', '']
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * How long a description is as HTML with the marketplace's tags and no spaces between them, and what of it is
 * over a limit; undefined where nothing is.
 */
export function htmlExcessOf(
  { tree, text, offset }: Body,
  source: Source,
  limit: number,
): { length: number; place: Place } | undefined {
  let length = 0
  let over: number | undefined
  const add = (html: string, at: () => number): void => {
    length += charactersOf(html)
    if (length > limit) over ??= at()
  }
  const walk = (node: Nodes, isTight: boolean, above: number): void => {
    const start = node.position?.start.offset ?? above
    const end = node.position?.end.offset ?? start
    // A list without blank lines has its words directly in its items.
    const [open, close] = isTight && node.type === 'paragraph' ? ['', ''] : tagsOf(node)
    const tightens = node.type === 'list' && ![node, ...node.children].some(({ spread }) => spread)
    const within = tightens || (isTight && node.type === 'listItem')
    add(open, () => start)
    if ('children' in node) for (const child of node.children) walk(child, within, start)
    else if ('value' in node) {
      const room = limit - length
      // Text with escapes or entities is marked as a whole.
      const isPlain = source.text.slice(start, end) === node.value
      const html = node.type === 'html' ? node.value : escaped(node.value)
      add(html, () => (isPlain && html === node.value ? start + beyond(html, room) : start))
    }
    add(close, () => Math.max(start, end - 1))
  }
  walk(tree, false, offset)
  if (over === undefined) return undefined
  const last = offset + text.length
  return { length, place: source.place(Math.min(over, last - 1), last) }
}
