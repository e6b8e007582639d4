import { data } from '../../src/schema/data.ts'
import type { Facet, Offer } from '../model.ts'

/** Types and categories that at least one offer has, with their offers; in one pass over the offers. */
export function viewFacets(offers: ReadonlyMap<string, Offer>): {
  readonly types: Facet[]
  readonly categories: Facet[]
} {
  const types = new Map<string, string[]>()
  const categories = new Map<string, string[]>()
  const put = (map: Map<string, string[]>, key: string, id: string): void => {
    const known = map.get(key)
    if (known) known.push(id)
    else map.set(key, [id])
  }
  for (const { listing } of offers.values()) {
    if (listing.type) put(types, listing.type.id, listing.id)
    for (const { id } of listing.categories) put(categories, id, listing.id)
  }
  return {
    types: data.offerTypes.flatMap(({ id, plural }) => facet(id, plural, types.get(id))),
    categories: data.categories.flatMap(({ id, name }) => facet(id, name, categories.get(id))),
  }
}

const facet = (id: string, name: Facet['name'], offers: readonly string[] | undefined): Facet[] =>
  offers ? [{ id, name, offers }] : []
