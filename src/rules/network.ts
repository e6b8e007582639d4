import type { Offer } from '../model/catalogue.ts'
import type { Answer, AskNetwork } from '../model/network.ts'
import type { Skipped } from '../model/report.ts'
import type { LiveContext, Report, Rule } from '../model/rule.ts'
import { isRelease, liveChange } from './releases.ts'
import { count, number } from './words.ts'

export type NetworkRule = Extract<Rule, { scope: 'network' }>

/** What the network said, and of which offers it was asked. */
export interface Heard {
  readonly offers: ReadonlySet<string>
  readonly answers: ReadonlyMap<string, Answer>
}

/** Asks what the rules want to know of some offers, all of it at once. */
export async function ask(
  rules: readonly Rule[],
  offers: readonly Offer[],
  network: AskNetwork,
): Promise<Heard> {
  const urls = rules.flatMap((rule) =>
    rule.scope === 'network' ? offers.filter(judges(rule)).flatMap(rule.addresses) : [],
  )
  const answers = await network([...new Set(urls.map(({ url }) => url))])
  return { offers: new Set(offers.map(({ id }) => id)), answers }
}

const judges =
  ({ types }: Rule) =>
  ({ type }: Offer): boolean =>
    !types || (type !== undefined && types.includes(type))

/** Ids of the offers that a go-live request brings, as they are merged. Nothing else is asked of the network for it. */
export function released(
  live: Parameters<typeof liveChange>[0],
  sides: Pick<LiveContext, 'offers' | 'before'>,
): Set<string> {
  const change = liveChange(live, sides)
  return new Set(
    (change?.offers ?? []).flatMap((each) => {
      const merged = sides.before?.offers.offers.get(each.id)?.tree
      const same = isRelease(each) && each.copy.tree === merged
      return same && sides.offers.offers.get(each.id)?.tree === merged ? [each.id] : []
    }),
  )
}

/** Reports what leads nowhere. */
export function reportGone(rule: NetworkRule, offer: Offer, heard: Heard, report: Report): void {
  if (!heard.offers.has(offer.id)) return
  for (const address of rule.addresses(offer)) {
    const answer = heard.answers.get(address.url) ?? 'unknown'
    const words =
      answer === 'alive' || answer === 'unknown' ? undefined : rule.describe(address, answer)
    if (words) report(address.where, { ...words, ...(address.plan && { plan: address.plan }) })
  }
}

/** What was not asked, or had no clear answer: neither passed nor failed. */
export function unanswered(heard: Heard | undefined): Skipped[] {
  if (!heard?.offers.size) {
    return [
      {
        what: { en: 'whether links answer', ko: '링크가 열리는지' },
        why: {
          en: 'asked for a go-live request, and with --network',
          ko: '라이브 요청과 --network에서만 확인',
        },
      },
    ]
  }
  const all = heard.answers.size
  const unknown = [...heard.answers.values()].filter((answer) => answer === 'unknown').length
  if (!unknown) return []
  return [
    {
      what: {
        en: `whether ${number(unknown)} of ${count(all, 'address', 'addresses')} ${unknown === 1 ? 'answers' : 'answer'}`,
        ko: `주소 ${number(all)}개 중 ${number(unknown)}개가 열리는지`,
      },
      why: {
        en: 'no clear answer: neither passed nor failed',
        ko: '분명한 응답 없음: 통과도 실패도 아님',
      },
    },
  ]
}
