import type { Place, Where } from './place.ts'

/** error blocks, warning is shown, notice informs when asked for. */
export type Severity = 'error' | 'warning' | 'notice'

/** Steps of the marketplace's publishing flow in which a rule judges. */
export type Stage =
  | 'validate-prerequisites'
  | 'validate-influenced-revenue'
  | 'certification'
  | 'provisioning'
  | 'packaging'
  | 'preview'
  | 'sign-off'
  | 'review'
  | 'live'

/** Part of an offer in which the author mends a finding. */
export type Section =
  | 'setup'
  | 'properties'
  | 'listing'
  | 'preview'
  | 'technical'
  | 'plans'
  | 'publisher'
  | 'marketplace'
  | 'release'

/** A waiver that accepts a finding for a while. */
export interface Accepted {
  readonly reason: string
  readonly owner: string
  readonly expires: string
  /** true when the change itself adds the waiver, so that it counts only after the merge. */
  readonly requested: boolean
}

/** One finding. Plain data; field names as vfile-message has them where it has them. */
export interface Diagnostic {
  readonly ruleId: string
  readonly severity: Severity
  /** What was found, then what was expected. No full stop. */
  readonly reason: string
  /** Why it matters to buyer, customer or publisher. */
  readonly note: string
  /** How to mend it. */
  readonly fix: string
  readonly path: string
  readonly place: Place
  /** Page of the rule in the preview storefront; absent where the marketplace has none. */
  readonly url?: string
  /** Other places that belong to the finding. */
  readonly related?: readonly Where[]
  /** `<publisher>/<offer>`; absent where a finding belongs to a publisher or the marketplace. */
  readonly offer?: string
  readonly publisher?: string
  readonly plan?: string
  readonly section: Section
  readonly stage: Stage
  /** true: neither the value nor its source line may be shown anywhere. */
  readonly sensitive?: true
  /** Present when a waiver accepts the finding; it does not block then. */
  readonly accepted?: Accepted
  /** A length against its limit, for rules that have one. `at` is the place of the excess. */
  readonly measure?: { readonly value: number; readonly limit: number }
}
