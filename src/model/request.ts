/**
 * What the status of an offer needs to know of a pull request. Whoever knows of requests hands these over as
 * plain data, so that the same facts give the same status on every forge and without one.
 */
export interface RequestFacts {
  readonly number: number
  readonly kind: 'change' | 'go-live' | 'delist'
  /** Ids of the offers it touches, `<publisher>/<offer>`; of one that it renames, both. */
  readonly offers: readonly string[]
  readonly state: 'open' | 'closed' | 'merged'
  /** How its check stands; of one that is open. */
  readonly check?: 'pending' | 'failed' | 'passed'
  /** When it was closed or merged: an ISO date and time. */
  readonly endedAt?: string
}
