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

export interface Rule {
  readonly id: string
  readonly stage: string
  readonly section: Text
  /** off: the profile in use does not check it. */
  readonly severity: Severity | 'off'
  readonly types: readonly Text[]
  readonly summary: Text
  readonly why: Text
  readonly fix: Text
  /** How the rule measures what it judges. */
  readonly measure?: Text
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

export interface RuleGroup {
  readonly stage: string
  readonly name: Text
  readonly rules: readonly Rule[]
}
