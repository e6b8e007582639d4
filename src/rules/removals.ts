import type { Catalogue, Offer, Plan, Release } from '../model/catalogue.ts'
import type { Where } from '../model/place.ts'
import type { Removal } from '../model/rule.ts'

/** The other environments and moments that the present is compared with. */
export interface Earlier {
  /** What customers have. */
  readonly live?: Catalogue
  readonly base?: Catalogue
  readonly signOff: 'required' | 'none'
}

/** Where merged is live, customers have what the base holds, but for drafts, and nothing records more. */
export function mergedIsLive(base: Catalogue | undefined): Earlier {
  if (!base) return { signOff: 'none' }
  const offers = new Map([...base.offers].filter(([, { draft }]) => !draft))
  return { signOff: 'none', base, live: { ...base, offers, releases: new Map() } }
}

/** How an offer is compared with what was. */
interface Comparison {
  readonly record: Release | undefined
  readonly against: 'live' | 'base'
  readonly signOff: 'required' | 'none'
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
      signOff: earlier.signOff,
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

function standing({ id, draft, plans }: Offer, { live, signOff }: Earlier): Removal['was'] {
  // No record could say that it was taken off the market, so the end of its sales does.
  if (signOff === 'none') return draft ? 'draft' : plans.every(hasEnded) ? 'delisted' : 'live'
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

const hasEnded = ({ document }: Plan): boolean => document.data.stopSelling === true

/**
 * Plans of `before` that have no file any more, each with the new plan that holds its content. What the release
 * record took off the market may go; where merged is live there is none, and what is not sold any more may.
 */
export function removedPlans(
  now: Offer,
  before: Offer,
  { record, against, signOff }: Comparison,
): { plan: Plan; successor?: Plan }[] {
  const { state, removedPlans: off = [] } = record?.document.data ?? {}
  if (state === 'delisted') return []
  const [ids, old] = [now, before].map(({ plans }) => new Set(plans.map(({ id }) => id)))
  const gone = before.plans.filter(
    (plan) =>
      !ids?.has(plan.id) && !off.includes(plan.id) && !(signOff === 'none' && hasEnded(plan)),
  )
  const fresh = now.plans.filter(({ id }) => !old?.has(id))
  const byTrait = new Map(
    fresh.toReversed().flatMap((plan) => traitsOfPlan(plan).map((trait) => [trait, plan] as const)),
  )
  // Nobody takes a live plan away and adds another by chance.
  const only = against === 'live' && gone.length === 1 && fresh.length === 1 ? fresh[0] : undefined
  return gone.map((plan) => {
    const trait = traitsOfPlan(plan).find((each) => byTrait.has(each))
    const successor = trait === undefined ? only : byTrait.get(trait)
    return { plan, ...(successor && { successor }) }
  })
}

const traitsOfPlan = ({ id, document: { source, data } }: Plan): string[] => [
  ...(source.text ? [`text ${source.text}`] : []),
  ...(data.name ? [`name ${data.name}`] : []),
  `id ${id.toLowerCase()}`,
]
