import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const outside = /^(https?:\/\/[^/\s]|mailto:[^\s])/i

/**
 * Links lead outside and say that they are a publisher’s. An address that is relative, or of another
 * kind, would point somewhere else than its author meant; its words stay without a link.
 */
export function tameLinks(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || !parent || index === undefined) return
    const { href } = node.properties
    if (typeof href === 'string' && outside.test(href)) {
      node.properties = { href, rel: ['nofollow', 'noopener', 'noreferrer', 'ugc'] }
      return
    }
    parent.children.splice(index, 1, ...(node.children as ElementContent[]))
    return [SKIP, index]
  })
}

/**
 * Headings begin at `first` and go down one level at a time, whatever levels the author used, so that
 * the outline of the page holds for those who hear it. What would be below h6 stays h6.
 */
export function fitHeadings(tree: Root, first: number): void {
  const open: number[] = []
  visit(tree, 'element', (node: Element) => {
    const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0)
    if (!depth) return
    while (open.length > 0 && (open.at(-1) ?? 0) >= depth) open.pop()
    open.push(depth)
    node.tagName = `h${Math.min(6, first + open.length - 1)}`
  })
}
