import type { Catalogue, Document, Offer, Publisher, ReleaseData } from '../model/catalogue.ts'
import type { Where } from '../model/place.ts'
import type { LiveContext } from '../model/rule.ts'

type Record = Document<ReleaseData>

/** An offer whose live copy or release record differs from the base. */
export interface ReleaseChange {
  readonly id: string
  readonly copy: Offer | undefined
  readonly record: Record | undefined
  readonly was: { readonly copy: Offer | undefined; readonly record: Record | undefined }
  /** The record's state, or what there is to point at. */
  readonly where: Where
}

/** What a change does to `live/`. */
export interface LiveChange {
  readonly offers: readonly ReleaseChange[]
  /** Live profiles that differ, or are new. */
  readonly profiles: readonly Publisher[]
  /** A marketplace brings along what was live before it used Martlet, or its sign-off: nothing is live in the base. */
  readonly adopts: boolean
}

/** Undefined without a base, and where the change leaves `live/` as it is. */
export function liveChange(
  live: Catalogue,
  { before }: Pick<LiveContext, 'before'>,
): LiveChange | undefined {
  if (!before) return undefined
  const past = before.live
  const ids = new Set(
    [live, past].flatMap(({ offers, releases }) => [...offers.keys(), ...releases.keys()]),
  )
  const offers = [...ids].sort().flatMap((id): ReleaseChange[] => {
    const [copy, record] = [live.offers.get(id), live.releases.get(id)?.document]
    const was = { copy: past.offers.get(id), record: past.releases.get(id)?.document }
    if (isSameFolder(copy, was.copy) && isSameText(record, was.record)) return []
    const shown = record ?? copy?.document ?? was.record ?? was.copy?.document
    if (!shown) return []
    const key = shown === record || shown === was.record ? 'state' : 'type'
    const where = { path: shown.path, place: shown.keyPlace([key]) }
    return [{ id, copy, record, was, where }]
  })
  const profiles = [...live.publishers.values()].filter(
    ({ id, document }) => !isSameText(document, past.publishers.get(id)?.document),
  )
  if (!offers.length && !profiles.length) return undefined
  const isNew = past.offers.size + past.releases.size === 0 && live.releases.size > 0
  const adopts =
    isNew &&
    (isSignOffNew(before) ||
      [...live.releases.values()].every(({ document }) => document.data.source === 'adopted'))
  return { offers, profiles, adopts }
}

/** A change that puts another copy on the market, one that its own record names. */
export type Release = ReleaseChange & { readonly copy: Offer; readonly record: Record }

export const isRelease = (change: ReleaseChange): change is Release =>
  change.copy !== undefined &&
  change.record !== undefined &&
  change.copy.tree !== change.was.copy?.tree &&
  isIntact(change.copy, change.record)

/** Whether a copy is the one that its record names. */
export const isIntact = ({ tree, tree256 }: Offer, { data }: Record): boolean =>
  data.tree === (data.tree?.length === 64 ? tree256 : tree)

/** Whether the change begins sign-off, where merged was live before. */
export const isSignOffNew = (before: LiveContext['before']): boolean =>
  before?.offers.marketplace?.data.signOff === 'none'

/**
 * What of `offers/` a copy must equal: nothing goes live that the base does not hold. Only what was live before
 * Martlet knew of it comes in one change, and where the base has it already, as the base has it.
 */
export function originIn<Part>(
  { adopts }: LiveChange,
  { offers, before }: LiveContext,
  find: (catalogue: Catalogue) => Part | undefined,
): Part | undefined {
  const merged = before && find(before.offers)
  return merged ?? (adopts && !isSignOffNew(before) ? find(offers) : undefined)
}

/** Whether two folders are one, whatever a checkout did to line ends and modes. */
export const isSameFolder = (one: Offer | undefined, other: Offer | undefined): boolean =>
  one?.tree === other?.tree ||
  (one !== undefined &&
    other !== undefined &&
    (one.plainTree ?? one.tree) === (other.plainTree ?? other.tree))

export const isSameText = (
  one: Document<unknown> | undefined,
  other: Document<unknown> | undefined,
): boolean => textOf(one) === textOf(other)

const textOf = (document: Document<unknown> | undefined): string | undefined =>
  document?.source.text.replaceAll('\r\n', '\n')
