import type { Catalogue, Document, Offer, Source } from '../model/catalogue.ts'
import type { Place } from '../model/place.ts'
import type { SchemaKind } from '../schema/validate.ts'
import { fieldAt, privateParts } from './fields.ts'
import { Needles } from './needles.ts'
import { isPrivate } from './private-plan.ts'
import { secretsOf, withoutSecrets } from './secret.ts'

/**
 * What must not be shown of some marketplaces, decided once: by the schemas, by the forms of secrets and by the
 * private plans. Whatever shows a line or a sentence, wherever, cuts by this.
 */
export interface Privacy {
  /** `<publisher>/<offer>/<plan>` of every plan that only its audience may know of, or might before the change. */
  readonly plans: ReadonlySet<string>
  /** The text of a file, where it is one. */
  source(path: string): Source | undefined
  /** Where in a file nothing may be shown. */
  places(path: string): readonly Place[]
  /** The field that an offset lies in, by names that a schema knows; `''` where there is none. */
  fieldAt(path: string, offset: number): string
  /** A sentence about an offer or a publisher, by its id, without their private values. */
  cut(sentence: string, about: string | undefined): string
}

interface Kept {
  readonly kind: SchemaKind
  readonly document: Document<unknown>
}

/** @param catalogues what is judged first, then what it is compared with */
export function decidePrivacy(catalogues: readonly Catalogue[]): Privacy {
  const plans = new Set(catalogues.flatMap((each) => [...closedPlans(each)]))
  const documents = new Map<string, Kept>()
  const sources = new Map<string, Source>()
  for (const catalogue of catalogues) {
    for (const kept of documentsOf(catalogue)) {
      const { path, source } = kept.document
      if (documents.has(path)) continue
      documents.set(path, kept)
      sources.set(path, source)
    }
    for (const offer of catalogue.offers.values())
      for (const { source } of offer.files.values())
        if (source && !sources.has(source.path)) sources.set(source.path, source)
  }
  const places = new Map<string, readonly Place[]>()
  const needles = new Map<string, Needles>()
  const needlesOf = (about: string): Needles => {
    const found = needles.get(about) ?? new Needles(...valuesOf(catalogues, about))
    needles.set(about, found)
    return found
  }
  return {
    plans,
    source: (path) => sources.get(path),
    places: (path) => {
      const found = places.get(path) ?? placesIn(sources.get(path), documents.get(path), plans)
      places.set(path, found)
      return found
    },
    fieldAt: (path, offset) => {
      const kept = documents.get(path)
      return kept ? fieldAt(kept.document, offset) : ''
    },
    cut: (sentence, about) => {
      const shown = withoutSecrets(sentence)
      return about === undefined ? shown : needlesOf(about).cut(shown)
    },
  }
}

/** The plan that a file belongs to, as `<publisher>/<offer>/<plan>`. */
export function planAt(path: string): string | undefined {
  const [, offer, plan] =
    /^(?:offers|live)\/([^/]+\/[^/]+)\/(?:plans|package)\/([^/.]+)/.exec(path) ?? []
  return offer && plan && `${offer}/${plan}`
}

function placesIn(
  source: Source | undefined,
  kept: Kept | undefined,
  plans: ReadonlySet<string>,
): Place[] {
  if (!source) return []
  const { path, text } = source
  // Nothing of an audience or of a private plan is shown, not even the names of fields that nobody knows.
  if (/^[^/]+\/[^/]+\/[^/]+\/audience\//.test(path) || plans.has(planAt(path) ?? ''))
    return [source.place(0, text.length)]
  const parts = [...(kept ? privateParts(kept.kind, kept.document) : []), ...secretsOf(source)]
  return parts.map(({ start, end }) => source.place(start, end))
}

function* closedPlans({ offers }: Catalogue): Iterable<string> {
  for (const offer of offers.values())
    for (const plan of offer.plans) if (isPrivate(plan)) yield `${offer.id}/${plan.id}`
}

function* documentsOf({ marketplace, publishers, offers, releases }: Catalogue): Iterable<Kept> {
  if (marketplace) yield { kind: 'marketplace', document: marketplace }
  for (const { document } of publishers.values()) yield { kind: 'publisher', document }
  for (const { document } of releases.values()) yield { kind: 'release', document }
  for (const offer of offers.values()) yield* documentsIn(offer)
}

function* documentsIn({ document, translations, plans, waivers }: Offer): Iterable<Kept> {
  yield { kind: 'offer', document }
  for (const each of translations.values()) yield { kind: 'translation', document: each }
  if (waivers) yield { kind: 'waivers', document: waivers.document }
  for (const plan of plans) {
    yield { kind: 'plan', document: plan.document }
    for (const each of plan.translations.values())
      yield { kind: 'plan-translation', document: each }
  }
}

/** The private values of an offer and its publisher, and what they say to everybody. */
function valuesOf(
  catalogues: readonly Catalogue[],
  about: string,
): [values: Set<string>, open: string] {
  const [publisher = '', name] = about.split('/')
  const values = new Set<string>()
  const open: string[] = []
  const add = (kept: Kept): void => {
    const { text } = kept.document.source
    let at = 0
    for (const { start, end, value } of inOrder(privateParts(kept.kind, kept.document))) {
      open.push(text.slice(at, Math.max(at, start)))
      at = Math.max(at, end)
      if (value !== undefined) values.add(value)
    }
    open.push(text.slice(at))
  }
  for (const { publishers, offers } of catalogues) {
    const profile = publishers.get(publisher)
    if (profile) add({ kind: 'publisher', document: profile.document })
    const offer = name === undefined ? undefined : offers.get(about)
    if (!offer) continue
    for (const kept of documentsIn(offer)) add(kept)
    for (const { rows } of offer.audiences.values()) for (const { id } of rows) values.add(id)
  }
  return [values, open.join('\n')]
}

const inOrder = <Each extends { readonly start: number }>(parts: readonly Each[]): Each[] =>
  parts.toSorted((a, b) => a.start - b.start)
