import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** The tree of a Markdown text as GitHub reads it. */
export const parse = (markdown: string): Root =>
  unified().use(remarkParse).use(remarkGfm).parse(markdown) as Root

const ours =
  /^(?:<\/?(?:details|summary|b|sub)>|<!-- martlet:(?:status v1|state [\w-]+) -->|[^<>]*)$/

/** Whatever a text of ours must never hold, as a list for a readable failure. */
export function wrongs(markdown: string, hosts: readonly string[]): string[] {
  const found: string[] = []
  let open = 0
  visit(parse(markdown), (node: Nodes) => {
    if (node.type === 'html') {
      for (const part of node.value.split(/(<[^>]*>)/)) {
        if (!ours.test(part)) found.push(`html ${part}`)
        if (part === '<details>') open++
        if (part === '</details>' && --open < 0) found.push('a fold closes twice')
        // What stands between tags of a block is HTML text: no Markdown, but mentions.
        if (/[@#`]|&(?!amp;)/.test(part) && !part.startsWith('<!--')) found.push(`text ${part}`)
      }
    }
    // What changed stands in a block in which nothing means anything; nothing else does.
    const isChanges = node.type === 'code' && node.lang === 'diff' && !node.meta
    if (isChanges && /[\p{Cf}\p{Cc}]/u.test(node.value.replaceAll('\n', '')))
      found.push('invisible change')
    if (isChanges && !node.value.split('\n').every((line) => /^[-+!] |^ {2}/.test(line)))
      found.push('a change without its sign')
    if (
      !isChanges &&
      /^(?:image|imageReference|footnote\w*|delete|code|thematicBreak)$/.test(node.type)
    )
      found.push(node.type)
    if (node.type === 'link' || node.type === 'definition') {
      const { protocol, host } = new URL(node.url)
      if (!/^https?:$/.test(protocol) || !hosts.includes(host)) found.push(`link ${node.url}`)
    }
    if (
      node.type === 'text' &&
      /@[a-z\d_]|#\d|gh-\d|https?:|www\.|\$|:[a-z]+:/i.test(withoutAkaMs(node.value))
    )
      found.push(`text ${node.value}`)
    if (
      node.type === 'text' &&
      /[\p{Cf}\p{Cc}]/u.test(node.value.replace(/\n|(?<=\p{Emoji})\u200D/gu, ''))
    )
      found.push(`invisible ${JSON.stringify(node.value)}`)
  })
  if (open) found.push('a fold stays open')
  return found
}

const withoutAkaMs = (text: string): string => text.replace(/https:\/\/aka\.ms\/[\w/-]+/g, '')
