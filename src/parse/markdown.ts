import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Body, Passage, Source } from '../model/catalogue.ts'
import type { TellFault } from './fault.ts'
import { limits } from './limits.ts'
import { addDecoded } from './text.ts'
import { workOf } from './work.ts'

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
  // The first line may be indented, which means something.
  const before = source.text.slice(0, offset)
  const lineStart = Math.max(
    start,
    1 + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')),
  )
  const where = { path: source.path, place: source.place(offset, offset) }
  const empty: Root = { type: 'root', children: [] }
  if (text.length > limits.body) {
    tell({ ruleId: 'markdown-size', where, values: { length: text.length, limit: limits.body } })
    return { tree: empty, text, offset }
  }
  if ((text.match(/[*_~\]]/g)?.length ?? 0) > limits.pairs) {
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
  if (workOf(text) > limits.work) {
    tell({ ruleId: 'markdown-depth', where, values: { what: 'work' } })
    return { tree: empty, text, offset }
  }
  try {
    // Blank lines around it belong to nothing, and cost the parser as much as others.
    const tree = parseMarkdown(source.text.slice(lineStart, offset + text.length))
    const first = source.place(lineStart, lineStart).start
    visit(tree, (node) => {
      if (!node.position) return
      for (const end of [node.position.start, node.position.end]) {
        end.line += first.line - 1
        end.offset = (end.offset ?? 0) + lineStart
      }
    })
    for (const passage of passagesOf(tree, source.text)) addDecoded(source, passage, tell)
    return { tree, text, offset }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    tell({ ruleId: 'markdown-depth', where, values: {} })
    return { tree: empty, text, offset }
  }
}

/** Code units of terms that are parsed. */
const mostTerms = 100_000

/** Legal terms as mdast; undefined where they are too long or too tangled for that, and shown as they are. */
export function parseTerms(text: string): Root | undefined {
  if (text.length > mostTerms || workOf(text) > limits.work) return undefined
  try {
    return parseMarkdown(text)
  } catch (error) {
    // Nested more deeply than a parser that calls itself can follow.
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

/** Notes what the marks in terms stand for. */
export function readTerms(source: Source, tell: TellFault): Source {
  const tree = parseTerms(source.text)
  for (const passage of tree ? passagesOf(tree, source.text) : []) addDecoded(source, passage, tell)
  return source
}

/** Offset of the first line that opens more containers than a person would; -1 where none does. */
function deeperThan(most: number, text: string): number {
  const opener = '[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))'
  return text.search(new RegExp(`^(?:${opener}){${most + 1}}`, 'm'))
}

/** Nodes of the tree, and blocks as a whole, whose text is not what is written: with entities, escapes or marks. */
function passagesOf(tree: Root, written: string): Passage[] {
  const nodes: Passage[] = []
  const blocks: Passage[] = []
  visit(tree, (node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    const own = written.slice(start, end)
    const add = (to: Passage[], text: string | null | undefined): void => {
      if (text && !own.includes(text)) to.push({ text, start, end })
    }
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      add(blocks, shownText(node))
    if ('value' in node) add(nodes, node.value)
    if ('url' in node) add(nodes, node.url)
    if ('title' in node) add(nodes, node.title)
    if ('alt' in node) add(nodes, node.alt)
  })
  return [...nodes, ...blocks]
}

/** The text of a block without the marks inside it. */
function shownText(block: Nodes): string {
  let text = ''
  visit(block, (node) => {
    if (node.type === 'break') text += '\n'
    else if ('value' in node && node.type !== 'html') text += node.value
  })
  return text
}
