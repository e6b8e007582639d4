import type { AudienceFile, Offer, Plan, Publisher } from '../model/catalogue.ts'
import type { Place, Where } from '../model/place.ts'

/** The subscriptions that a list names, wherever it is written. */
interface Audience {
  /** Where the offer or the plan speaks of it: the field's name. */
  readonly field: Where
  /** Path of the file that holds the entries. */
  readonly path: string
  readonly entries: readonly { readonly id: string; readonly place: Place }[]
  readonly file?: AudienceFile
  /** The plan that the list is for. */
  readonly plan?: string
}

/** The list of `previewAudience`; undefined where there is none that can be read. */
export const previewAudience = (offer: Offer): Audience | undefined =>
  audienceAt(offer, offer.document, 'previewAudience', offer.document.data.previewAudience)

/** The list of a private plan. */
export function privateAudience(offer: Offer, { id, document }: Plan): Audience | undefined {
  const { visibility, audience } = document.data
  if (visibility !== 'private') return undefined
  const found = audienceAt(offer, document, 'audience', audience)
  return found && { ...found, plan: id }
}

function audienceAt(
  offer: Offer,
  { path, keyPlace, valuePlace }: Pick<Offer['document'], 'path' | 'keyPlace' | 'valuePlace'>,
  key: string,
  value: unknown,
): Audience | undefined {
  const field = { path, place: keyPlace([key]) }
  if (Array.isArray(value)) {
    const entries = value.map((id, index) => ({
      id: String(id),
      place: valuePlace([key, index]),
    }))
    return { field, path, entries }
  }
  const { file: name } = (value ?? {}) as { readonly file?: string }
  const file = name === undefined ? undefined : offer.audiences.get(name)
  return file && { field, path: file.path, entries: file.rows, file }
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const reference = /^\$\{secret:[A-Z][A-Z0-9_]*\}$/

/** An entry in the one form that makes equal what is equal; undefined where it is no subscription at all. */
export function subscription(id: string): string | undefined {
  const text = id.trim()
  if (reference.test(text)) return text
  const lower = text.toLowerCase()
  return guid.test(lower) ? lower : undefined
}

/**
 * Whether none of a publisher's own subscriptions is in a list. Nobody can tell where the publisher
 * names none, where an entry is a secret, or where one has to be corrected first.
 */
export function lacksOwn({ entries }: Audience, publisher: Publisher | undefined): boolean {
  const own = new Set(publisher?.document.data.subscriptions?.map((id) => subscription(String(id))))
  const ids = entries.map(({ id }) => subscription(id))
  if (own.size === 0 || ids.length === 0 || ids.some((id) => own.has(id))) return false
  return [...own, ...ids].every((id) => id !== undefined && !reference.test(id))
}
