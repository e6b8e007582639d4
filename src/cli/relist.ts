import { recordText } from '../git/record.ts'
import type { Refused, Settled } from '../report/prepared.ts'
import type { Command } from './command.ts'
import { type Change, type Ground, prepare, preparingOptions } from './prepare.ts'
import { edited } from './refusals.ts'
import { recordOf } from './released.ts'
import { afterReview } from './steps.ts'
import { absent, targetOf } from './target.ts'

export const relistCommand: Command = {
  name: 'relist',
  group: 'Publish',
  args: '<offer>',
  summary: 'prepare the request that brings it back',
  options: preparingOptions,
  examples: [['martlet relist larkspur/lakehouse', 'live again, as customers knew it']],
  async run(call) {
    const id = targetOf(call, 'relist', 2, 2).join('/')
    return prepare(call, (ground) => bringBack(ground, id))
  },
}

function bringBack(ground: Ground, id: string): Change | Settled | Refused {
  const { checked, where } = ground
  const [publisher = ''] = id.split('/')
  const known = checked.catalogue.offers.has(id)
  const state = checked.live.releases.get(id)?.document.data.state
  if (!known && !checked.live.releases.has(id)) return absent(ground, id)
  const refused = edited(ground, id)
  if (refused) return refused
  if (state === undefined) return neverLive(ground, id)
  if (state === 'live') {
    return {
      kind: 'settled',
      title: {
        en: `Nothing to do: ${id} is live in ${where}`,
        ko: `할 일 없음: 이미 라이브입니다: ${id}, ${where}`,
      },
    }
  }
  if (!known) return folderGone(ground, id)
  // Why it was taken off is history now, and stands there.
  const { tree, source, released, removedPlans } = recordOf(ground, id)
  const text = recordText({
    state: 'live',
    tree,
    source,
    released,
    ...(removedPlans && { removedPlans }),
  })
  return {
    kind: 'change',
    branch: `martlet/relist/${id}`,
    edits: [{ path: `live/${id}.yml`, text }],
    subject: `Bring ${id} back to the market`,
    what: {
      en: `the record of \`live/${id}\` says live again, with the copy that stayed`,
      ko: `\`live/${id}\` 기록이 남아 있던 사본과 함께 다시 라이브 상태가 됩니다`,
    },
    title: { en: `Relist: ${id}`, ko: `다시 라이브로 전환: ${id}` },
    opening: {
      en: `Open the request to bring ${id} back to the market.`,
      ko: `다시 라이브로 전환하는 요청을 여세요: ${id}`,
    },
    said: {
      en: `The publisher brings **${id}** back to the market, with the copy that stayed.`,
      ko: `게시자가 남아 있던 사본으로 다시 라이브로 전환합니다: **${id}**`,
    },
    after: afterReview(ground, publisher, {
      en: 'the offer is live again as customers knew it',
      ko: '고객이 보던 그대로 다시 라이브가 됩니다',
    }),
  }
}

const neverLive = ({ where }: Ground, id: string): Refused => ({
  kind: 'refused',
  title: {
    en: `Not prepared: ${id} was never live in ${where}`,
    ko: `준비하지 않음: 라이브가 된 적이 없습니다: ${id}, ${where}`,
  },
  steps: [
    {
      text: { en: 'Take it live for the first time:', ko: '처음으로 라이브로 전환하세요:' },
      line: `npx martlet go-live ${id}`,
    },
  ],
})

const folderGone = ({ where }: Ground, id: string): Refused => ({
  kind: 'refused',
  title: {
    en: `Not prepared: \`offers/${id}\` is gone in ${where}`,
    ko: `준비하지 않음: \`offers/${id}\` 폴더가 없습니다, ${where}`,
  },
  steps: [
    {
      text: {
        en: `Restore the folder in a change of its own, from \`live/${id}\` or from its last commit:`,
        ko: `먼저 \`live/${id}\` 폴더나 마지막 커밋에서 폴더를 되돌려 병합하세요:`,
      },
      line: `git log --oneline --max-count=1 -- offers/${id}`,
    },
  ],
})
