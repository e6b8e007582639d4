import type { OfferType } from '../../src/model/catalogue.ts'
import type { Both, Markup, Passage, Picture, Text } from './text.ts'

interface Screenshot {
  readonly picture: Picture
  readonly caption: Both<Passage>
}

export interface Price {
  /** `from USD 9.00`, `Free`, `By contract`. */
  readonly amount: Text
  /** What the amount buys, and the trial if there is one. */
  readonly terms: Text
}

export interface Plan {
  readonly id: string
  readonly name: Both<Passage>
  readonly summary?: Both<Passage>
  readonly description?: Both<Markup>
  readonly price: Price
  readonly selling: boolean
}

/** One row under the plans: a cell for each plan, in their order. */
export interface PlanRow {
  readonly label: Text
  readonly cells: readonly (readonly Text[])[]
}

/** Who may do what in a customer's subscription. */
export interface Access {
  readonly who: string
  readonly lang: string
  readonly role: string
  readonly means: Text
  readonly plans: readonly Both<Passage>[]
}

export interface Fact {
  readonly label: Text
  readonly values: readonly Text[]
}

export interface Link {
  readonly label: Passage
  readonly url: string
}

interface Download {
  readonly title: Passage
  readonly src: string
  readonly size: number
}

interface Video {
  readonly name: Passage
  readonly url: string
  readonly thumbnail?: Picture
}

/** What buyers see of an offer. */
export interface Listing {
  readonly id: string
  readonly publisher: { readonly id: string; readonly name: string; readonly city?: string }
  readonly type?: { readonly id: OfferType; readonly name: Text; readonly plural: Text }
  readonly lang: string
  readonly languageName: Text
  readonly translated: Both<boolean>
  readonly name: Both<Passage>
  readonly summary?: Both<Passage>
  readonly longSummary?: Both<Passage>
  readonly description?: Both<Markup>
  readonly logo?: Picture
  readonly hero?: Picture
  readonly screenshots: readonly Screenshot[]
  readonly videos: readonly Video[]
  readonly price: Price
  readonly plans: readonly Plan[]
  readonly planRows: readonly PlanRow[]
  /** Public plans that were live and no longer are. */
  readonly gone: readonly Both<Passage>[]
  readonly access: readonly Access[]
  readonly terms: readonly Fact[]
  readonly facts: readonly Fact[]
  readonly categories: readonly { readonly id: string; readonly name: Text }[]
  readonly industries: readonly Text[]
  readonly documents: readonly Download[]
  readonly links: readonly Link[]
  readonly privacy?: string
  readonly support?: string
  readonly legal: {
    readonly url?: string
    /** Customers accept the standard contract of the marketplace. */
    readonly standard?: true
    readonly text?: Markup & { readonly plain: boolean }
    readonly characters?: number
  }
}
