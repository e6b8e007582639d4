import type { OfferReport, Report, StageReport, Status } from '../../model/report.ts'

/** Status and stages of an offer while a request that changes it is open. */
export interface Standing {
  readonly status: Status
  readonly stages: readonly StageReport[]
  /** Index of the stage that failed or comes next; -1 where there is none. */
  readonly at: number
}

/**
 * A report alone does not know of the request. Until it is merged, an offer that passes has its checks
 * behind it and the preview before it, whatever the default branch or `live/` hold; what changes what is
 * live waits for its review, and so does every change where merged is live. An overtaken request is over.
 */
export function standingOf(offer: OfferReport, signOff: Report['signOff']): Standing {
  const { status, stages, errors, release } = offer
  if (offer.overtaken) return { status: 'canceled', stages, at: -1 }
  if (errors > 0) {
    const at = Math.max(
      0,
      stages.findIndex((stage) => stage.errors > 0),
    )
    return { status: 'failed', stages: upTo(stages, at, 'failed', 'blocked'), at }
  }
  if (!release && (status === 'draft' || status === 'delisted')) return { status, stages, at: -1 }
  const next = release || signOff === 'none' ? 'review' : 'preview'
  const at = stages.findIndex(({ id }) => id === next)
  return { status: 'in-progress', stages: upTo(stages, at, 'here', 'pending'), at }
}

const upTo = (
  stages: readonly StageReport[],
  at: number,
  here: StageReport['state'],
  after: StageReport['state'],
): StageReport[] =>
  stages.map((stage, index) => ({
    ...stage,
    state: index < at ? 'passed' : index === at ? here : after,
  }))
