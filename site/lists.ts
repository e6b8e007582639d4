import type { Crumb } from './components/Crumbs.astro'
import type { RailEntry, RailGroup } from './components/Rail.astro'
import { storefront } from './data.ts'
import { links } from './links.ts'
import type { Facet, Language, Listing, Offer, Passage, Review, Rule, RuleGroup } from './model.ts'
import { words } from './words.ts'

export const offersOf = (ids: readonly string[]): Offer[] => {
  const { offers } = storefront()
  return ids.flatMap((id) => offers.get(id) ?? [])
}

/** Offers on one page of a list. */
export const perPage = 60

/** Numbers of the pages of a list after its first. */
export const laterPages = (count: number): string[] =>
  Array.from({ length: Math.ceil(count / perPage) - 1 }, (_, index) => String(index + 2))

/** The ways into the catalogue, with the one in force marked. */
export function facetGroups(lang: Language, here?: string): RailGroup[] {
  const { types, categories, offers, publishers } = storefront()
  const to = links(lang)
  const entry = (label: string, href: string, count: number): RailEntry => ({
    label,
    href,
    count,
    current: href === here,
  })
  const entries = (facets: readonly Facet[], address: (id: string) => string): RailEntry[] =>
    facets.map(({ id, name, offers: own }) => entry(name[lang], address(id), own.length))
  return [
    {
      title: words.catalogue.type[lang],
      entries: [
        entry(words.shell.allOffers[lang], to.offers, offers.size),
        ...entries(types, to.type),
      ],
    },
    { title: words.catalogue.category[lang], entries: entries(categories, to.category) },
    {
      title: words.catalogue.publisher[lang],
      entries: publishers
        .filter((publisher) => publisher.offers.length > 0)
        .map((publisher) =>
          entry(publisher.name, to.publisher(publisher.id), publisher.offers.length),
        ),
    },
  ]
}

/** Up to four offers for the home page: readable in its language, with a picture, without errors, one per publisher first. */
export function showcase(lang: Language): Offer[] {
  const all = [...storefront().offers.values()].filter(
    ({ listing }) => listing.screenshots.length > 0,
  )
  const rank = ({ listing, review }: Offer): number =>
    (listing.lang === lang ? 0 : listing.translated[lang] ? 1 : 2) +
    (review && review.errors > 0 ? 4 : 0)
  const sorted = all.toSorted((a, b) => rank(a) - rank(b) || (a.listing.id < b.listing.id ? -1 : 1))
  const seen = new Set<string>()
  const firsts = sorted.filter(
    ({ listing }) => !seen.has(listing.publisher.id) && seen.add(listing.publisher.id),
  )
  return [...firsts, ...sorted.filter((offer) => !firsts.includes(offer))].slice(0, 4)
}

/** Parts of an offer’s page, and where else its publisher leads. */
export function offerGroups(lang: Language, { listing, review }: Offer): RailGroup[] {
  const { shell, listing: parts } = words
  const inner = (id: string, label: string, items?: readonly unknown[]): RailEntry[] =>
    items?.length === 0
      ? []
      : [{ href: `#${id}`, label, count: items?.length, inner: review !== undefined }]
  return [
    {
      title: shell.onThisPage[lang],
      entries: [
        ...(review ? reviewEntries(lang, review) : []),
        ...inner('terms', parts.terms[lang]),
        ...inner('description', parts.description[lang]),
        ...inner('plans', parts.plans[lang], listing.plans),
        ...inner('access', parts.access[lang], listing.access),
        ...inner('screenshots', parts.screenshots[lang], listing.screenshots.slice(1)),
        ...inner('facts', parts.facts[lang], listing.facts),
        ...inner('videos', parts.videos[lang], listing.videos),
        ...inner('documents', parts.documents[lang], listing.documents),
        ...inner('links', parts.links[lang], listing.links),
      ],
    },
    ...siblingGroups(lang, listing),
  ]
}

/** Parts of the page that only the preview has, down to the listing. */
function reviewEntries(lang: Language, review: Review): RailEntry[] {
  const { review: say } = words
  const { stages, sections, findings, changes, checklist, privateFindings } = review
  const passed = stages.filter(({ state }) => state === 'passed').length
  const complete = sections.filter(({ status }) => status === 'complete').length
  return [
    { href: '#stages', label: say.stages[lang], count: `${passed}/${stages.length}` },
    { href: '#findings', label: say.findings[lang], count: findings.length + privateFindings },
    { href: '#sections', label: say.sectionsTitle[lang], count: `${complete}/${sections.length}` },
    ...(changes.length > 0
      ? [{ href: '#changes', label: say.changes[lang], count: changes.length }]
      : []),
    ...(checklist.length > 0
      ? [{ href: '#checklist', label: say.checklist[lang], count: checklist.length }]
      : []),
    { href: '#listing', label: say.listing[lang] },
  ]
}

/** The way to the page of an offer. */
export const offerCrumbs = (
  lang: Language,
  { name, publisher }: { readonly name: Passage } & Pick<Listing, 'publisher'>,
): Crumb[] => {
  const to = links(lang)
  return [
    { label: words.shell.offers[lang], href: to.offers },
    { label: publisher.name, href: to.publisher(publisher.id) },
    { label: name.text, lang: name.lang },
  ]
}

/** Other offers of the same publisher. */
export function siblingGroups(lang: Language, own: Pick<Listing, 'id' | 'publisher'>): RailGroup[] {
  const publisher = storefront().publishers.find(({ id }) => id === own.publisher.id)
  const others = offersOf((publisher?.offers ?? []).filter((id) => id !== own.id))
  const entries = others.map(({ listing: { id, name } }): RailEntry => {
    const { text, lang: own } = name[lang]
    return { href: links(lang).offer(id), label: text, lang: own }
  })
  return entries.length > 0 ? [{ title: words.catalogue.alsoFrom[lang], entries }] : []
}

/** Rules for the same section in the same stage, and the other stages. */
export function ruleGroups(
  lang: Language,
  { rules }: RuleGroup,
  { id, section }: Rule,
): RailGroup[] {
  const to = links(lang)
  const same = rules.filter((rule) => rule.section.id === section.id)
  return [
    {
      title: section.name[lang],
      entries: same.map((rule) => ({
        href: to.rule(rule.id),
        label: rule.id,
        code: true,
        current: rule.id === id,
      })),
    },
    {
      title: words.rules.stages[lang],
      entries: storefront().rules.map((group) => ({
        href: `${to.rules}#${group.id}`,
        label: group.name[lang],
        count: group.rules.length,
      })),
    },
  ]
}

/** The rules in another order than that of the stages: by section, or by type of offer. */
export function rulesBy(order: 'sections' | 'types'): RuleGroup[] {
  const rules = storefront().rules.flatMap((group) => group.rules)
  const everyType = { id: 'every-type', name: words.rules.everyType }
  const placed = rules.flatMap((rule) => {
    const types = rule.types.length > 0 ? rule.types : [everyType]
    return (order === 'sections' ? [rule.section] : types).map((place) => ({ place, rule }))
  })
  const places = new Map(placed.map(({ place }) => [place.id, place.name]))
  const groups = [...places].map(([id, name]) => ({
    id,
    name,
    rules: placed.filter(({ place }) => place.id === id).map(({ rule }) => rule),
  }))
  return groups.sort((a, b) => b.rules.length - a.rules.length)
}
