import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Privacy } from '../../src/privacy/privacy.ts'
import type { Offer, Publisher } from '../model.ts'
import { words } from '../words.ts'
import { viewFindings } from './findings.ts'
import { isWeb } from './listing.ts'
import { quotable } from './quotable.ts'
import { markup } from './text.ts'
import type { Told } from './told.ts'

/** Publishers with what they say of themselves; their offers are those that have a page. */
export function viewPublishers(
  catalogue: Catalogue,
  offers: ReadonlyMap<string, Offer>,
  told: readonly Told[],
  privacy: Privacy,
): Publisher[] {
  const ofPublisher = Map.groupBy(told, ({ en }) =>
    en.offer === undefined ? en.publisher : undefined,
  )
  const offersOf = Map.groupBy(offers.keys(), (offer) => offer.split('/')[0] ?? '')
  const ids = new Set([...catalogue.publishers.keys(), ...offersOf.keys()])
  return [...ids].map((id): Publisher => {
    const profile = catalogue.publishers.get(id)
    // Its offers link to it, whether or not it says who it is.
    if (!profile) return { id, name: id, domains: [], offers: offersOf.get(id) ?? [], findings: [] }
    const { data, body } = profile.document
    const introduction = body && markup(body.tree, '', 3)
    const own = ofPublisher.get(id) ?? []
    return {
      id,
      name: data.name ?? id,
      ...(data.city && { city: data.city }),
      ...(isWeb(data.website) && { website: data.website }),
      ...(data.competency && { level: words.pricing.levels[data.competency] }),
      domains: (data.domains ?? []).filter((domain) => domain !== undefined),
      ...(introduction && { introduction }),
      offers: offersOf.get(id) ?? [],
      findings: viewFindings(own, `offers/${id}`, quotable(privacy, id)),
    }
  })
}
