import type { Offer, Plan, Publisher } from '../../src/model/catalogue.ts'
import { termsToHtml } from '../../src/render/terms.ts'
import { data } from '../../src/schema/data.ts'
import type { Both, Channel, Fact, Link, Listing, Passage, Text } from '../model.ts'
import { words } from '../words.ts'
import type { Media } from './media.ts'
import { accessOf, comparePlans, countries, inOne, isSold, publicPlans, viewPlan } from './plans.ts'
import { engagement, offerPrice } from './price.ts'
import { both, languageName, markups, passages } from './text.ts'

const { listing: say, pricing } = words

/** What buyers may see of an offer, field by field: what is not named here cannot be shown. */
export function viewListing(
  offer: Offer,
  publisher: Publisher | undefined,
  media: Media,
  channel: Channel = 'preview',
): Listing {
  const { document, translations, id } = offer
  const own = document.data
  const lang = own.language ?? 'en'
  const plans = publicPlans(offer)
  const { rows, facts } = comparePlans(plans)
  const info = viewType(offer)
  const text = (field: 'summary' | 'longSummary') =>
    passages(own[field], lang, translations, (other) => other[field])
  const summary = text('summary')
  const longSummary = text('longSummary')
  // In the preview the listing stands inside another page.
  const heading = channel === 'live' ? 3 : 4
  const description = markups(document.body?.tree, lang, translations, heading)
  const logo = media.picture(offer, own.logos?.large ?? own.logos?.medium ?? own.logos?.small)
  const hero = media.picture(offer, own.logos?.hero)
  const sold = plans.filter(isSold)
  return {
    id,
    publisher: byline(offer, publisher),
    ...(info && { type: info }),
    lang,
    languageName: languageName(lang),
    translated: both((target) => target === lang || Boolean(translations.get(target)?.data.name)),
    name: offerName(offer),
    ...(summary && { summary }),
    ...(longSummary && { longSummary }),
    ...(description && { description }),
    ...(logo && { logo }),
    ...(hero && { hero }),
    screenshots: screenshotsOf(offer, lang, media),
    videos: videosOf(offer, lang, media),
    price: offerPrice(offer, sold.length > 0 ? sold : plans),
    plans: plans.map((plan) => viewPlan(plan, offer, lang, channel === 'live' ? 4 : 5)),
    planRows: rows,
    gone: [],
    access: accessOf(plans, lang),
    terms: termsOf(offer, plans),
    facts: [...facts, ...factsOf(offer)],
    categories: pick(data.categories, own.categories),
    industries: pick(data.industries, own.industries).map(({ name }) => name),
    documents: (own.documents ?? []).flatMap((file) => {
      const found = media.document(offer, file?.file)
      return found ? [{ title: { text: file?.title ?? file?.file ?? '', lang }, ...found }] : []
    }),
    links: linksOf(offer, lang),
    ...(isWeb(own.privacyPolicyUrl) && { privacy: own.privacyPolicyUrl }),
    ...(isWeb(own.supportUrls?.global) && { support: own.supportUrls.global }),
    legal: legalOf(offer, lang),
  }
}

/** The name of an offer; its id where it has none. */
export const offerName = ({ document: { data: own }, translations, name }: Offer): Both<Passage> =>
  passages(own.name, own.language ?? 'en', translations, (other) => other.name) ??
  both(() => ({ text: name, lang: '' }))

export function viewType({ type }: Offer): Listing['type'] {
  const info = data.offerTypes.find(({ id }) => id === type)
  return info && { id: info.id, name: info.name, plural: info.plural }
}

export function byline(offer: Offer, publisher: Publisher | undefined): Listing['publisher'] {
  const { name, city } = publisher?.document.data ?? {}
  return { id: offer.publisher, name: name ?? offer.publisher, ...(city && { city }) }
}

/** Pages link to the web and nowhere else, whatever a file says. */
export const isWeb = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url)

const pick = <Item extends { readonly id: string }>(
  all: readonly Item[],
  ids: readonly (string | undefined)[] | undefined,
): Item[] => all.filter(({ id }) => ids?.includes(id))

