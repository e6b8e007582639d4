import { type Checked, check } from '../src/check.ts'
import type { Catalogue, Offer as SourceOffer } from '../src/model/catalogue.ts'
import type { OfferReport, Report } from '../src/model/report.ts'
import type { Snapshot } from '../src/model/snapshot.ts'
import { readDisk } from '../src/read/disk.ts'
import { allRules } from '../src/rules/index.ts'
import { loadProfile } from '../src/schema/profile.ts'
import type { Language, Offer, Storefront } from './model.ts'
import { viewFacets } from './view/facets.ts'
import { viewFacts } from './view/facts.ts'
import { viewFindings } from './view/findings.ts'
import { isWeb, viewListing } from './view/listing.ts'
import { findDocuments, Media, type MediaFiles } from './view/media.ts'
import { viewPublishers } from './view/publishers.ts'
import { quotable, quotableOffer } from './view/quotable.ts'
import { byTurn, viewReview } from './view/review.ts'
import { viewRules } from './view/rules.ts'
import { tell } from './view/told.ts'

export interface ReadOptions {
  readonly root: string
  readonly profile?: string
}

/** What the pages show, and the files they refer to. */
export interface Read {
  readonly storefront: Omit<Storefront, 'fonts'>
  readonly media: MediaFiles
  readonly snapshot: Snapshot
}

/** Reads and judges a marketplace, and keeps of it what may be seen. */
export async function readStorefront({ root, profile }: ReadOptions): Promise<Read> {
  const snapshot = await readDisk(root)
  const options = { now: new Date(), ...(profile && { profile }) }
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
  { catalogue, report }: Checked,
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
      review: viewReview(state, offer, own, media, quotableOffer(offer, publisher)),
    })
  }
  const reviews = [...offers.values()].map(({ review }) => review).sort(byTurn)
  const { name, tagline, url, support } = catalogue.marketplace?.data ?? {}
  const address = (isWeb(url) ? url : 'http://localhost/').replace(/\/?$/, '/')
  const drafts = report.offers.filter((state) => isHidden(state, catalogue.offers.get(state.id)))
  const own = told.filter(({ en }) => en.offer === undefined && en.publisher === undefined)
  // Also of offers that are gone.
  const elsewhere = new Set([...offers.keys(), ...drafts.map(({ id }) => id)])
  own.push(...told.filter(({ en }) => en.offer && !elsewhere.has(en.offer) && !en.plan))
  const storefront = {
    name: name ?? 'Marketplace',
    ...(tagline && { tagline }),
    url: address,
    base: `${new URL(address).pathname}preview/`,
    locales: languagesOf(catalogue),
    profile: { id: report.profile, title: loadProfile(report.profile).title },
    ...(isWeb(support) && { support }),
    ...viewFacets(offers),
    publishers: viewPublishers(catalogue, offers, told),
    offers,
    reviews,
    drafts: drafts.length,
    rules: viewRules(allRules, report.profile, reviews),
    documents: viewFacts(allRules),
    findings: viewFindings(own, '', quotable([catalogue.marketplace?.source])),
    skipped: report.skipped,
  }
  return { storefront, media: media.files, snapshot }
}

function languagesOf({ marketplace }: Catalogue): readonly Language[] {
  const known = (marketplace?.data.locales ?? []).filter((lang) => lang !== undefined)
  return known.length > 0 ? known : ['en']
}

/** Drafts, also those that say so in a file which YAML cannot read. */
const isHidden = ({ status }: OfferReport, offer: SourceOffer | undefined): boolean =>
  status === 'draft' || /^draft:\s*["']?true\b/m.test(offer?.document.source.text ?? '')

/** Ids become addresses; what cannot be one has no page. */
const isAddress = (id: string): boolean =>
  !/[%?#\\\p{Cc}]/u.test(id) && !id.split('/').some((part) => /^\.*$/.test(part))
