import type { OfferType } from '../../src/model/catalogue.ts'
import type { Change as SourceChange } from '../../src/model/change.ts'
import type { Severity } from '../../src/model/diagnostic.ts'
import type { SectionStatus, StageState, Status } from '../../src/model/report.ts'
import type { Both, Passage, Picture, Text } from './text.ts'

export interface SourceLine {
  readonly number: number
  /** Before, inside and after the place that the finding names. */
  readonly before: string
  readonly marked: string
  readonly after: string
}

export interface Gauge {
  readonly value: number
  readonly limit: number
  /** The text itself, where it fits on a line: what is accepted and what is too much. */
  readonly text?: { readonly accepted: string; readonly excess: string }
}

export interface Finding {
  /** Its number on the page, as in the listing. */
  readonly number: number
  readonly severity: Severity
  readonly section: string
  readonly reason: Both<Passage>
  readonly why: Both<Passage>
  readonly fix: Both<Passage>
  readonly rule: string
  /** Inside the offer’s folder, or from the root. */
  readonly path: string
  readonly line?: number
  readonly source: readonly SourceLine[]
  readonly gauge?: Gauge
  readonly accepted?: {
    readonly reason: string
    readonly owner: string
    readonly expires: string
    readonly requested: boolean
  }
}

/** Parts of a listing that a finding can point into. */
export type Part =
  | 'name'
  | 'summary'
  | 'longSummary'
  | 'description'
  | 'logos'
  | 'screenshots'
  | 'videos'
  | 'documents'
  | 'categories'
  | 'links'
  | 'privacy'
  | 'terms'
  | 'plans'

export interface Mark {
  readonly number: number
  readonly severity: Severity
}

export interface Stage {
  readonly id: string
  readonly name: Text
  readonly short: Text
  readonly time?: Text
  readonly decidedBy: 'check' | 'publisher' | 'reviewer' | 'customer'
  readonly state: StageState
  readonly errors: number
}

export interface Section {
  readonly id: string
  readonly name: Text
  readonly status: SectionStatus
  readonly findings: readonly Mark[]
  /** Findings in private plans. */
  readonly privateFindings: number
}

/** What customers see differ once the offer goes live. */
export interface Change extends Pick<SourceChange, 'sign' | 'what' | 'text' | 'words' | 'note'> {
  /** Id of the plan, where it is about one and the name does not say so. */
  readonly plan?: string
}

/** Where an offer stands, and what the checks say of it. */
export interface Review {
  readonly id: string
  readonly name: Passage
  readonly type?: OfferType
  readonly logo?: Picture
  readonly status: Status
  /** Day on which the request that brought it there was prepared. */
  readonly prepared?: string
  readonly verdict: Text
  /** Logins of the people who act next. */
  readonly waitsOn: readonly string[]
  readonly stages: readonly Stage[]
  readonly sections: readonly Section[]
  /** What only a person can see before the sign-off. */
  readonly checklist: readonly Text[]
  /** What customers see differ from what is live, while it awaits the sign-off. */
  readonly changes: readonly Change[]
  readonly findings: readonly Finding[]
  /** Findings in private plans: their number and nothing else. */
  readonly privateFindings: number
  readonly errors: number
  readonly warnings: number
  readonly plans: { readonly public: number; readonly private: number }
  readonly marks: Readonly<Partial<Record<Part, readonly Mark[]>>>
}
