import type { Offer } from '../../model/catalogue.ts'
import type { Change } from '../../model/change.ts'
import type { Text } from '../../model/text.ts'
import { withoutSecrets } from '../../privacy/secret.ts'
import { arrow, join, plain, quote, words } from './say.ts'
import { diffWords } from './words.ts'

/** A change as a comparison tells it; what belongs to its field is filled in by `compareFields`. */
export type Said = Pick<Change, 'sign' | 'text'> &
  Partial<Pick<Change, 'what' | 'words' | 'note' | 'part' | 'internal'>>

export interface Context {
  readonly was: Offer
  readonly now: Offer
  /** Id of the plan whose fields are compared. */
  readonly plan?: string
  /** Name of the field, for comparisons that name parts of it. */
  readonly what: Text
}

/** Says what differs between two values of a field; either may be missing. */
export type Compare<Value> = (
  was: Value | undefined,
  now: Value | undefined,
  context: Context,
) => readonly Said[]

/** Whether two values say the same, whatever the order of their keys. */
export const isSame = (was: unknown, now: unknown): boolean => canonical(was) === canonical(now)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? ''

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

export const signOf = (was: unknown, now: unknown): Change['sign'] =>
  isMissing(was) ? '+' : isMissing(now) ? '-' : '~'

/** A value that can be shown: old → new. */
export const value =
  <Value>(shown: (value: Value) => Text = (each) => plain(quote(each))): Compare<Value> =>
  (was, now) => {
    if (isSame(was, now)) return []
    const sign = signOf(was, now)
    const [before, after] = [was ?? undefined, now ?? undefined].map((each) =>
      each === undefined ? undefined : shown(each),
    )
    if (!after) return before ? [{ sign, text: words.unset(before) }] : []
    if (!before) return [{ sign, text: after }]
    // Long values may differ where they are cut.
    return [{ sign, text: before.en === after.en ? words.changed : arrow(before, after) }]
  }

/** One of a few values, each with a name; a value that is not written means `otherwise`. */
export const choice =
  <Value extends string>(
    names: (value: Value) => Text | undefined,
    otherwise?: Value,
  ): Compare<Value> =>
  (was, now, context) =>
    value<Value>((each) => names(each) ?? plain(quote(each)))(
      was ?? otherwise,
      now ?? otherwise,
      context,
    )

/** true or not; not written is false. */
export const flag =
  (on: Text, off: Text): Compare<boolean> =>
  (was, now) =>
    (was === true) === (now === true) ? [] : [{ sign: '~', text: now ? on : off }]

/** A private value: that it differs, and nothing else. */
export const secret: Compare<unknown> = (was, now) => {
  if (isSame(was ?? undefined, now ?? undefined)) return []
  const sign = signOf(was, now)
  return [{ sign, text: { '+': words.added, '-': words.removed, '~': words.changed }[sign] }]
}

/** A checkout may have made CRLF of line ends. */
const withoutReturns = (text = ''): string => text.replaceAll('\r\n', '\n')

/** Text that customers read, word by word. */
export const text: Compare<string> = (was, now) => {
  if (withoutReturns(was) === withoutReturns(now)) return []
  // Before anything is cut, as half a key is not known for one.
  const [before, after] = [withoutSecrets(was ?? ''), withoutSecrets(now ?? '')]
  const { added, removed, runs } = diffWords(before, after)
  if (!now) return [{ sign: '-', text: words.removed }]
  if (!was) return [{ sign: '+', text: words.wordsNew(added), words: runs }]
  if (added + removed === 0)
    return [{ sign: '~', text: before === after ? words.changed : words.spaces }]
  const counts = [
    ...(added ? [words.wordsAdded(added)] : []),
    ...(removed ? [words.wordsRemoved(removed)] : []),
  ]
  return [{ sign: '~', text: join(counts, ', '), words: runs }]
}

