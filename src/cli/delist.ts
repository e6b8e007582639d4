import { recordText } from '../git/record.ts'
import type { Offer } from '../model/catalogue.ts'
import { UserError } from '../model/errors.ts'
import { isPrivate } from '../privacy/private-plan.ts'
import type { Refused, Settled } from '../report/prepared.ts'
import { hasWords } from '../rules/terms.ts'
import type { Call, Command } from './command.ts'
import { type Change, type Ground, prepare, preparingOptions } from './prepare.ts'
import { edited } from './refusals.ts'
import { recordOf } from './released.ts'
import { afterReview } from './steps.ts'
import { absent, targetOf } from './target.ts'
import { isGap, ticketText, type Why } from './ticket.ts'

export const delistCommand: Command = {
  name: 'delist',
  group: 'Publish',
  args: '<offer>[/<plan>]',
  summary: 'prepare taking an offer or a plan off the market',
  options: [
    { name: 'reason', value: 'TEXT', help: 'why, for the release record' },
    { name: 'ticket', value: 'ID', help: 'the support ticket that asks for it' },
    ...preparingOptions,
  ],
  examples: [
    ['martlet delist larkspur/lakehouse', 'what the support ticket has to say'],
    ['martlet delist larkspur/lakehouse/trial --reason "Ends" --ticket 7012', 'one plan, for good'],
  ],
  async run(call) {
    const [publisher = '', name = '', plan] = targetOf(call, 'delist', 2, 3)
    const id = `${publisher}/${name}`
    const { reason, ticket } = argumentsOf(call)
    return prepare(call, (ground) => {
      const offer = ground.checked.live.offers.get(id)
      const release = ground.checked.live.releases.get(id)
      const broken = edited(ground, id)
      if (broken) return broken
      if (!ground.checked.catalogue.offers.has(id) && !offer) return absent(ground, id)
      if (!offer || !release) return notLive(ground, id)
      const refused = settled(ground, id, plan, offer)
      if (refused) return refused
      if (reason === undefined || ticket === undefined)
        throw new UserError(...ticketText(ground, offer, plan, { reason, ticket }))
      return plan === undefined
        ? offerOff(ground, id, { reason, ticket })
        : planOff(ground, id, offer, plan, { reason, ticket })
    })
  },
}

/** What the record holds in one line each, and no longer than it may be. */
function argumentsOf({ options }: Call): {
  reason?: string | undefined
  ticket?: string | undefined
} {
  const text = (name: string, most: number): string | undefined => {
    const value = options.value(name)?.trim()
    if (value === undefined || isGap(value)) return undefined
    if (!hasWords(value) || value.length > most || /\p{Cc}/u.test(value)) {
      throw new UserError(`\`--${name}\` expects one line of 1 to ${most} characters`, [
        'All options: npx martlet delist --help',
      ])
    }
    return value
  }
  return { reason: text('reason', 1000), ticket: text('ticket', 100) }
}

const notLive = ({ where }: Ground, id: string): Refused => ({
  kind: 'refused',
  title: {
    en: `Not prepared: ${id} is not live in ${where}`,
    ko: `준비하지 않음: 라이브가 아닙니다: ${id}, ${where}`,
  },
  steps: [
    {
      text: {
        en: 'What never went live needs no ticket: delete its folder in a change of its own.',
        ko: '라이브가 된 적이 없으면 티켓이 필요 없습니다. 폴더를 지우고 병합하세요.',
      },
    },
  ],
})

/** Where there is nothing left to take off, or the rest would be nothing. */
function settled(
  { checked: { live }, where }: Ground,
  id: string,
  plan: string | undefined,
  offer: Offer,
): Settled | Refused | undefined {
  const { state, removedPlans = [] } = live.releases.get(id)?.document.data ?? {}
  const off =
    plan === undefined || state === 'delisted' ? state === 'delisted' : removedPlans.includes(plan)
  if (off) {
    const what = plan === undefined || state === 'delisted' ? id : `${id}/${plan}`
    return {
      kind: 'settled',
      title: {
        en: `Nothing to do: ${what} is off the market in ${where}`,
        ko: `할 일 없음: 이미 목록에서 제거됨: ${what}, ${where}`,
      },
    }
  }
  if (plan === undefined) return undefined
  if (!offer.plans.some((each) => each.id === plan)) {
    const open = offer.plans.filter((each) => !isPrivate(each)).map((each) => each.id)
    throw new UserError(
      `The live copy of ${id} has no plan \`${plan}\` in ${where}`,
      open.length
        ? [`Plans that are live: ${open.join(', ')}`]
        : [`The offer as a whole: npx martlet delist ${id}`],
    )
  }
  if (offer.plans.some((each) => each.id !== plan && !removedPlans.includes(each.id)))
    return undefined
  return {
    kind: 'refused',
    title: {
      en: `Not prepared: this is the last plan of ${id} in ${where}`,
      ko: `준비하지 않음: 마지막 플랜입니다: ${id}, ${where}`,
    },
    steps: [
      {
        text: {
          en: 'An offer without plans cannot be bought. Take the offer off the market as a whole:',
          ko: '플랜이 없는 오퍼는 살 수 없습니다. 오퍼 전체를 제거하세요:',
        },
        line: `npx martlet delist ${id}`,
      },
    ],
  }
}

