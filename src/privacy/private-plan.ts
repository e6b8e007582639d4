import leven from 'leven'
import type { Offer, Plan } from '../model/catalogue.ts'
import { normal } from '../say/normal.ts'

/** What a plan's file says of who may see it. */
type Visibility = 'public' | 'private' | 'unclear'

/**
 * Whether only its audience may know of a plan. Without `visibility` a plan is public, but only where nothing
 * in its frontmatter speaks of visibility or an audience in another form; what is said unclearly counts as private.
 */
export const isPrivate = (plan: Plan): boolean => visibilityOf(plan) !== 'public'

/** Ids of plans that only their audience may know of. */
export const privatePlans = (offer: Offer): ReadonlySet<string> =>
  new Set(offer.plans.filter(isPrivate).map(({ id }) => id))

const known = new WeakMap<Plan['document'], Visibility>()

export function visibilityOf({ document }: Plan): Visibility {
  const found = known.get(document) ?? judge(document)
  known.set(document, found)
  return found
}

/** The first field of the frontmatter that makes its visibility unclear; undefined where it is something else. */
export const unclearField = ({ document }: Plan): string | undefined =>
  entriesOf(document.raw ?? document.data).find(
    ([key, value]) =>
      key !== 'visibility' && (speaksOf(key) || hides(key, value) || speaks(value, [])),
  )?.[0]

function judge({ data, raw = data, unread, source, body }: Plan['document']): Visibility {
  const visibility = entriesOf(raw).find(([key]) => key === 'visibility')?.[1]
  if (visibility === 'private') return 'private'
  const text = source.text.slice(0, body?.offset ?? source.text.length)
  // Nobody knows what a file holds that cannot be read, unless a line says it for itself.
  if (unread) return isSaid.test(text) && !isHintedIn.test(text) ? 'public' : 'unclear'
  if (visibility === 'public') return isSaidTwice(text) || contradicts(raw) ? 'unclear' : 'public'
  const isHinted = isHintedIn.test(text) || speaks(raw, []) || hidesAtTop(raw)
  return isHinted ? 'unclear' : 'public'
}

const isSaid = /^visibility:[ \t]+(["']?)public\1[ \t]*(?:#.*)?\r?$/m
/** Between what belongs together, so many quotes and spaces at most: without a bound, each would be tried as the first. */
const isHintedIn =
  /visib\w{0,20}["'\s]{0,20}:["'\s]{0,20}priv|^["' \t]{0,50}audience["']?\s{0,20}:/im

const isSaidTwice = (text: string): boolean =>
  (text.match(/^[ \t{,"']{0,50}visibility["']?\s{0,20}:/gim) ?? []).length > 1

/** Values that are no fields of their own can stand so deep at most. */
const deepest = 20

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** Whether a key at any depth is nearly `visibility` or `audience`, or the word for private. */
function speaks(value: unknown, above: readonly unknown[]): boolean {
  // An alias may lead back to what stands around it.
  if (above.length > deepest || above.includes(value)) return false
  return entriesOf(value).some(
    ([key, item]) => (!Array.isArray(value) && speaksOf(key)) || speaks(item, [...above, value]),
  )
}

/** Free texts, in which the word says nothing of the plan. */
const texts = ['name', 'summary']

const hides = (key: string, value: unknown): boolean =>
  (/^(?:is)?(?:private|hidden|secret)|비공개/i.test(key) && value !== false) ||
  (!texts.includes(key) && isPrivateWord(value))

const hidesAtTop = (raw: unknown): boolean =>
  entriesOf(raw).some(([key, value]) => hides(key, value))

/** Beside `visibility: public`, another field of nearly that name that says otherwise. */
const contradicts = (raw: unknown): boolean =>
  entriesOf(raw).some(
    ([key, value]) => key !== 'visibility' && speaksOf(key) && isPrivateWord(value),
  )

const isPrivateWord = (value: unknown): boolean =>
  typeof value === 'string' && /^\s*(?:private|비공개)\s*$/i.test(value)

/** At most two letters from one of the two names, in any case, form and with any signs between. */
function speaksOf(key: string): boolean {
  const word = normal(key.slice(0, 1_000), 'NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 100)
  return (
    /^(?:visib|audien)/.test(word) ||
    ['visibility', 'audience'].some((name) => leven(word, name, { maxDistance: 3 }) <= 2)
  )
}
