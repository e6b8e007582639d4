import { EVENT_ID, type Event, getScalarValue } from 'js-yaml'
import type { Passage, Pointer, Written } from '../model/catalogue.ts'

/** Offset at which an event's text begins. */
export const offsetOf = (event: Event | undefined): number => {
  if (!event) return 0
  if ('valueStart' in event) return Math.max(0, event.valueStart)
  if ('start' in event) return Math.max(0, event.start)
  if ('anchorStart' in event) return Math.max(0, event.anchorStart)
  return 0
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
export function find(
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
export function range(text: string, events: readonly Event[], index: number): [number, number] {
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

/** Every key and value that is not what is written: with escapes, or on several lines. */
export function passagesOf(text: string, events: readonly Event[]): Passage[] {
  const found: Passage[] = []
  // For each open collection: whether a key comes next, and the key before.
  const open: { mapping: boolean; key: boolean; name?: string }[] = []
  for (const event of events) {
    if (event.type === EVENT_ID.POP) open.pop()
    const around = open.at(-1)
    const isKey = around?.mapping === true && around.key
    if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) {
      const { valueStart: start, valueEnd: end } = event
      const value = getScalarValue(text, event)
      const written = text.slice(start, end)
      const name = isKey ? undefined : around?.name
      const lines = /[\r\n]/.test(written.trimEnd())
      if (value !== written) {
        found.push({
          text: value,
          start,
          end,
          ...(name !== undefined && { name }),
          ...(lines && { lines }),
        })
      }
      if (isKey) around.name = value
    }
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) {
      // A document is no node of a mapping, and a collection was counted where it began.
    } else if (around?.mapping) around.key = !around.key
    if (
      event.type === EVENT_ID.MAPPING ||
      event.type === EVENT_ID.SEQUENCE ||
      event.type === EVENT_ID.DOCUMENT
    )
      open.push({ mapping: event.type === EVENT_ID.MAPPING, key: true })
  }
  return found
}

/** Everything that is written in the first document, as a tree. @param shift offset of the text in its file */
export function writtenIn(
  text: string,
  events: readonly Event[],
  shift: number,
): Written | undefined {
  let index = 1
  const next = (key?: Written['key']): Written | undefined => {
    const event = events[index]
    if (!event || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return undefined
    const at = index
    index += 1
    const own = { ...(key && { key }), ...nameOf(text, event), entries: [] }
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      const isGroup = event.type === EVENT_ID.MAPPING
      const entries: Written[] = []
      while (events[index] && events[index]?.type !== EVENT_ID.POP) {
        const name = isGroup ? next() : undefined
        const entry = next(name)
        if (entry) entries.push(entry)
      }
      index += 1
      const from = offsetOf(event) + shift
      const end = entries.at(-1)?.end ?? from + 1
      return { ...own, kind: isGroup ? 'group' : 'list', text: '', start: from, end, entries }
    }
    const [from, to] = range(text, events, at)
    const isAlias = event.type === EVENT_ID.ALIAS
    const read = isAlias
      ? text.slice(event.anchorStart, event.anchorEnd)
      : event.type === EVENT_ID.SCALAR
        ? getScalarValue(text, event)
        : ''
    return {
      ...own,
      kind: isAlias ? 'alias' : 'text',
      text: read,
      start: from + shift,
      end: to + shift,
    }
  }
  return next()
}

function nameOf(text: string, event: Event): { anchor?: string } {
  const isNamed = event.type !== EVENT_ID.ALIAS && 'anchorStart' in event && event.anchorStart >= 0
  return isNamed ? { anchor: text.slice(event.anchorStart, event.anchorEnd) } : {}
}
