import type { Where } from './place.ts'

/**
 * How a finding is mended that has one right answer. Never part of a report, as its value may be private.
 * `quote`: the value becomes the text that stands there. `trim` and `case`: `value` takes its place.
 * `remove`: the entry goes out of its list. The others are about the file as a whole.
 */
export type Repair =
  | { readonly kind: 'quote' | 'remove' | 'line-ends' | 'byte-order-mark' }
  | { readonly kind: 'trim' | 'case'; readonly value: string }

/** A repair, and the finding that it would mend. */
export interface Proposal {
  readonly ruleId: string
  readonly where: Where
  readonly repair: Repair
}
