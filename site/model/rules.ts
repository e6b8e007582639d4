import type { Severity } from '../../src/model/diagnostic.ts'
import type { Gauge } from './review.ts'
import type { Text } from './text.ts'

export interface SampleLine {
  readonly number: number
  readonly text: string
  readonly mark: 'refused' | 'accepted' | 'plain'
}

export interface Sample {
  readonly path: string
  readonly lines: readonly SampleLine[]
}

export interface Limit {
  readonly profile: string
  readonly inUse: boolean
  readonly values: readonly Text[]
  readonly source: string
  readonly date: string
}

/** A section or a type of offer. */
interface Named {
  readonly id: string
  readonly name: Text
}

export interface Rule {
  readonly id: string
  readonly stage: string
  readonly section: Named
  /** off: the profile in use does not check it. */
  readonly severity: Severity | 'off'
  /** Empty where every type is judged. */
  readonly types: readonly Named[]
  readonly summary: Text
  readonly why: Text
  readonly fix: Text
  /** How the rule measures what it judges. */
  readonly measure?: Text
  /** Facts of the source documents and other sources. */
  readonly basis: readonly string[]
  readonly waivable: boolean
  readonly limits: readonly Limit[]
  /** The refused text against the limit. */
  readonly gauge?: Gauge
  readonly refused: readonly Sample[]
  readonly accepted: readonly Sample[]
  /** What the check prints for the refused sample. */
  readonly output: readonly string[]
  /** Offers it finds something in now; a place is missing where it is private. */
  readonly offers: readonly {
    readonly id: string
    readonly places: readonly string[]
    readonly count: number
  }[]
}

/** Rules of one stage, section or type of offer. */
export interface RuleGroup extends Named {
  readonly rules: readonly Rule[]
}

/** A fact of the source documents, and what keeps it. */
export interface SourceFact {
  readonly id: string
  readonly says: Text
  /** Ids of rules. */
  readonly rules: readonly string[]
  readonly features: readonly Text[]
  /** Why it is kept in another way than the document says, or not at all. */
  readonly deviation?: Text
  /** Paths of the test files that hold the features; a rule has its fixtures. */
  readonly tests: readonly string[]
}

export interface FactDocument extends Named {
  readonly facts: readonly SourceFact[]
}
