import type { Catalogue, Offer } from '../model/catalogue.ts'

/** Time alone must not fail somebody else's request: what is overdue counts in offers that the change touches. */
export const isTouched = (offer: Offer, base: Catalogue | undefined): boolean =>
  base !== undefined && base.offers.get(offer.id)?.tree !== offer.tree
