import { EVENT_ID, type Event, getScalarValue, YAMLException } from 'js-yaml'
import { limits } from './limits.ts'
import { offsetOf } from './yaml-events.ts'

/** A limit that the text goes beyond, and where. */
export class TooMuch extends Error {
  readonly what: 'nodes' | 'aliases' | 'entries'
  readonly offset: number
  constructor(what: 'nodes' | 'aliases' | 'entries', offset: number) {
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
  /** Where the other half of the mistake begins. */
  readonly first?: number
}

/**
 * Enforces the limits, follows no alias into itself, and takes out the second of two equal keys
 * (js-yaml would stop there, and nothing behind it would be judged).
 * Returns the events of the first document.
 */
export function inspect(
  text: string,
  events: readonly Event[],
  tell: (fault: InnerFault) => void,
): Event[] {
  const sizes = new Map<string, number>()
  const unused = new Map<string, Event>()
  let nodes = 0
  let aliases = 0
  const kept: Event[] = []
  const count = (amount: number, event: Event): void => {
    nodes += amount
    if (nodes > limits.yaml.nodes) throw new TooMuch('nodes', offsetOf(event))
  }
  const countEntry = (entries: number, event: Event | undefined): void => {
    if (entries > limits.yaml.entries) throw new TooMuch('entries', offsetOf(event))
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
      unused.delete(name)
      return index + 1
    }
    const before = nodes
    count(1, event)
    let next = index + 1
    if (event.type === EVENT_ID.SEQUENCE) {
      for (let entries = 1; events[next] && events[next]?.type !== EVENT_ID.POP; entries += 1) {
        countEntry(entries, events[next])
        next = node(next, skip)
      }
    } else if (event.type === EVENT_ID.MAPPING) {
      next = mapping(next, skip)
    }
    if (event.type !== EVENT_ID.SCALAR) {
      const pop = events[next]
      if (pop && !skip) kept.push(pop)
      next += 1
    }
    const name = anchor(event)
    if (name !== undefined) {
      sizes.set(name, nodes - before)
      // A label before nothing leaves its field empty, and that is told where the field is missed.
      if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) unused.set(name, event)
    }
    return next
  }

  const mapping = (first: number, skip: boolean): number => {
    const seen = new Map<string, number>()
    let index = first
    while (events[index] && events[index]?.type !== EVENT_ID.POP) {
      countEntry(seen.size + 1, events[index])
      const key = events[index] as Event
      const name = key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : undefined
      const twice = name !== undefined && seen.has(name)
      if (twice) {
        const from = offsetOf(key)
        tell({
          ruleId: 'yaml-duplicate-key',
          from,
          to: from + name.length,
          values: { key: name },
          first: seen.get(name) as number,
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
  for (const event of unused.values()) {
    if (!('anchorStart' in event)) continue
    const from = event.anchorStart - 1
    tell({ ruleId: 'yaml-anchor-unused', from, to: event.anchorEnd, values: {} })
  }
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
