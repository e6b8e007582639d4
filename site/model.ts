import type { OfferType } from '../src/model/catalogue.ts'
import type { Severity } from '../src/model/diagnostic.ts'
import type { Status } from '../src/model/report.ts'
import type { Listing } from './model/listing.ts'
import type { Finding, Review } from './model/review.ts'
import type { FactDocument, RuleGroup } from './model/rules.ts'
import type { Both, Language, Markup, Passage, Text } from './model/text.ts'

/*
 * Everything that pages may know. It is built from the catalogue field by field, so what is private
 * has no way onto a page: not because pages are careful, but because they never see it.
 */

export type * from './model/listing.ts'
export type * from './model/review.ts'
export type * from './model/rules.ts'
export type * from './model/text.ts'
export type { OfferType, Severity, Status }

/** preview: what is merged, with all that the checks say of it. live: what customers see, and nothing else. */
export type Channel = 'preview' | 'live'

export interface Offer {
  readonly listing: Listing
  /** In the preview only. */
  readonly review?: Review
}

/** An offer that was live and no longer is: its name, and the day of its removal. Never why. */
export interface Tombstone {
  readonly id: string
  readonly name: Both<Passage>
  readonly publisher: Listing['publisher']
  readonly type?: Listing['type']
  /** Day on which the request that took it off the market was prepared. */
  readonly day?: string
}

export interface Publisher {
  readonly id: string
  readonly name: string
  readonly city?: string
  readonly website?: string
  readonly level?: Text
  readonly domains: readonly string[]
  readonly introduction?: Markup
  /** Ids of the offers that have a page. */
  readonly offers: readonly string[]
  readonly findings: readonly Finding[]
}

export interface Facet {
  readonly id: string
  readonly name: Text
  readonly offers: readonly string[]
}

export interface Storefront {
  readonly channel: Channel
  readonly name: string
  readonly tagline?: string
  /** Where it is served, with its path, ending in `/`. */
  readonly url: string
  /** Path under which every page lies, ending in `/`. */
  readonly base: string
  /** The other channel, where there is one to link to. */
  readonly other?: {
    readonly base: string
    /** The offers that have a page there; absent where all do. */
    readonly offers?: ReadonlySet<string>
  }
  readonly locales: readonly Language[]
  readonly profile: { readonly id: string; readonly title: Text }
  readonly support?: string
  readonly types: readonly Facet[]
  readonly categories: readonly Facet[]
  readonly publishers: readonly Publisher[]
  readonly offers: ReadonlyMap<string, Offer>
  readonly tombstones: readonly Tombstone[]
  /** Every offer that is not a draft, those that wait first. */
  readonly reviews: readonly Review[]
  readonly drafts: number
  readonly rules: readonly RuleGroup[]
  /** What the source documents say, and what keeps it. */
  readonly documents: readonly FactDocument[]
  /** Findings of the marketplace itself. */
  readonly findings: readonly Finding[]
  readonly skipped: readonly { readonly what: Text; readonly why: Text }[]
  /** Address of the stylesheet that declares the fonts, below `base`. */
  readonly fonts: string
}
