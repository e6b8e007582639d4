import type { Catalogue, Offer } from '../model/catalogue.ts'
import type { OfferReport } from '../model/report.ts'
import { diffOffers, publicChanges } from './diff.ts'

/** What an offer is compared with. */
export interface Earlier {
  /** What was live before the change. */
  readonly live: Catalogue
  /** What was merged before the change, where that is known. */
  readonly offers?: Catalogue
}

/** More than that nobody reads in a report; `martlet diff` has them all. */
const mostChanges = 40

/**
 * What customers would see differ, for everybody to read: against what is live, or without sign-off against
 * what was merged. A request that brings a live copy of its own is about that copy; where the offer has changed
 * since, about that.
 */
export function changesOf(
  offer: Offer,
  live: Catalogue,
  earlier: Earlier,
  signOff: boolean,
): Pick<OfferReport, 'changes' | 'moreChanges'> {
  const record = signOff ? live.releases.get(offer.id)?.document.data : undefined
  if (record?.state === 'delisted') return {}
  const [was, now] = signOff
    ? compared(offer, live.offers.get(offer.id), earlier.live.offers.get(offer.id))
    : [earlier.offers?.offers.get(offer.id), offer]
  if (!was || was.tree === now.tree) return {}
  const changes = publicChanges(diffOffers(was, now, record?.removedPlans))
  const more = changes.length - mostChanges
  return {
    ...(changes.length && { changes: changes.slice(0, mostChanges) }),
    ...(more > 0 && { moreChanges: more }),
  }
}

/** @param copy the live copy with the change, `was` before it */
function compared(
  offer: Offer,
  copy: Offer | undefined,
  was: Offer | undefined,
): [Offer | undefined, Offer] {
  if (!copy || copy.tree === was?.tree) return [was, offer]
  return copy.tree === offer.tree ? [was, copy] : [copy, offer]
}
