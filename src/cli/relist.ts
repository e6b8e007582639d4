import { entryAt } from '../git/commit.ts'
import { recordText } from '../git/record.ts'
import { UserError } from '../model/errors.ts'
import { git } from '../read/run-git.ts'
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
  summary: 'prepare bringing an offer back to the market',
  options: preparingOptions,
  examples: [['martlet relist larkspur/lakehouse', 'live again, as customers knew it']],
  async run(call) {
    const [publisher = '', name = '', plan] = targetOf(call, 'relist', 2, 3)
    const id = `${publisher}/${name}`
    if (plan !== undefined) throw planGone(id)
    return prepare(call, (ground) => bringBack(ground, id))
  },
}

async function bringBack(ground: Ground, id: string): Promise<Change | Settled | Refused> {
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

const planGone = (id: string): UserError =>
  new UserError('A plan that left the market does not come back, only a whole offer does', [
    `To sell the same again, add a plan with another id to offers/${id}/plans, and have that merged.`,
    `Then take it live: npx martlet go-live ${id}`,
  ])

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

async function folderGone(ground: Ground, id: string): Promise<Refused> {
  const { where } = ground
  const commit = await lastHeld(ground, `offers/${id}`)
  return {
    kind: 'refused',
    title: {
      en: `Not prepared: \`offers/${id}\` is gone in ${where}`,
      ko: `준비하지 않음: \`offers/${id}\` 폴더가 없습니다, ${where}`,
    },
    steps: [
      commit
        ? {
            text: {
              en: 'Restore the folder, and have that merged first. As it was before it was deleted:',
              ko: '먼저 폴더를 되돌려 병합하세요. 지우기 전 상태로 되돌리려면:',
            },
            line: `git checkout ${commit} -- offers/${id}`,
          }
        : {
            text: {
              en: 'Restore the folder, and have that merged first. As customers knew it:',
              ko: '먼저 폴더를 되돌려 병합하세요. 고객이 보던 상태로 되돌리려면:',
            },
            line: `cp -R live/${id} offers/${id}`,
          },
    ],
  }
}

/** Short id of the newest commit that still holds a folder which the base lacks, where this clone knows one. */
async function lastHeld({ repository, base }: Ground, path: string): Promise<string | undefined> {
  const { root, prefix } = repository
  const args = ['--first-parent', '--max-count=1', base.commit, '--', `${prefix}${path}`]
  const deleted = (await git(root, ['rev-list', ...args]))?.trim()
  if (!deleted || !(await entryAt(repository, `${deleted}^`, path))) return undefined
  return (await git(root, ['rev-parse', '--short=7', `${deleted}^`]))?.trim()
}
