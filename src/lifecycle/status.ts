import type { Status } from '../model/report.ts'

/** Everything the status of an offer depends on, as plain facts. */
export interface StatusFacts {
  /** State in the release record, when there is one. */
  readonly record?: 'live' | 'delisted'
  /** The open pull request that touches the offer, and whether its check failed. Needs GitHub. */
  readonly request?: { readonly failed: boolean }
  /** The newest request was closed unmerged and nothing of it was merged since. Needs GitHub. */
  readonly canceled?: boolean
  readonly draft: boolean
  /** false for an offer that so far exists only in somebody's work tree. */
  readonly merged: boolean
  readonly errors: number
  /** The folder equals its live copy. A marketplace without sign-off has no copies: merged is live. */
  readonly equalsLive: boolean
}

/** The one status of an offer: the first line that holds (S4). */
export function statusOf(facts: StatusFacts): Status {
  if (facts.record === 'delisted') return 'delisted'
  if (facts.request) return facts.request.failed ? 'failed' : 'in-progress'
  if (facts.canceled) return 'canceled'
  if (facts.draft || !facts.merged) return 'draft'
  if (facts.errors > 0) return 'failed'
  return facts.equalsLive ? 'live' : 'awaiting-sign-off'
}
