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

/** The value at a pointer, with its place in what is written; of the nearest parent's where it does not exist. */
export interface Found {
  readonly node: Written
  readonly exact: boolean
}

const fieldsOf = new WeakMap<Written, ReadonlyMap<string, Written>>()

/** The entries of a group by name; of two with one name the first counts. */
function fields(group: Written): ReadonlyMap<string, Written> {
  const known = fieldsOf.get(group)
  if (known) return known
  const found = new Map<string, Written>()
  for (const entry of group.entries)
    if (entry.key && !found.has(entry.key.text)) found.set(entry.key.text, entry)
  fieldsOf.set(group, found)
  return found
}

/** Takes as long as the pointer is, however much stands beside it. */
export function find(root: Written, pointer: Pointer): Found {
  let node = root
  for (const step of pointer) {
    const next =
      node.kind === 'group'
        ? fields(node).get(String(step))
        : node.kind === 'list'
          ? node.entries[Number(step)]
          : undefined
    if (!next) return { node, exact: false }
    node = next
  }
  return { node, exact: true }
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
