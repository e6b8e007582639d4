import type { RequestFacts } from '../model/request.ts'

/** Where the requests leave one offer; at most one of the two. */
export interface Requested {
  /** The newest open request that touches it. */
  readonly open?: RequestFacts
  /** The newest request on it, which was closed unmerged, and nothing of it was merged since. */
  readonly canceled?: RequestFacts
}

/** What requests say of each offer that they touch. */
export function requestedByOffer(requests: readonly RequestFacts[]): Map<string, Requested> {
  const touching = new Map<string, RequestFacts[]>()
  for (const request of requests.toSorted((a, b) => b.number - a.number)) {
    for (const id of new Set(request.offers))
      touching.set(id, [...(touching.get(id) ?? []), request])
  }
  return new Map([...touching].map(([id, newestFirst]) => [id, requested(newestFirst)]))
}

function requested(newestFirst: readonly RequestFacts[]): Requested {
  const open = newestFirst.find(({ state }) => state === 'open')
  if (open) return { open }
  const [newest] = newestFirst
  if (newest?.state !== 'closed') return {}
  const since = endOf(newest)
  const isMergedSince = newestFirst.some(
    (request) => request.state === 'merged' && endOf(request) >= since,
  )
  return isMergedSince ? {} : { canceled: newest }
}

const endOf = ({ endedAt = '' }: RequestFacts): number => Date.parse(endedAt) || 0
