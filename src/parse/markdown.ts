import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Body, Source } from '../model/catalogue.ts'
import type { TellFault } from './fault.ts'
import { limits } from './limits.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** Markdown as mdast, with places as they are in `text`. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}

/**
 * The body of a file from `start` on. A body that is too long or nested too deeply is told and has
 * an empty tree, as the parser's worst cases take minutes or its stack.
 */
export function parseBody(source: Source, start: number, tell: TellFault): Body {
  const raw = source.text.slice(start)
  const text = raw.trim()
  const offset = start + (text ? raw.indexOf(text) : 0)
  const where = { path: source.path, place: source.place(offset, offset) }
  const empty: Root = { type: 'root', children: [] }
  if (text.length > limits.body) {
    tell({ ruleId: 'markdown-size', where, values: { length: text.length, limit: limits.body } })
    return { tree: empty, text, offset }
  }
  if ((text.match(/[*_~]/g)?.length ?? 0) > limits.emphasis) {
    tell({ ruleId: 'markdown-depth', where, values: {} })
    return { tree: empty, text, offset }
  }
  const deep = deeperThan(limits.nesting, text)
  if (deep >= 0) {
    const at = offset + deep
    tell({
      ruleId: 'markdown-depth',
      where: { path: source.path, place: source.place(at, at + 1) },
      values: {},
    })
    return { tree: empty, text, offset }
  }
  try {
    const tree = parseMarkdown(raw)
    const first = source.place(start, start).start
    visit(tree, (node) => {
      if (!node.position) return
      for (const end of [node.position.start, node.position.end]) {
        end.line += first.line - 1
        end.offset = (end.offset ?? 0) + start
      }
    })
    return { tree, text, offset }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    tell({ ruleId: 'markdown-depth', where, values: {} })
    return { tree: empty, text, offset }
  }
}

/** Offset of the first line that opens more containers than a person would; -1 where none does. */
function deeperThan(most: number, text: string): number {
  return text.search(new RegExp(`^(?:[ \\t]*(?:[-*+>]|\\d{1,9}[.)])(?=[ \\t>])){${most + 1}}`, 'm'))
}
