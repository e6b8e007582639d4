import roles from '../../schemas/data/azure-roles.json' with { type: 'json' }
import categories from '../../schemas/data/categories.json' with { type: 'json' }
import checklist from '../../schemas/data/checklist.json' with { type: 'json' }
import currencies from '../../schemas/data/currencies.json' with { type: 'json' }
import facts from '../../schemas/data/facts.json' with { type: 'json' }
import industries from '../../schemas/data/industries.json' with { type: 'json' }
import languages from '../../schemas/data/languages.json' with { type: 'json' }
import markets from '../../schemas/data/markets.json' with { type: 'json' }
import offerTypes from '../../schemas/data/offer-types.json' with { type: 'json' }
import type { OfferType } from '../model/catalogue.ts'
import type { Section, Stage } from '../model/diagnostic.ts'
import type { Text } from '../model/text.ts'

/** A stage of the publishing flow, as one offer type has it under one profile. */
export interface StageInfo {
  readonly id: Stage
  readonly name: Text
  readonly short: Text
  /** How long the marketplace itself takes, where a source says so. */
  readonly time?: Text
  readonly decidedBy: 'check' | 'publisher' | 'reviewer' | 'customer'
}

export interface OfferTypeInfo {
  readonly id: OfferType
  readonly name: Text
  readonly plural: Text
  readonly sections: readonly { readonly id: Section; readonly name: Text }[]
  readonly stages: Readonly<Record<string, readonly StageInfo[]>>
}

/** A line of the checklist that a publisher answers before the sign-off. */
export interface ChecklistItem {
  readonly id: string
  readonly types?: readonly OfferType[]
  /** Asked only where the offer has this. */
  readonly with?: 'hero' | 'leads' | 'public-plan'
  readonly facts: readonly string[]
  readonly text: Text
}

/** A fact of the source documents, or an id of the rule catalogue, with what keeps it besides rules. */
export interface KeptFact {
  readonly id: string
  readonly says: Text
  /** What the program does about it, and the test files that hold that. */
  readonly features?: readonly { readonly what: Text; readonly tests: readonly string[] }[]
  /** Why it is kept in another way than stated, or not at all. */
  readonly deviation?: Text
}

interface Entry {
  readonly id: string
  readonly name: Text
}

/** A language of listings, and how a listing says in it that there is no other. */
export interface LanguageInfo extends Entry {
  readonly sentences?: readonly string[]
}

/** A built-in Azure role. */
export interface RoleInfo {
  readonly id: string
  readonly name: string
  /** How many data actions it has. */
  readonly dataActions: number
  /** A day on which it still had none. */
  readonly withoutDataActionsOn?: string
  /** It reads every resource, as Reader does. */
  readonly reader?: boolean
}

/** The look-up tables of schemas/data, each with its source in the file. */
export const data = {
  categories: categories.values as readonly (Entry & { subcategories?: readonly Entry[] })[],
  checklist: checklist.values as readonly ChecklistItem[],
  industries: industries.values as readonly (Entry & { verticals?: readonly Entry[] })[],
  languages: languages.values as readonly LanguageInfo[],
  markets: markets.values as readonly { id: string }[],
  currencies: currencies.values as readonly { id: string }[],
  roles: roles.values as readonly RoleInfo[],
  /** Day of the export; younger roles are not known. */
  rolesDate: roles.date,
  facts: facts as {
    documents: readonly { id: string; name: Text }[]
    /** One for each fact of the source documents. */
    values: readonly KeptFact[]
    /** Ids of the rule catalogue that became something else than a rule. */
    catalogue: readonly KeptFact[]
  },
  offerTypes: offerTypes.values as unknown as readonly OfferTypeInfo[],
}

/** Ids that a schema may name with `$data`. */
export const lists: Readonly<Record<string, readonly string[]>> = {
  categories: data.categories.map(({ id }) => id),
  subcategories: data.categories.flatMap(({ subcategories = [] }) =>
    subcategories.map(({ id }) => id),
  ),
  industries: data.industries.map(({ id }) => id),
  verticals: data.industries.flatMap(({ verticals = [] }) => verticals.map(({ id }) => id)),
  languages: data.languages.map(({ id }) => id),
  markets: data.markets.map(({ id }) => id),
  currencies: data.currencies.map(({ id }) => id),
}
