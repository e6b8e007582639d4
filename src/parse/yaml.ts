import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml'
import type { Pointer, Source, Written } from '../model/catalogue.ts'
import type { Place } from '../model/place.ts'
import type { TellFault } from './fault.ts'
import { limits } from './limits.ts'
import { addDecoded } from './text.ts'
import { find, passagesOf, range, writtenIn } from './yaml-events.ts'
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
  let events: Event[] = []
  let all: readonly Event[] | undefined
  let value: unknown
  try {
    events = parseEvents(text, { maxDepth: limits.yaml.depth })
    const parsed = events
    for (const passage of passagesOf(text, events))
      addDecoded(
        source,
        { ...passage, start: start + passage.start, end: start + passage.end },
        tell,
      )
    events = inspect(text, events, ({ ruleId, from, to, values, first }) => {
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
    events = []
  }
  const whole = place(0, 0)
  let written: Written | undefined
  return {
    value,
    written: () => {
      written ??= all && writtenIn(text, all, start)
      return written
    },
    valuePlace: (pointer) => {
      const found = find(text, events, pointer)
      return found
        ? place(...range(text, events, found.exact ? found.value : (found.key ?? found.value)))
        : whole
    },
    keyPlace: (pointer) => {
      const found = find(text, events, pointer)
      return found ? place(...range(text, events, found.key ?? found.value)) : whole
    },
    textPlace: (pointer, skip, length) => {
      const found = find(text, events, pointer)
      if (!found) return whole
      const [from, to] = range(text, events, found.value)
      const written = [...text.slice(from, to)]
      const scalar = events[found.value]
      // Where the text as written is not the value (escapes, folded lines), the whole value is the honest place.
      if (scalar?.type !== EVENT_ID.SCALAR || getScalarValue(text, scalar) !== written.join(''))
        return place(from, to)
      const before = written.slice(0, skip).join('').length
      const inside = written
        .slice(skip, length === undefined ? undefined : skip + length)
        .join('').length
      return place(from + before, from + before + inside)
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
