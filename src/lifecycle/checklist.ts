import type { Offer } from '../model/catalogue.ts'
import type { Text } from '../model/text.ts'
import { isPrivate } from '../privacy/private-plan.ts'
import { type ChecklistItem, data } from '../schema/data.ts'

/** What an offer must have for a line to be asked. */
const has: Readonly<Record<NonNullable<ChecklistItem['with']>, (offer: Offer) => boolean>> = {
  hero: ({ document }) => document.data.logos?.hero !== undefined,
  leads: ({ document }) => document.data.leads !== undefined,
  'public-plan': ({ plans }) => !plans.every(isPrivate),
}

/** What only a person can see, asked before the sign-off: no check answers it, and none pretends to. */
export function checklistOf(offer: Offer): Text[] {
  return data.checklist
    .filter(({ types }) => !types || (offer.type !== undefined && types.includes(offer.type)))
    .filter(({ with: part }) => !part || has[part](offer))
    .map(({ text }) => text)
}