/** A set of values: which came and which went. */
export const set =
  <Value extends string>(name: (value: Value) => Text): Compare<readonly (Value | undefined)[]> =>
  (was, now) => {
    const [before, after] = [new Set(was), new Set(now)]
    const names = (all: ReadonlySet<Value | undefined>, other: ReadonlySet<Value | undefined>) =>
      [...all].flatMap((each) => (each === undefined || other.has(each) ? [] : [name(each)]))
    const [came, went] = [names(after, before), names(before, after)]
    if (came.length + went.length === 0) return []
    const sign = went.length === 0 ? '+' : came.length === 0 ? '-' : '~'
    return [{ sign, text: words.cameAndWent(came, went) }]
  }

/** A comparison of parts that have names of their own; the types see to it that none is forgotten. */
export const parts =
  <Value extends object>(
    compare: { readonly [Key in keyof Value]-?: readonly [Text, Compare<NonNullable<Value[Key]>>] },
  ): Compare<Value> =>
  (was, now, context) =>
    (Object.keys(compare) as (keyof Value)[]).flatMap((key) => {
      const [what, part] = compare[key]
      return part(was?.[key] ?? undefined, now?.[key] ?? undefined, context).map(
        (said): Said => ({ what, ...said }),
      )
    })

/** Entries of two lists that belong together, by the first key under which both have one, and those left over. */
export function match<Item>(
  was: readonly Item[],
  now: readonly Item[],
  keys: readonly ((item: Item) => string | undefined)[],
): { pairs: (readonly [was: Item, now: Item])[]; went: Item[]; came: Item[] } {
  const pairs: (readonly [Item, Item])[] = []
  let went = [...was]
  let came = [...now]
  for (const key of keys) {
    const byKey = new Map<string, Item[]>()
    for (const item of went) {
      const id = key(item)
      const known = id === undefined ? undefined : byKey.get(id)
      if (known) known.push(item)
      else if (id !== undefined) byKey.set(id, [item])
    }
    for (const alike of byKey.values()) alike.reverse()
    const paired = new Set<Item>()
    came = came.filter((item) => {
      const id = key(item)
      const partner = id === undefined ? undefined : byKey.get(id)?.pop()
      if (partner === undefined) return true
      pairs.push([partner, item])
      paired.add(partner)
      return false
    })
    went = went.filter((item) => !paired.has(item))
  }
  return { pairs, went, came }
}

/** Whether entries that stayed now stand in another order. */
export function isReordered<Item>(
  was: readonly Item[],
  now: readonly Item[],
  pairs: readonly (readonly [Item, Item])[],
): boolean {
  const places = new Map(now.map((item, index) => [item, index]))
  const order = new Map(pairs.map(([before, after]) => [before, places.get(after) ?? 0]))
  const kept = was.flatMap((item) => order.get(item) ?? [])
  return kept.some((place, index) => place < (kept[index - 1] ?? -1))
}

/** How to compare one field, and where a change of it belongs. */
export interface Field<Value> {
  readonly what: Text
  readonly section: Change['section']
  readonly group?: Change['group']
  readonly internal?: true
  readonly compare: Compare<Value>
}

/** Every field of a kind of file: the types see to it that none is forgotten. */
export type Fields<Data> = {
  readonly [Key in keyof Data]-?: Field<NonNullable<Data[Key]>>
}

export function compareFields<Data extends object>(
  fields: Fields<Data>,
  was: Data,
  now: Data,
  context: Omit<Context, 'what'>,
): Change[] {
  return (Object.keys(fields) as (keyof Data)[]).flatMap((key) =>
    compareField(fields[key], was[key] ?? undefined, now[key] ?? undefined, context),
  )
}

export function compareField<Value>(
  { what, section, group = 'listing', internal, compare }: Field<Value>,
  was: Value | undefined,
  now: Value | undefined,
  context: Omit<Context, 'what'>,
): Change[] {
  return compare(was, now, { ...context, what }).map((said) => ({
    group,
    section,
    what,
    ...(context.plan !== undefined && { plan: context.plan }),
    ...(internal && { internal }),
    ...said,
  }))
}
