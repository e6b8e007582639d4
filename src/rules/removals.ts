import type { Catalogue, Offer } from '../model/catalogue.ts'
import type { Where } from '../model/place.ts'
import type { Removal } from '../model/rule.ts'

/** The other environments and moments that the present is compared with. */
export interface Earlier {
  readonly live?: Catalogue
  readonly base?: Catalogue
}

/** Every offer that was in the base or is live, and has no folder any more. */
export function removalsFrom(now: Catalogue, live: Catalogue, earlier: Earlier): Removal[] {
  const last = new Map([...(earlier.live?.offers ?? []), ...(earlier.base?.offers ?? [])])
  const gone = [...last.values()].filter(({ id }) => !now.offers.has(id))
  if (!gone.length) return []
  const fresh = [...now.offers.values()].filter(({ id }) => !last.has(id))
  const byTrait = new Map(
    fresh.toReversed().flatMap((offer) => traitsOf(offer).map((trait) => [trait, offer] as const)),
  )
  return gone.map((offer): Removal => {
    const trait = traitsOf(offer).find((each) => byTrait.has(each))
    const successor = trait === undefined ? undefined : byTrait.get(trait)
    return {
      offer,
      was: standing(offer, earlier),
      ...(successor && { successor }),
      where: remains(offer, now, live, earlier),
      last: typeLine(offer),
    }
  })
}

/** What a renamed offer still has, the surest first. */
function traitsOf({ id, tree, type, document: { data, body } }: Offer): string[] {
  return [
    `tree ${tree}`,
    ...(data.alias ? [`alias ${data.alias}`] : []),
    ...(data.name ? [`name ${type} ${data.name}`] : []),
    ...(body?.text ? [`body ${body.text}`] : []),
    `id ${id.toLowerCase()}`,
  ]
}

function standing({ id, draft }: Offer, { live }: Earlier): Removal['was'] {
  const record = live?.releases.get(id)
  if (record?.document.data.state === 'delisted') return 'delisted'
  if (record || live?.offers.has(id)) return 'live'
  return draft ? 'draft' : 'merged'
}

/** A place that is still there to point at, if any. */
function remains(offer: Offer, now: Catalogue, live: Catalogue, earlier: Earlier): Where {
  const { id, publisher } = offer
  const record = (live.releases.get(id) ?? earlier.live?.releases.get(id))?.document
  if (record) return { path: record.path, place: record.keyPlace(['state']) }
  const profile = now.publishers.get(publisher)?.document
  if (profile) return { path: profile.path, place: profile.keyPlace(['name']) }
  return typeLine(offer)
}

const typeLine = ({ document }: Offer): Where => ({
  path: document.path,
  place: document.keyPlace(['type']),
})
