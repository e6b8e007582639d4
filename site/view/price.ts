import type { Offer, OfferType, Plan } from '../../src/model/catalogue.ts'
import type { Price, Text } from '../model.ts'
import { list, plain } from '../words/say.ts'
import { words } from '../words.ts'

type Pricing = NonNullable<Plan['document']['data']['pricing']>

const { pricing } = words

/** `USD 9.00`: the code first, as a sign alone says too little, and as many decimals as the currency has. */
function money(currency: string, amount: number): string {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  const number = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, 5),
  })
  return `${currency} ${number.format(amount)}`
}

/** What one plan costs. */
export function planPrice(plan: Plan, type: OfferType | undefined): Price {
  const { pricing: terms } = plan.document.data
  const price = priceOf(terms, type)
  const trial = trialOf(terms)
  return trial ? { ...price, terms: list([price.terms, trial]) } : price
}

function priceOf(terms: Pricing | undefined, type: OfferType | undefined): Price {
  if (terms?.model === 'free') return { amount: pricing.free, terms: pricing.freeTerms }
  if (terms?.model === 'byol') {
    return type === 'virtual-machine'
      ? { amount: pricing.ownLicence, terms: pricing.ownLicenceTerms }
      : { amount: pricing.byPublisher, terms: pricing.byPublisherTerms }
  }
  if (terms?.model && terms.price !== undefined) {
    return {
      amount: plain(money(terms.currency ?? 'USD', terms.price)),
      terms: pricing.per[terms.model],
    }
  }
  return { amount: pricing.unknown, terms: pricing.unknownTerms }
}

export function trialOf(terms: Pricing | undefined): Text | undefined {
  const trial = terms?.freeTrial
  return trial && trial !== 'none' ? pricing.trials[trial] : undefined
}

/** The price beside an offer’s name: the least a buyer pays, and what else there is. */
export function offerPrice(offer: Offer, plans: readonly Plan[]): Price {
  if (offer.type === 'consulting-service') return engagementPrice(offer)
  const option = offer.document.data.saas?.listing
  if (
    offer.type === 'saas' &&
    option &&
    option !== 'sellThroughMicrosoft' &&
    !plans.some(isPriced)
  ) {
    return option === 'getItNowFree'
      ? { amount: pricing.free, terms: pricing.saas[option] }
      : { amount: pricing.byPublisher, terms: pricing.saas[option] }
  }
  const priced = plans.filter(isPriced).sort((a, b) => priceIn(a) - priceIn(b))
  const model = (name: string) => plans.find((plan) => plan.document.data.pricing?.model === name)
  const free = model('free')
  const own = model('byol')
  const [cheapest] = priced
  if (!cheapest) {
    const only = free ?? own
    if (only) return planPrice(only, offer.type)
    return offer.plans.length > plans.length
      ? { amount: pricing.byInvitation, terms: pricing.byInvitationTerms }
      : { amount: pricing.unknown, terms: pricing.unknownTerms }
  }
  const { amount, terms } = planPrice(cheapest, offer.type)
  const least = priced.length > 1 ? pricing.from(amount.en) : amount
  if (free)
    return {
      amount: pricing.free,
      terms: pricing.orPriced(least, priceOf(cheapest.document.data.pricing, offer.type).terms),
    }
  return {
    amount: least,
    terms: own
      ? list([terms, pricing.orElse(priceOf(own.document.data.pricing, offer.type).amount)])
      : terms,
  }
}

function engagementPrice(offer: Offer): Price {
  const { price } = offer.document.data.consulting ?? {}
  const terms = engagement(offer) ?? pricing.whole
  if (price?.currency && price.amount !== undefined)
    return { amount: plain(money(price.currency, price.amount)), terms }
  return { amount: pricing.free, terms }
}

/** `Assessment, 2 weeks` */
export function engagement(offer: Offer): Text | undefined {
  const { serviceType, duration } = offer.document.data.consulting ?? {}
  const parts = [
    ...(serviceType ? [pricing.services[serviceType]] : []),
    ...(duration?.value !== undefined && duration.unit
      ? [pricing.units[duration.unit](duration.value)]
      : []),
  ]
  return parts.length > 0 ? list(parts) : undefined
}

const isPriced = ({ document }: Plan): boolean =>
  document.data.pricing?.price !== undefined &&
  !['free', 'byol'].includes(document.data.pricing.model ?? '')

const priceIn = ({ document }: Plan): number => document.data.pricing?.price ?? 0
