import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLSeq,
} from 'yaml'

/** A scalar with the offset of its first sign in the file, behind a quote, or a sign for where a collection begins or ends. */
interface Leaf {
  readonly value: unknown
  readonly start: number
}

/** The YAML of a file, with what stands where; undefined where it is not plain enough to be edited. */
export interface Plain {
  /** Every key and value in the order of the file. */
  readonly leaves: readonly Leaf[]
  scalarAt(offset: number): Scalar | undefined
  /** The list that has an entry at `offset`, and which entry it is. */
  entryAt(offset: number): { list: YAMLSeq; at: number } | undefined
  /** Start and end of a node's own text in the file. */
  range(node: Node): readonly [number, number]
}

/** Where the YAML of a file begins and ends: all of a .yml file, the frontmatter of a Markdown file. */
function partOf(path: string, text: string): readonly [number, number] | undefined {
  if (path.endsWith('.yml')) return [0, text.length]
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  if (!opening || !path.endsWith('.md')) return undefined
  const from = opening[0].length
  const length = text.slice(from - 1).search(/[\r\n]---[ \t]*(?:[\r\n]|$)/)
  return length < 0 ? undefined : [from, from + length]
}

/** Labels, references, tags, second documents and faults mean that a value has more than one place, or none. */
export function readPlain(path: string, text: string): Plain | undefined {
  const part = partOf(path, text)
  if (!part) return undefined
  const [from, to] = part
  let document: Document.Parsed
  try {
    document = parseDocument(text.slice(from, to), { uniqueKeys: false, strict: true })
  } catch {
    return undefined
  }
  if (document.errors.length || document.warnings.length) return undefined
  const leaves: Leaf[] = []
  const scalars = new Map<number, Scalar>()
  const entries = new Map<number, { list: YAMLSeq; at: number }>()
  const startOf = (node: Node): number => from + (node.range?.[0] ?? 0)
  // Places of findings count from behind the quote.
  const signOf = (node: Scalar): number => startOf(node) + (node.type?.startsWith('QUOTE') ? 1 : 0)
  /** false where a node is none of the plain ones. */
  const walk = (node: unknown): boolean => {
    if (node === null) {
      leaves.push({ value: null, start: -1 })
      return true
    }
    if (isAlias(node)) return false
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return false
    if (node.anchor !== undefined || node.tag !== undefined) return false
    if (isScalar(node)) {
      leaves.push({ value: node.value, start: signOf(node) })
      scalars.set(signOf(node), node)
      return true
    }
    leaves.push({ value: isMap(node) ? '{' : '[', start: -1 })
    const whole = isMap(node)
      ? node.items.every(({ key, value }) => walk(key) && walk(value))
      : node.items.every((item, at) => {
          if (isScalar(item)) entries.set(signOf(item), { list: node, at })
          return walk(item)
        })
    leaves.push({ value: isMap(node) ? '}' : ']', start: -1 })
    return whole
  }
  if (!walk(document.contents)) return undefined
  return {
    leaves,
    scalarAt: (offset) => scalars.get(offset),
    entryAt: (offset) => entries.get(offset),
    range: (node) => [startOf(node), from + (node.range?.[1] ?? 0)],
  }
}
