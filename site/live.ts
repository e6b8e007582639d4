import { type Checked, type CheckOptions, check } from '../src/check.ts'
import type { Catalogue, Plan, Offer as SourceOffer } from '../src/model/catalogue.ts'
import type { Diagnostic } from '../src/model/diagnostic.ts'
import type { Snapshot } from '../src/model/snapshot.ts'
import { allRules } from '../src/rules/index.ts'
import { loadProfile } from '../src/schema/profile.ts'
import type { Offer, Storefront, Tombstone } from './model.ts'
import type { Read } from './read.ts'
import { viewFacets } from './view/facets.ts'
import { byline, offerName, viewListing, viewType } from './view/listing.ts'
import { findDocuments, Media } from './view/media.ts'
import { planName, publicPlans } from './view/plans.ts'
import { viewPublishers } from './view/publishers.ts'
import { isAddress, viewSettings } from './view/settings.ts'

export interface LiveRead extends Read {
  readonly checked: Checked
  readonly settings: {
    readonly signOff?: string | undefined
    readonly preview?: string | undefined
  }
  /** Ids of the offers that customers can find. */
  readonly listings: ReadonlySet<string>
  /** Why nothing may be published: a copy that is not the one that was signed off, settings that cannot be read. */
  readonly against: readonly Diagnostic[]
  /** Copies that this version of Martlet cannot show as they were shown when they went live. */
  readonly unreadable: readonly string[]
}

/**
 * What customers see: `live/` alone, whatever `offers/` holds by now. A marketplace without sign-off has no
 * copies; there it is every merged offer that passes.
 */
export async function readLive(snapshot: Snapshot, options: CheckOptions): Promise<LiveRead> {
  const alone = await check(without(snapshot, 'offers/'), options)
  const { data: settings } = alone.catalogue.marketplace ?? {}
  const merged = settings?.signOff === 'none'
  const checked = merged ? await check(snapshot, options) : alone
  const catalogue = merged ? checked.catalogue : checked.live
  const shown = merged ? passing(checked) : released(catalogue)
  const media = new Media(await findDocuments(snapshot, { ...catalogue, offers: byId(shown) }))
  const offers = new Map<string, Offer>()
  for (const offer of shown.offers) {
    const publisher = catalogue.publishers.get(offer.publisher)
    const listing = viewListing(offer, publisher, media, 'live')
    const lang = offer.document.data.language ?? 'en'
    const gone = (shown.gone.get(offer.id) ?? []).map((plan) => planName(plan, lang))
    offers.set(offer.id, { listing: { ...listing, gone } })
  }
  const { bases, ...shell } = viewSettings(alone.catalogue)
  const { id, title } = loadProfile(checked.report.profile)
  const storefront: Omit<Storefront, 'fonts'> = {
    channel: 'live',
    ...shell,
    base: bases.live,
    ...(!merged && settings?.preview === 'public' && { other: { base: bases.preview } }),
    profile: { id, title },
    ...viewFacets(offers),
    publishers: viewPublishers(catalogue, offers, [], alone.privacy),
    offers,
    tombstones: shown.delisted.map((offer) => viewTombstone(offer, catalogue)),
    reviews: [],
    drafts: 0,
    rules: [],
    documents: [],
    findings: [],
    skipped: [],
  }
  return {
    storefront,
    media: media.files,
    snapshot,
    checked: alone,
    settings: settings ?? {},
    listings: new Set(offers.keys()),
    against: alone.report.diagnostics.filter(isAgainst),
    unreadable: shown.unreadable,
  }
}

/** Copies by what becomes of them; those that only an invited audience may know of are in none of these. */
interface Shown {
  readonly offers: readonly SourceOffer[]
  readonly delisted: readonly SourceOffer[]
  readonly unreadable: readonly string[]
  /** Public plans that were taken off the market, by offer. */
  readonly gone: ReadonlyMap<string, readonly Plan[]>
}

/** The copies of `live/`, as their records say. */
export function released(live: Catalogue): Shown {
  const offers: SourceOffer[] = []
  const delisted: SourceOffer[] = []
  const unreadable: string[] = []
  const gone = new Map<string, readonly Plan[]>()
  for (const copy of live.offers.values()) {
    const record = live.releases.get(copy.id)?.document.data
    if (!isAddress(copy.id) || !isReadable(copy)) {
      unreadable.push(copy.id)
      continue
    }
    if (isForNobody(copy)) continue
    if (record?.state === 'delisted') {
      delisted.push(copy)
      continue
    }
    const removed = new Set(record?.removedPlans)
    const left = { ...copy, plans: copy.plans.filter(({ id }) => !removed.has(id)) }
    if (isForNobody(left, copy)) continue
    offers.push(left)
    gone.set(
      copy.id,
      publicPlans(copy).filter(({ id }) => removed.has(id)),
    )
  }
  return { offers, delisted, unreadable, gone }
}

/** Where merged is live: what the checks let pass. */
function passing({ catalogue, report }: Checked): Shown {
  const offers = report.offers.flatMap(({ id, status }) => {
    const offer = status === 'live' && isAddress(id) ? catalogue.offers.get(id) : undefined
    return offer && !isForNobody(offer) ? [offer] : []
  })
  return { offers, delisted: [], unreadable: [], gone: new Map() }
}

/** An offer that has plans and none that everybody may see. */
const isForNobody = (offer: SourceOffer, before = offer): boolean =>
  before.plans.length > 0 && publicPlans(offer).length === 0

/**
 * Whether a copy says today what it said when it went live. Values that today's schema does not know are left out;
 * a page can do without a category, but not without a name or the price that customers were told.
 */
function isReadable({ document, type, draft, plans, translations }: SourceOffer): boolean {
  const documents = [
    document,
    ...translations.values(),
    ...plans.flatMap((plan) => [plan.document, ...plan.translations.values()]),
  ]
  return (
    documents.every(({ unread }) => !unread) &&
    Boolean(document.data.name && type && !draft) &&
    plans.every(
      ({ document: { data, source } }) => data.pricing?.model || !/^pricing\s*:/m.test(source.text),
    )
  )
}

function viewTombstone(offer: SourceOffer, live: Catalogue): Tombstone {
  const type = viewType(offer)
  const day = live.releases.get(offer.id)?.document.data.delisted
  return {
    id: offer.id,
    name: offerName(offer),
    publisher: byline(offer, live.publishers.get(offer.publisher)),
    ...(type && { type }),
    ...(day && { day }),
  }
}

const byId = ({ offers }: Shown): ReadonlyMap<string, SourceOffer> =>
  new Map(offers.map((offer) => [offer.id, offer]))

const ofLive = new Set(allRules.filter(({ scope }) => scope === 'live').map(({ id }) => id))

const isAgainst = ({ severity, ruleId, path }: Diagnostic): boolean =>
  severity === 'error' && (ofLive.has(ruleId) || path === 'marketplace.yml')

const without = (snapshot: Snapshot, folder: string): Snapshot => ({
  ...snapshot,
  entries: snapshot.entries.filter(({ path }) => !path.startsWith(folder)),
})
