import { type Checked, check } from '../src/check.ts'
import type { Offer as SourceOffer } from '../src/model/catalogue.ts'
import type { OfferReport, Report } from '../src/model/report.ts'
import type { Snapshot } from '../src/model/snapshot.ts'
import { readDisk } from '../src/read/disk.ts'
import { allRules } from '../src/rules/index.ts'
import { loadProfile } from '../src/schema/profile.ts'
import { readLive, released } from './live.ts'
import type { Channel, Language, Offer, Storefront } from './model.ts'
import { viewFacets } from './view/facets.ts'
import { viewFacts } from './view/facts.ts'
import { viewFindings } from './view/findings.ts'
import { viewListing } from './view/listing.ts'
import { findDocuments, Media, type MediaFiles } from './view/media.ts'
import { viewPublishers } from './view/publishers.ts'
import { quotable, quotableOffer } from './view/quotable.ts'
import { byTurn, viewReview } from './view/review.ts'
import { viewRules } from './view/rules.ts'
import { isAddress, languagesOf, viewSettings } from './view/settings.ts'
import { tell } from './view/told.ts'

export interface ReadOptions {
  readonly root: string
  readonly profile?: string
  readonly channel?: Channel
}

/** What the pages show, and the files they refer to. */
export interface Read {
  readonly storefront: Omit<Storefront, 'fonts'>
  readonly media: MediaFiles
  readonly snapshot: Snapshot
}

/** Reads and judges a marketplace, and keeps of it what may be seen. */
export async function readStorefront({ root, profile, channel }: ReadOptions): Promise<Read> {
  const snapshot = await readDisk(root)
  const options = { now: new Date(), ...(profile && { profile }) }
  if (channel === 'live') return readLive(snapshot, options)
  const checked = await check(snapshot, options)
  const reports: Partial<Record<Language, Report>> = { [checked.report.language]: checked.report }
  for (const language of languagesOf(checked.catalogue)) {
    if (checked.report.diagnostics.length === 0) break
    reports[language] ??= (await check(snapshot, { ...options, language })).report
  }
  return viewStorefront(snapshot, checked, reports)
}

export async function viewStorefront(
  snapshot: Snapshot,
  { catalogue, live, report, privacy }: Checked,
  reports: Partial<Record<Language, Report>>,
): Promise<Read> {
  const told = tell(report, reports)
  const media = new Media(await findDocuments(snapshot, catalogue))
  const ofOffer = Map.groupBy(told, ({ en }) => en.offer)
  const offers = new Map<string, Offer>()
  for (const state of report.offers) {
    const offer = catalogue.offers.get(state.id)
    if (!offer || isHidden(state, offer) || !isAddress(state.id)) continue
    const publisher = catalogue.publishers.get(offer.publisher)
    const own = ofOffer.get(state.id) ?? []
    offers.set(state.id, {
      listing: viewListing(offer, publisher, media),
      review: viewReview(state, offer, own, media, quotableOffer(privacy, offer)),
    })
  }
  const reviews = [...offers.values()].flatMap(({ review }) => review ?? []).sort(byTurn)
  const settings = viewSettings(catalogue)
  const drafts = report.offers.filter((state) => isHidden(state, catalogue.offers.get(state.id)))
  const own = told.filter(({ en }) => en.offer === undefined && en.publisher === undefined)
  // Also of offers that are gone.
  const elsewhere = new Set([...offers.keys(), ...drafts.map(({ id }) => id)])
  own.push(...told.filter(({ en }) => en.offer && !elsewhere.has(en.offer) && !en.plan))
  const { bases, ...shell } = settings
  const storefront: Read['storefront'] = {
    channel: 'preview',
    ...shell,
    base: bases.preview,
    other: { base: bases.live, offers: new Set(released(live).offers.map(({ id }) => id)) },
    profile: { id: report.profile, title: loadProfile(report.profile).title },
    ...viewFacets(offers),
    publishers: viewPublishers(catalogue, offers, told, privacy),
    offers,
    tombstones: [],
    reviews,
    drafts: drafts.length,
    rules: viewRules(allRules, report.profile, reviews),
    documents: viewFacts(allRules),
    findings: viewFindings(own, '', quotable(privacy, undefined)),
    skipped: report.skipped,
  }
  return { storefront, media: media.files, snapshot }
}

/** Drafts, also those that say so in a file which YAML cannot read. */
const isHidden = ({ status }: OfferReport, offer: SourceOffer | undefined): boolean =>
  status === 'draft' || /^draft:\s*["']?true\b/m.test(offer?.document.source.text ?? '')
