import type { Catalogue, Document, Offer, OfferType, Plan } from '../model/catalogue.ts'
import type { Profile } from '../model/rule.ts'
import {
  type SchemaFinding,
  type SchemaKind,
  type Validators,
  validateDocument,
} from './validate.ts'

/** A finding of the schema, with the offer and plan it belongs to. */
export interface OwnedSchemaFinding extends SchemaFinding {
  readonly offer?: Offer
  readonly publisher?: string
  readonly plan?: string
}

/** Judges the structure of every file, and returns the catalogue without what has the wrong shape. */
export function validateCatalogue(
  catalogue: Catalogue,
  validators: Validators,
  profile: Profile,
): { catalogue: Catalogue; findings: OwnedSchemaFinding[] } {
  const findings: OwnedSchemaFinding[] = []
  const judge = <Data>(
    kind: SchemaKind,
    document: Document<Data>,
    type?: OfferType,
    owner: Partial<OwnedSchemaFinding> = {},
  ) => {
    const result = validateDocument(kind, document, type, validators, profile)
    for (const finding of result.findings) findings.push({ ...finding, ...owner })
    return result.document
  }
  const offers = mapValues(catalogue.offers, (offer): Offer => {
    const document = judge('offer', offer.document, offer.type, { offer })
    const plans = offer.plans.map(
      (plan): Plan => ({
        ...plan,
        document: judge('plan', plan.document, offer.type, { offer, plan: plan.id }),
        translations: mapValues(plan.translations, (translation) =>
          judge('plan-translation', translation, offer.type, { offer, plan: plan.id }),
        ),
      }),
    )
    return {
      ...offer,
      document,
      plans,
      type: document.data.type,
      translations: mapValues(offer.translations, (translation) =>
        judge('translation', translation, offer.type, { offer }),
      ),
      ...(offer.waivers && {
        waivers: { document: judge('waivers', offer.waivers.document, undefined, { offer }) },
      }),
    }
  })
  const publishers = mapValues(catalogue.publishers, (publisher) => ({
    ...publisher,
    document: judge('publisher', publisher.document, undefined, { publisher: publisher.id }),
  }))
  const releases = mapValues(catalogue.releases, (release) => ({
    ...release,
    document: judge('release', release.document),
  }))
  const marketplace = catalogue.marketplace && judge('marketplace', catalogue.marketplace)
  return { catalogue: { ...catalogue, offers, publishers, releases, marketplace }, findings }
}

function mapValues<Value>(
  map: ReadonlyMap<string, Value>,
  change: (value: Value) => Value,
): Map<string, Value> {
  return new Map([...map].map(([key, value]) => [key, change(value)]))
}
