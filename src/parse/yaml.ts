import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml'
import type { Pointer, Source } from '../model/catalogue.ts'
import type { Place } from '../model/place.ts'
import type { TellFault } from './fault.ts'
import { limits } from './limits.ts'

/** Values of a YAML text, and where each of them stands in its file. */
export interface Yaml {
  readonly value: unknown
  valuePlace(pointer: Pointer): Place
  keyPlace(pointer: Pointer): Place
  textPlace(pointer: Pointer, skip: number, length?: number): Place
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
  let value: unknown
  try {
    events = parseEvents(text, { maxDepth: limits.yaml.depth })
    events = inspect(text, events, (fault) =>
      tell({ ...fault, where: where(fault.from, fault.to) }),
    )
    // A file without fields can be read: it is empty, and its required fields are missing.
    value = constructFromEvents(events, { source: text })[0] ?? null
  } catch (error) {
    if (error instanceof TooMuch) {
      tell({
        ruleId: 'yaml-size',
        where: where(error.offset, error.offset + 1),
        values: { what: error.what, limit: limits.yaml[error.what] },
      })
    } else if (error instanceof YAMLException) {
      const told = Math.min(error.mark?.position ?? 0, text.length)
      const at = causeOf(text, told, error.reason)
      const deep = /maxDepth/.test(error.reason)
      const tab = /^[ ]*\t/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1))
      tell({
        ruleId: deep ? 'yaml-size' : tab ? 'yaml-tab' : 'yaml-syntax',
        where: where(at, at + 1),
        values: deep
          ? { what: 'depth', limit: limits.yaml.depth }
          : {
              detail: error.reason,
              before: text.slice(text.lastIndexOf('\n', at - 1) + 1, at),
              sign: text.charAt(at),
            },
      })
    } else throw error
    events = []
  }
  const whole = place(0, 0)
  return {
    value,
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

class TooMuch extends Error {
  readonly what: 'nodes' | 'aliases'
  readonly offset: number
  constructor(what: 'nodes' | 'aliases', offset: number) {
    super(what)
    this.what = what
    this.offset = offset
  }
}

interface InnerFault {
  readonly ruleId: string
  readonly from: number
  readonly to: number
  readonly values: Record<string, string | number>
}

const offsetOf = (event: Event | undefined): number => {
  if (!event) return 0
  if ('valueStart' in event) return Math.max(0, event.valueStart)
  if ('start' in event) return Math.max(0, event.start)
  if ('anchorStart' in event) return Math.max(0, event.anchorStart)
  return 0
}

/**
 * Enforces the limits, follows no alias into itself, and takes out the second of two equal keys
 * (js-yaml would stop there, and nothing behind it would be judged).
 * Returns the events of the first document.
 */
function inspect(
  text: string,
  events: readonly Event[],
  tell: (fault: InnerFault) => void,
): Event[] {
  const sizes = new Map<string, number>()
  let nodes = 0
  let aliases = 0
  const kept: Event[] = []
  const count = (amount: number, event: Event): void => {
    nodes += amount
    if (nodes > limits.yaml.nodes) throw new TooMuch('nodes', offsetOf(event))
  }
  const anchor = (event: Event): string | undefined =>
    'anchorStart' in event && event.anchorStart >= 0
      ? text.slice(event.anchorStart, event.anchorEnd)
      : undefined

  /** Copies the node at `index` unless `skip`; returns the index behind it. */
  const node = (index: number, skip: boolean): number => {
    const event = events[index]
    if (!event || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return index
    if (!skip) kept.push(event)
    if (event.type === EVENT_ID.ALIAS) {
      aliases += 1
      const name = anchor(event) ?? ''
      if (aliases > limits.yaml.aliases) throw new TooMuch('aliases', offsetOf(event))
      const size = sizes.get(name)
      // js-yaml fails without a place when an alias stands inside what it names.
      if (size === undefined)
        YAMLException.throwAt(text, offsetOf(event), `the alias ${name} names nothing above it`)
      count(size, event)
      return index + 1
    }
    const before = nodes
    count(1, event)
    let next = index + 1
    if (event.type === EVENT_ID.SEQUENCE) {
      while (events[next] && events[next]?.type !== EVENT_ID.POP) next = node(next, skip)
    } else if (event.type === EVENT_ID.MAPPING) {
      next = mapping(next, skip)
    }
    if (event.type !== EVENT_ID.SCALAR) {
      const pop = events[next]
      if (pop && !skip) kept.push(pop)
      next += 1
    }
    const name = anchor(event)
    if (name !== undefined) sizes.set(name, nodes - before)
    return next
  }

  const mapping = (first: number, skip: boolean): number => {
    const seen = new Map<string, number>()
    let index = first
    while (events[index] && events[index]?.type !== EVENT_ID.POP) {
      const key = events[index] as Event
      const name = key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : undefined
      const twice = name !== undefined && seen.has(name)
      if (twice) {
        const from = offsetOf(key)
        const line = text.slice(0, seen.get(name)).split('\n').length
        tell({
          ruleId: 'yaml-duplicate-key',
          from,
          to: from + name.length,
          values: { key: name, line },
        })
      } else if (name !== undefined) seen.set(name, offsetOf(key))
      const value = node(index, skip || twice)
      index = node(value, skip || twice)
    }
    return index
  }

  const [document] = events
  if (document) kept.push(document)
  const end = node(1, false)
  const pop = events[end]
  if (pop) kept.push(pop)
  const second = events[end + 1]
  if (second) {
    const from = Math.max(0, text.search(/^(---|\.\.\.)/m))
    tell({
      ruleId: 'yaml-syntax',
      from,
      to: from + 3,
      values: { detail: 'a second document begins here', before: '', sign: '-' },
    })
  }
  return kept
}

/** Index behind the node at `index`. */
function skipNode(events: readonly Event[], index: number): number {
  const type = events[index]?.type
  if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return index + 1
  let depth = 1
  let next = index + 1
  while (depth > 0 && next < events.length) {
    const inner = events[next]?.type
    if (inner === EVENT_ID.MAPPING || inner === EVENT_ID.SEQUENCE) depth += 1
    else if (inner === EVENT_ID.POP) depth -= 1
    next += 1
  }
  return next
}

/** Indexes of the value at `pointer` and of its key; of the nearest parent's where it does not exist. */
function find(
  text: string,
  events: readonly Event[],
  pointer: Pointer,
): { value: number; key?: number; exact: boolean } | undefined {
  if (events.length < 2) return undefined
  let value = 1
  let key: number | undefined
  for (const step of pointer) {
    const type = events[value]?.type
    let next: { value: number; key?: number } | undefined
    if (type === EVENT_ID.MAPPING) next = member(text, events, value + 1, String(step))
    else if (type === EVENT_ID.SEQUENCE) next = item(events, value + 1, Number(step))
    if (!next) return { value, key, exact: false }
    value = next.value
    key = next.key
  }
  return { value, key, exact: true }
}

function member(
  text: string,
  events: readonly Event[],
  first: number,
  name: string,
): { value: number; key: number } | undefined {
  for (let key = first; events[key] && events[key]?.type !== EVENT_ID.POP; ) {
    const value = skipNode(events, key)
    const event = events[key] as Event
    if (event.type === EVENT_ID.SCALAR && getScalarValue(text, event) === name)
      return { value, key }
    key = skipNode(events, value)
  }
  return undefined
}

function item(
  events: readonly Event[],
  first: number,
  position: number,
): { value: number } | undefined {
  let index = first
  for (let at = 0; events[index] && events[index]?.type !== EVENT_ID.POP; at += 1) {
    if (at === position) return { value: index }
    index = skipNode(events, index)
  }
  return undefined
}

/** Offsets of the node at `index`: a scalar as written, a collection's first line. */
function range(text: string, events: readonly Event[], index: number): [number, number] {
  const event = events[index]
  if (event?.type === EVENT_ID.SCALAR && event.valueStart < 0) {
    // An empty value stands behind its key.
    const key = events[index - 1]
    const end = key && 'valueEnd' in key ? key.valueEnd : 0
    return [end, end]
  }
  const from = offsetOf(event)
  if (event && 'valueEnd' in event) return [from, event.valueEnd]
  if (event?.type === EVENT_ID.ALIAS) return [from - 1, event.anchorEnd]
  const line = text.indexOf('\n', from)
  return [from, line < 0 ? text.length : line]
}
