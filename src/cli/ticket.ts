import type { Offer } from '../model/catalogue.ts'
import type { Text } from '../model/text.ts'
import { padEnd } from '../report/layout.ts'
import type { Ground } from './prepare.ts'

/** What a release record says about an offer or plan that is off the market. */
export interface Why {
  readonly reason: string
  readonly ticket: string
}

/** Only support takes a live offer or plan off the market (S3-33); this is what the ticket has to say. */
export function ticketText(
  { checked: { catalogue, report } }: Ground,
  offer: Offer,
  plan: string | undefined,
  { reason, ticket }: Partial<Record<keyof Why, string | undefined>>,
): [string, string[]] {
  const language = report.language
  const publisher = catalogue.publishers.get(offer.publisher)?.document.data.name
  const planName = offer.plans.find(({ id }) => id === plan)?.document.data.name
  const rows = [
    [say.problem, 'Managing offers'],
    [say.category, 'Modify an offer and/or SKU already in production'],
    [say.publisher, named(offer.publisher, publisher)],
    [say.offer, named(offer.name, offer.document.data.name)],
    ...(plan === undefined ? [] : [[say.plan, named(plan, planName)] as const]),
    [say.reason, reason ?? say.yourReason[language]],
  ] as const
  const target = [offer.id, plan].filter(Boolean).join('/')
  const title = ticket === undefined ? say.noTicket : say.noReason
  return [
    title[language],
    [
      ...(ticket === undefined
        ? [
            say.mustSay[language],
            '',
            ...rows.map(([label, value]) => `  ${padEnd(label[language], 18)}${value}`),
            '',
            say.thenRun[language],
          ]
        : []),
      `npx martlet delist ${target} --reason ${quoted(reason ?? say.yourReason[language])} --ticket ${ticket === undefined ? quoted(say.number[language]) : quoted(ticket)}`,
    ],
  ]
}

/** Whether somebody ran the printed command and put nothing in its gaps. */
export const isGap = (typed: string): boolean =>
  [say.yourReason, say.number].some(({ en, ko }) => typed === en || typed === ko)

/** As a shell takes it for one word, whatever is in it. */
const quoted = (text: string): string =>
  /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`

const named = (id: string, name: string | undefined): string => (name ? `${name} (${id})` : id)

const say = {
  noTicket: {
    en: 'Only a support ticket takes what is live off the market: `--ticket` is missing',
    ko: '라이브 오퍼와 플랜은 지원 티켓이 있어야 제거합니다: `--ticket` 없음',
  },
  noReason: {
    en: 'The release record says why: `--reason` is missing',
    ko: '릴리스 기록에 이유가 필요합니다: `--reason` 없음',
  },
  mustSay: {
    en: 'Nothing was prepared. The ticket has to say:',
    ko: '준비한 것은 없습니다. 티켓에 쓸 내용:',
  },
  thenRun: { en: 'Then run, with its number:', ko: '티켓 번호를 받아 다시 실행하세요:' },
  problem: { en: 'Problem type', ko: '문제 유형' },
  category: { en: 'Category', ko: '범주' },
  publisher: { en: 'Publisher', ko: '게시자' },
  offer: { en: 'Offer', ko: '오퍼' },
  plan: { en: 'Plan', ko: '플랜' },
  reason: { en: 'Reason', ko: '이유' },
  number: { en: '(its number)', ko: '(티켓 번호)' },
  yourReason: { en: '(your reason)', ko: '(이유를 쓰세요)' },
} satisfies Record<string, Text>
