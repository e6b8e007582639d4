import type { Offer, Plan } from '../../src/model/catalogue.ts'
import type { Privacy } from '../../src/privacy/privacy.ts'
import { isPrivate } from '../../src/privacy/private-plan.ts'

/** Where findings about something may quote from, and what they may never say. */
export interface Quotable extends Pick<Privacy, 'source' | 'places'> {
  /** Whether a text holds a private value of what it is about, or names a private plan. */
  leaks(text: string): boolean
}

/** @param about id of the offer or publisher @param hidden names that no page may hold */
export const quotable = (
  privacy: Privacy,
  about: string | undefined,
  hidden: readonly string[] = [],
): Quotable => ({
  source: privacy.source,
  places: privacy.places,
  leaks: (text) =>
    privacy.cut(text, about) !== text || hidden.some((secret) => text.includes(secret)),
})

export const quotableOffer = (privacy: Privacy, { id, plans }: Offer): Quotable =>
  quotable(privacy, id, plans.filter(isPrivate).flatMap(namesOf))

/** What a sentence would call a plan: its id in backticks, its name, its summary. */
const namesOf = ({ id, document: { data } }: Plan): string[] =>
  [`\`${id}\``, data.name ?? '', data.summary ?? ''].filter((name) => name.length > 1)