function offerOff(ground: Ground, id: string, why: Why): Change {
  const [publisher = ''] = id.split('/')
  return {
    kind: 'change',
    branch: `martlet/delist/${id}`,
    edits: [
      {
        path: `live/${id}.yml`,
        text: recordText({
          ...recordOf(ground, id),
          state: 'delisted',
          delisted: ground.today,
          ...why,
        }),
      },
    ],
    subject: `Take ${id} off the market`,
    what: {
      en: `the record of \`live/${id}\` says delisted, and the copy stays`,
      ko: `\`live/${id}\` 기록이 목록에서 제거됨 상태가 되고 사본은 남습니다`,
    },
    title: { en: `Delist: ${id}`, ko: `목록에서 제거: ${id}` },
    opening: {
      en: `Open the request to take ${id} off the market.`,
      ko: `목록에서 제거하는 요청을 여세요: ${id}`,
    },
    said: {
      en: `The publisher takes **${id}** off the market. The record names the support ticket.`,
      ko: `게시자가 오퍼를 목록에서 제거합니다: **${id}**. 지원 티켓은 기록에 있습니다.`,
    },
    after: afterReview(ground, publisher, {
      en: `its page says that it is no longer offered, and \`offers/${id}\` may be deleted`,
      ko: `페이지에 판매 종료가 표시되고 \`offers/${id}\` 폴더를 지울 수 있습니다`,
    }),
  }
}

function planOff(ground: Ground, id: string, offer: Offer, plan: string, why: Why): Change {
  const [publisher = ''] = id.split('/')
  const record = recordOf(ground, id)
  const at = offer.plans.findIndex((each) => each.id === plan)
  const secret = offer.plans.some((each) => each.id === plan && isPrivate(each))
  // A request shows its branch and title to everybody, and nobody is told of a private plan.
  const shown = secret ? `private-${at + 1}` : plan
  const what = secret
    ? { en: 'a private plan', ko: '비공개 플랜' }
    : { en: `plan \`${plan}\``, ko: `플랜 \`${plan}\`` }
  return {
    kind: 'change',
    branch: `martlet/delist-plan/${id}/${shown}`,
    edits: [
      {
        path: `live/${id}.yml`,
        text: recordText({
          ...record,
          removedPlans: [...(record.removedPlans ?? []), plan].sort(),
          ...why,
        }),
      },
    ],
    subject: `Take ${secret ? 'a private plan' : `plan ${plan}`} of ${id} off the market`,
    what: {
      en: `the record of \`live/${id}\` names ${what.en} as removed, and the copy stays`,
      ko: `\`live/${id}\` 기록에 제거된 ${what.ko} 항목이 추가되고 사본은 남습니다`,
    },
    title: {
      en: `Delist: ${secret ? 'a private plan' : `plan ${plan}`} of ${id}`,
      ko: `목록에서 제거: ${id} ${secret ? '비공개 플랜' : `플랜 ${plan}`}`,
    },
    opening: {
      en: `Open the request to take ${secret ? 'a private plan' : `plan ${plan}`} of ${id} off the market.`,
      ko: `목록에서 제거하는 요청을 여세요: ${id} ${secret ? '비공개 플랜' : `플랜 ${plan}`}`,
    },
    said: {
      en: `The publisher takes ${what.en} of **${id}** off the market. The record names the support ticket.`,
      ko: `게시자가 목록에서 제거합니다: **${id}** ${what.ko}. 지원 티켓은 기록에 있습니다.`,
    },
    after: afterReview(ground, publisher, {
      en: `its file may be deleted from \`offers/${id}/plans\`; a plan that left the market does not come back`,
      ko: `\`offers/${id}/plans\` 폴더에서 파일을 지울 수 있습니다. 제거된 플랜은 다시 판매할 수 없습니다`,
    }),
  }
}
