import type { Offer, Plan } from '../model/catalogue.ts'
import type { Change, ChangeGroup } from '../model/change.ts'
import { isPrivate } from '../privacy/private-plan.ts'
import { compareOffer } from './diff/offer.ts'
import { comparePlan, planText } from './diff/plan.ts'
import { plain, words } from './diff/say.ts'

/** The groups in the order in which they are told. */
const changeGroups: readonly ChangeGroup[] = ['new-plan', 'technical', 'listing', 'removal']

/**
 * What differs between two versions of an offer, in words: nothing where they say the same, whatever the
 * order and spelling of their files. The same two offers always give the same list.
 * @param off plans that were taken off the market: whatever becomes of them, customers see none of it
 */
export function diffOffers(
  before: Offer | undefined,
  after: Offer | undefined,
  off: readonly (string | undefined)[] = [],
): Change[] {
  if (!before && !after) return []
  if (!before || !after) return wholeOffer(before, after)
  // Nobody knows what a file says that cannot be read: that it differs from another is no news.
  if (before.document.unread || after.document.unread) return []
  const changes = [...comparePlans(before, after), ...compareOffer(before, after)]
  return inOrder(changes.map((each) => (off.includes(each.plan ?? '') ? unseen(each) : each)))
}

/** Of a plan that is off the market: customers lost it before its file went. */
function unseen(change: Change): Change {
  const isGone = change.group === 'removal' && change.sign === '-'
  return {
    ...change,
    internal: true,
    ...(isGone && { group: 'listing', sign: '~', text: words.planFileGone }),
  }
}

/** An offer that is new, or gone: itself and its plans. */
function wholeOffer(before: Offer | undefined, after: Offer | undefined): Change[] {
  const offer = (after ?? before) as Offer
  return inOrder([
    {
      group: after ? 'listing' : 'removal',
      sign: after ? '+' : '-',
      section: 'setup',
      what: words.offer,
      text: after ? words.newOffer : words.offerGone,
    },
    ...byId(offer.plans).map((plan) => wholePlan(plan, after ? '+' : '-')),
  ])
}

function wholePlan(plan: Plan, sign: '+' | '-'): Change {
  return {
    group: sign === '+' ? 'new-plan' : 'removal',
    sign,
    section: 'plans',
    plan: plan.id,
    ...(isPrivate(plan) && { private: true }),
    ...(isHidden(plan) && { internal: true }),
    what: plain(plan.id),
    text: planText(plan),
  }
}

/** No page shows a plan that only a solution template deploys. */
const isHidden = ({ document }: Plan): boolean => document.data.hideFromMarketplace === true

const byId = (plans: readonly Plan[]): Plan[] =>
  [...plans].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

function comparePlans(was: Offer, now: Offer): Change[] {
  const before = new Map(was.plans.map((plan) => [plan.id, plan]))
  const after = new Map(now.plans.map((plan) => [plan.id, plan]))
  return [
    ...byId(now.plans).flatMap((plan) => {
      const old = before.get(plan.id)
      if (!old) return [wholePlan(plan, '+')]
      if (old.document.unread || plan.document.unread) return []
      const closed = isPrivate(old) || isPrivate(plan)
      const unseen = isHidden(old) && isHidden(plan)
      return comparePlan(old, plan, { was, now }).map(
        (change): Change => ({
          ...change,
          ...(closed && { private: true }),
          ...(unseen && { internal: true }),
        }),
      )
    }),
    ...byId(was.plans).flatMap((plan) => (after.has(plan.id) ? [] : [wholePlan(plan, '-')])),
  ]
}

const inOrder = (changes: readonly Change[]): Change[] =>
  changeGroups.flatMap((group) => changes.filter((change) => change.group === group))

/**
 * What may be shown in public: of private plans only that something in one of them changed. A plan that was
 * private or becomes so counts as private, as its older or newer state does.
 */
export function publicChanges(changes: readonly Change[]): Change[] {
  const open = changes.filter((change) => !change.private)
  if (open.length === changes.length) return open
  return inOrder([
    ...open,
    {
      group: 'technical',
      sign: '~',
      section: 'plans',
      internal: true,
      what: words.privatePlans,
      text: words.somethingChanged,
    },
  ])
}

/** Which ways to production a change needs, as S3 parts them: each group that has something. */
export const changeClass = (changes: readonly Change[]): ChangeGroup[] =>
  changeGroups.filter((group) => changes.some((change) => change.group === group))

/** Only texts, pictures and the like: nothing that certification would look at again. */
export const isMarketingOnly = (changes: readonly Change[]): boolean =>
  changes.length > 0 && changes.every(({ group }) => group === 'listing')
