import type {
  Document,
  Offer,
  OfferData,
  PlanData,
  PlanTranslationData,
  TranslationData,
} from '../model/catalogue.ts'

/** A plan's texts and the offer's, in one language. */
interface Pair {
  readonly plan: string
  readonly language: string | undefined
  readonly own: Document<PlanData | PlanTranslationData>
  readonly listing: Document<OfferData | TranslationData>
}

/** Each plan's texts beside those of its offer, in every language that both are written in. */
export function besideOffer(offer: Offer): Pair[] {
  return offer.plans.flatMap(({ id, document, translations }): Pair[] => [
    { plan: id, language: undefined, own: document, listing: offer.document },
    ...[...translations].flatMap(([language, own]) => {
      const listing = offer.translations.get(language)
      return listing ? [{ plan: id, language, own, listing }] : []
    }),
  ])
}
