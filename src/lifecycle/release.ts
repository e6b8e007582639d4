import type { Catalogue } from '../model/catalogue.ts'
import type { Release } from '../model/report.ts'

/**
 * What a change does to what is live of an offer; undefined where it leaves that as it is.
 * @param before `live/` of the base
 * @param now `live/` with the change
 */
export function releaseOf(id: string, before: Catalogue, now: Catalogue): Release | undefined {
  const [was, is] = [before, now].map(({ releases }) => releases.get(id)?.document)
  const [earlier, copy] = [before, now].map(({ offers }) => offers.get(id)?.tree)
  if (!is || (is.source.text === was?.source.text && copy === earlier)) return undefined
  const { state, source, removedPlans = [] } = is.data
  if (state === 'delisted') return was?.data.state === 'delisted' ? undefined : 'delist'
  if (was?.data.state === 'delisted') return 'relist'
  if (copy === earlier && removedPlans.length > (was?.data.removedPlans?.length ?? 0))
    return 'delist-plan'
  return source === 'adopted' ? 'adopt' : 'go-live'
}

/** Publishers whose live profile becomes another, sorted; the first comes along with an offer. */
export const releasedProfiles = (before: Catalogue, now: Catalogue): string[] =>
  [...now.publishers]
    .filter(([id, { document }]) => {
      const was = before.publishers.get(id)?.document
      return was !== undefined && was.source.text !== document.source.text
    })
    .map(([id]) => id)
    .sort()