function screenshotsOf(offer: Offer, lang: string, media: Media): Listing['screenshots'] {
  return (offer.document.data.screenshots ?? []).flatMap((shot, index) => {
    const picture = media.picture(offer, shot?.file)
    if (!picture) return []
    const caption = passages(
      shot?.caption,
      lang,
      offer.translations,
      (other) => other.screenshots?.[index],
    )
    return [{ picture, caption: caption ?? both(() => ({ text: '', lang })) }]
  })
}

function videosOf(offer: Offer, lang: string, media: Media): Listing['videos'] {
  return (offer.document.data.videos ?? []).flatMap((video) => {
    if (!video || !isWeb(video.url)) return []
    const thumbnail = media.picture(offer, video.thumbnail)
    return [
      {
        name: { text: video.name ?? video.url, lang },
        url: video.url,
        ...(thumbnail && { thumbnail }),
      },
    ]
  })
}

/** What a buyer asks before anything else. */
function termsOf(offer: Offer, plans: readonly Plan[]): Fact[] {
  const about = offer.type && words.types[offer.type]
  if (!about) return []
  const option = offer.document.data.saas?.listing
  return [
    { label: say.billed, values: [billedBy(offer, plans)] },
    ...(option ? [{ label: say.getIt, values: [pricing.saas[option]] }] : []),
    { label: say.runs, values: [about.runs] },
    { label: say.operated, values: [operatedBy(plans) ?? about.operates] },
  ]
}

function billedBy({ type, document: { data: own } }: Offer, plans: readonly Plan[]): Text {
  const models = new Set(plans.map(({ document }) => document.data.pricing?.model))
  const byMicrosoft = models.has('hourly') || models.has('monthly') || models.has('per-user')
  if (byMicrosoft) return models.has('byol') ? say.billedBy.either : say.billedBy.microsoft
  if (models.has('byol') || own.consulting?.price) return say.billedBy.publisher
  if (type === 'saas')
    return own.saas?.listing === 'contactMe' ? say.billedBy.publisher : say.billedBy.free
  return type === 'consulting-service' ? say.billedBy.free : say.billedBy.nobody
}

/** Who runs it where the kinds of its plans say so. */
function operatedBy(plans: readonly Plan[]): Text | undefined {
  const kinds = new Set(plans.flatMap(({ document: { data: plan } }) => plan.kind ?? []))
  if (kinds.size === 0) return undefined
  if (kinds.size > 1) return say.operators.either
  return kinds.has('managed-application') ? say.operators.publisher : say.operators.customer
}

/** Facts of the whole offer; those of its plans come from the plans. */
function factsOf(offer: Offer): Fact[] {
  const { consulting, categories, industries, language } = offer.document.data
  const { subcategories, verticals } = offer.document.data
  const narrower = data.categories.flatMap((category) => category.subcategories ?? [])
  const parts = data.industries.flatMap((industry) => industry.verticals ?? [])
  const product = consulting?.primaryProduct && pricing.products[consulting.primaryProduct]
  const candidates: [Text, readonly (Text | undefined)[]][] = [
    [say.engagement, [engagement(offer)]],
    [say.product, [product]],
    [say.soldIn, countries(consulting?.countries)],
    [say.category, inOne(pick(data.categories, categories).map(({ name }) => name))],
    [say.subcategory, inOne(pick(narrower, subcategories).map(({ name }) => name))],
    [say.industry, inOne(pick(data.industries, industries).map(({ name }) => name))],
    [say.vertical, inOne(pick(parts, verticals).map(({ name }) => name))],
    [say.language, [language && languageName(language)]],
  ]
  return candidates
    .map(([label, values]) => ({ label, values: values.filter((value) => value !== undefined) }))
    .filter(({ values }) => values.length > 0)
}

function linksOf(offer: Offer, lang: string): Link[] {
  return (offer.document.data.usefulLinks ?? []).flatMap((link) =>
    link && isWeb(link.url)
      ? [{ label: { text: link.title ?? link.url, lang }, url: link.url }]
      : [],
  )
}

function legalOf(offer: Offer, lang: string): Listing['legal'] {
  const { url, standardContract } = offer.document.data.terms ?? {}
  const text = offer.terms?.text.trim()
  return {
    ...(isWeb(url) && { url }),
    ...(standardContract && { standard: true as const }),
    ...(text && { text: { ...termsToHtml(text), lang }, characters: [...text].length }),
  }
}
