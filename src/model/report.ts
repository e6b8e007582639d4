import type { OfferType } from './catalogue.ts'
import type { Change } from './change.ts'
import type { Diagnostic, Section, Stage } from './diagnostic.ts'
import type { Place } from './place.ts'
import type { Language, Text } from './text.ts'

/** The one status of an offer, as the publishing status page of S4 names them, and Live. */
export type Status =
  | 'draft'
  | 'in-progress'
  | 'failed'
  | 'canceled'
  | 'awaiting-sign-off'
  | 'live'
  | 'delisted'

export type SectionStatus = 'not-started' | 'incomplete' | 'complete'

/** passed and failed are over; here waits now; blocked stands behind a failed stage; pending is not reached. */
export type StageState = 'passed' | 'failed' | 'here' | 'blocked' | 'pending'

export interface StageReport {
  readonly id: Stage
  readonly name: Text
  readonly short: Text
  /** How long the marketplace itself takes, where a source says so. */
  readonly time?: Text
  readonly decidedBy: 'check' | 'publisher' | 'reviewer' | 'customer'
  readonly state: StageState
  readonly errors: number
}

export interface SectionReport {
  readonly id: Section
  readonly name: Text
  readonly status: SectionStatus
  readonly errors: number
  readonly warnings: number
}

/** What a change does to what is live of an offer. */
export type Release = 'go-live' | 'adopt' | 'delist' | 'delist-plan' | 'relist'

export interface OfferReport {
  /** `<publisher>/<offer>`. */
  readonly id: string
  /** Name of the listing; the id where it has none. */
  readonly name: string
  readonly type: OfferType | undefined
  readonly status: Status
  /** Day on which the request that brought it there was prepared, of an offer that is live or delisted; when it was merged, git knows. */
  readonly prepared?: string
  /** Of an offer that is live in an older version than the one judged here: day on which that one's request was prepared. */
  readonly older?: string
  readonly stages: readonly StageReport[]
  readonly sections: readonly SectionReport[]
  /** Who acts next, and on what. Logins are owners on the base; of a publisher that it does not have, those that the change names. */
  readonly waitsOn: {
    readonly who: 'nobody' | 'publisher' | 'author' | 'reviewers'
    readonly logins: readonly string[]
    readonly text: Text
  }
  /** What the change does to what is live; absent where it leaves that as it is, or nothing is compared. */
  readonly release?: Release
  /** The copy of a go-live request is not what is merged now, and nothing else is wrong with it. */
  readonly overtaken?: true
  /** What only a person can see before the sign-off; empty when nothing is to be signed off. */
  readonly checklist: readonly Text[]
  /**
   * What customers would see differ from what is live, in words that anybody may read; of an overtaken request,
   * what differs from its copy by now. Absent where nothing does, or errors are open in the offer.
   */
  readonly changes?: readonly Change[]
  /** How many more there are than `changes` names. */
  readonly moreChanges?: number
  /** Number of plans that are not taken off the market; private plans are counted, never named. */
  readonly plans: { readonly public: number; readonly private: number }
  readonly errors: number
  readonly warnings: number
  /** false when `--changed` left the offer out. */
  readonly judged: boolean
}

/** Something that a change decides for others, so that the marketplace's reviewers have to agree. */
export interface Decision {
  readonly kind: 'settings' | 'publisher' | 'owners' | 'waivers'
  readonly path: string
  readonly place: Place
  /** What changes, and what follows from it. */
  readonly what: Text
}

/** Rules that did not run, and why. */
export interface Skipped {
  readonly what: Text
  readonly why: Text
}

/** The contract: every reporter, the comment, the check run and the site render this and nothing else. */
export interface Report {
  readonly version: 1
  readonly tool: string
  readonly language: Language
  readonly profile: string
  readonly base?: string
  readonly head: string
  /** Whether going live is a step of its own. */
  readonly signOff: 'required' | 'none'
  /** Publishers whose live profile the change replaces. */
  readonly releasedProfiles?: readonly string[]
  /** What the reviewers of the marketplace have to agree to; absent where there is nothing, or no base. */
  readonly decisions?: readonly Decision[]
  readonly diagnostics: readonly Diagnostic[]
  readonly offers: readonly OfferReport[]
  readonly skipped: readonly Skipped[]
}
