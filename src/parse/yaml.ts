import { constructFromEvents, type Event, parseEvents, YAMLException } from 'js-yaml'
import type { Pointer, Source, Written } from '../model/catalogue.ts'
import type { Place } from '../model/place.ts'
import type { TellFault } from './fault.ts'
import { limits } from './limits.ts'
import { addDecoded } from './text.ts'
import { type Found, find as findIn, passagesOf, writtenIn } from './yaml-events.ts'
import { inspect, TooMuch } from './yaml-inspect.ts'

/** Values of a YAML text, and where each of them stands in its file. */
export interface Yaml {
  readonly value: unknown
  valuePlace(pointer: Pointer): Place
  keyPlace(pointer: Pointer): Place
  textPlace(pointer: Pointer, skip: number, length?: number): Place
  written(): Written | undefined
}

/**
 * Parses the part of a file from `start` to `end` as one YAML mapping.
 * The same events give the value and, later and only where asked for, the places.
 * Mistakes are told; what they spoil has the value undefined.
 */
export function parseYaml(source: Source, start: number, end: number, tell: TellFault): Yaml {
  const text = source.text.slice(start, end)
  const place = (from: number, to: number): Place => source.place(start + from, start + to)
  const where = (from: number, to: number) => ({ path: source.path, place: place(from, to) })
  let all: readonly Event[] | undefined
  let value: unknown
  try {
    const parsed = parseEvents(text, { maxDepth: limits.yaml.depth })
    for (const passage of passagesOf(text, parsed))
      addDecoded(
        source,
        { ...passage, start: start + passage.start, end: start + passage.end },
        tell,
      )
    const events = inspect(text, parsed, ({ ruleId, from, to, values, first }) => {
      const other = first === undefined ? undefined : where(first, first)
      tell({
        ruleId,
        where: where(from, to),
        values: { ...values, ...(other && { line: other.place.start.line }) },
        ...(other && { related: [other] }),
      })
    })
    // A file without fields can be read: it is empty, and its required fields are missing.
    value = constructFromEvents(events, { source: text })[0] ?? null
    all = parsed
  } catch (error) {
    if (error instanceof TooMuch) {
      tell({
        ruleId: 'yaml-size',
        where: where(error.offset, error.offset + 1),
        values: { what: error.what, limit: limits.yaml[error.what] },
      })
    } else if (error instanceof YAMLException) {
      const told = Math.min(error.mark?.position ?? 0, text.length)
      const conflict = text.search(/^<{7} /m)
      const at = conflict < 0 ? causeOf(text, told, error.reason) : conflict
      const deep = /maxDepth/.test(error.reason)
      const tab = /^[ ]*\t/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1))
      tell({
        ruleId: deep ? 'yaml-size' : tab ? 'yaml-tab' : 'yaml-syntax',
        where: where(at, conflict < 0 ? at + 1 : at + 7),
        values: deep
          ? { what: 'depth', limit: limits.yaml.depth }
          : {
              detail: conflict < 0 ? error.reason : 'merge conflict',
              before: text.slice(text.lastIndexOf('\n', at - 1) + 1, at),
              sign: text.charAt(at),
            },
      })
    } else throw error
  }
  const whole = place(0, 0)
  let tree: Written | undefined
  const written = (): Written | undefined => {
    tree ??= all && writtenIn(text, all, start)
    return tree
  }
  const find = (pointer: Pointer): Found | undefined => {
    const root = written()
    return root && findIn(root, pointer)
  }
  /** A text as written, a list's or a group's first line. */
  const lineOf = ({ kind, start: from, end: to }: Written): Place => {
    if (kind === 'text' || kind === 'alias') return source.place(from, to)
    const line = text.indexOf('\n', from - start)
    return source.place(from, line < 0 ? end : start + line)
  }
  const keyOf = ({ key }: Written): Place | undefined => key && source.place(key.start, key.end)
  return {
    value,
    written,
    valuePlace: (pointer) => {
      const found = find(pointer)
      if (!found) return whole
      return (!found.exact && keyOf(found.node)) || lineOf(found.node)
    },
    keyPlace: (pointer) => {
      const found = find(pointer)
      return found ? (keyOf(found.node) ?? lineOf(found.node)) : whole
    },
    textPlace: (pointer, skip, length) => {
      const found = find(pointer)
      if (!found) return whole
      const { node } = found
      const as = source.text.slice(node.start, node.end)
      // Where the text as written is not the value (escapes, folded lines), the whole value is the honest place.
      if (node.kind !== 'text' || node.text !== as) return lineOf(node)
      const characters = [...as]
      const before = characters.slice(0, skip).join('').length
      const inside = characters
        .slice(skip, length === undefined ? undefined : skip + length)
        .join('').length
      return source.place(node.start + before, node.start + before + inside)
    },
  }
}

/**
 * Where the mistake stands: the parser notices some only later. A line without a colon is noticed at the
 * colon of the next line, and an open quote or bracket at the line that is no longer part of its value.
 */
function causeOf(text: string, told: number, reason: string): number {
  if (/multiline key|document separator|directives end/.test(reason)) return lineAbove(text, told)
  if (!/^deficient indentation|end of the stream within/.test(reason)) return told
  for (let end = text.lastIndexOf('\n', told - 1); end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const opener = /(?:^\s*|[:-]\s+)(["'[{])/.exec(text.slice(start, end))
    if (opener) return start + opener.index + opener[0].length - 1
    end = start - 1
  }
  return told
}

/** Offset of the first sign in the nearest line above that is not blank. */
function lineAbove(text: string, offset: number): number {
  const above = text.slice(0, text.lastIndexOf('\n', offset - 1) + 1).trimEnd()
  if (!above) return offset
  return above.length - (above.split('\n').at(-1) ?? '').trimStart().length
}
