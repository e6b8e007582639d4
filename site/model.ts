import type { OfferType } from '../src/model/catalogue.ts'
import type { Severity } from '../src/model/diagnostic.ts'
import type { Status } from '../src/model/report.ts'
import type { Listing } from './model/listing.ts'
import type { Finding, Review } from './model/review.ts'
import type { FactDocument, RuleGroup } from './model/rules.ts'
import type { Language, Markup, Text } from './model/text.ts'

/*
 * Everything that pages may know. It is built from the catalogue field by field, so what is private
 * has no way onto a page: not because pages are careful, but because they never see it.
 */

export type * from './model/listing.ts'
export type * from './model/review.ts'
export type * from './model/rules.ts'
export type * from './model/text.ts'
export type { OfferType, Severity, Status }

export interface Offer {
  readonly listing: Listing
  readonly review: Review
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
  readonly name: string
  readonly tagline?: string
  /** Where it is served, with its path, ending in `/`. */
  readonly url: string
  /** Path under which every page lies, ending in `/`. */
  readonly base: string
  readonly locales: readonly Language[]
  readonly profile: { readonly id: string; readonly title: Text }
  readonly support?: string
  readonly types: readonly Facet[]
  readonly categories: readonly Facet[]
  readonly publishers: readonly Publisher[]
  readonly offers: ReadonlyMap<string, Offer>
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
