import { entryAt, type TreeEdit } from '../git/commit.ts'
import { recordText } from '../git/record.ts'
import { checklistOf } from '../lifecycle/checklist.ts'
import type { Publisher } from '../model/catalogue.ts'
import type { Text } from '../model/text.ts'
import { git } from '../read/run-git.ts'
import type { Refused, Settled, Step } from '../report/prepared.ts'
import type { Command } from './command.ts'
import { type Change, type Ground, prepare, preparingOptions } from './prepare.ts'
import { edited, failing, unready } from './refusals.ts'
import { afterReview, lookAtPreview } from './steps.ts'
import { absent, targetOf } from './target.ts'

export const goLiveCommand: Command = {
  name: 'go-live',
  group: 'Publish',
  args: '<offer>',
  summary: 'prepare the request that takes an offer live',
  options: preparingOptions,
  examples: [
    ['martlet go-live larkspur/lakehouse', 'one offer'],
    ['martlet go-live larkspur', "a publisher's profile alone"],
  ],
  async run(call) {
    const [publisher = '', offer] = targetOf(call, 'go-live', 1, 2)
    return prepare(call, (ground) =>
      offer === undefined
        ? releaseProfile(ground, publisher)
        : releaseOffer(ground, `${publisher}/${offer}`),
    )
  },
}

async function releaseOffer(ground: Ground, id: string): Promise<Change | Settled | Refused> {
  const { checked, repository, base, where, today } = ground
  const { catalogue, live } = checked
  const offer = catalogue.offers.get(id)
  if (!offer) return absent(ground, id)
  const refused = edited(ground, id) ?? unready(ground, offer)
  if (refused?.kind === 'settled') return { ...refused, steps: await notMerged(ground, id) }
  if (refused) return refused
  const record = live.releases.get(id)?.document.data
  const [from, to] = [`offers/${id}`, `live/${id}`]
  const entry = await entryAt(repository, base.commit, from)
  if (!entry) return absent(ground, id)
  const { removedPlans, reason, ticket } = record ?? {}
  const text = recordText({
    state: 'live',
    tree: offer.tree,
    source: base.commit,
    released: today,
    ...(removedPlans?.length && {
      removedPlans,
      ...(reason && { reason }),
      ...(ticket && { ticket }),
    }),
  })
  const profile = await firstProfile(ground, offer.publisher)
  return {
    kind: 'change',
    branch: `martlet/go-live/${id}`,
    edits: [{ path: to, entry }, { path: `${to}.yml`, text }, ...profile.edits],
    subject: `Take ${id} live`,
    what: {
      en: `\`${to}\` becomes what \`${from}\` is there`,
      ko: `\`${to}\` 폴더가 그 커밋의 \`${from}\` 폴더와 같아집니다`,
    },
    notes: profile.notes,
    told: id,
    checklist: checklistOf(offer),
    before: lookAtPreview(ground, id),
    title: { en: `Go live: ${id}`, ko: `라이브로 전환: ${id}` },
    opening: {
      en: "Open the request. Opening it is the publisher's sign-off.",
      ko: '요청을 여세요. 요청을 여는 것이 게시자 확인입니다.',
    },
    said: {
      en: `By opening this request, the publisher signs off **${id}** as it is in ${where}.`,
      ko: `이 요청을 여는 것이 게시자 확인입니다: **${id}**, ${where}`,
    },
    after: afterReview(ground, offer.publisher, {
      en: 'the offer is live',
      ko: '오퍼가 라이브가 됩니다',
    }),
  }
}

/** What to do where the files here are others than those that are live. */
async function notMerged({ repository, base, where }: Ground, id: string): Promise<Step[]> {
  const { root, prefix } = repository
  const args = ['diff', '--name-only', base.commit, '--', `${prefix}offers/${id}`]
  if (!(await git(root, args))?.trim()) return []
  return [
    {
      text: {
        en: `Your files of the offer differ from ${where}. Have them merged first; what they change:`,
        ko: `작업 파일이 ${where}와 다릅니다. 먼저 병합하세요. 바뀌는 것:`,
      },
      line: `npx martlet diff ${id}`,
    },
  ]
}

/** A publisher has to be there for the page of its first offer; later it is a release of its own. */
async function firstProfile(
  { checked: { catalogue, live }, repository, base }: Ground,
  publisher: string,
): Promise<{ edits: TreeEdit[]; notes: Text[] }> {
  const now = catalogue.publishers.get(publisher)
  const released = live.publishers.get(publisher)
  const path = `live/${publisher}/publisher.md`
  const entry = await entryAt(repository, base.commit, `offers/${publisher}/publisher.md`)
  if (entry && !released) {
    return {
      edits: [{ path, entry }],
      notes: [
        {
          en: `The profile goes live with it, as \`${path}\`.`,
          ko: `게시자 프로필도 함께 라이브가 됩니다: \`${path}\``,
        },
      ],
    }
  }
  if (!now || !released || isSame(now, released)) return { edits: [], notes: [] }
  return {
    edits: [],
    notes: [
      {
        en: `The profile of ${publisher} changed, too, and has a request of its own: \`npx martlet go-live ${publisher}\``,
        ko: `바뀐 게시자 프로필은 따로 요청합니다: \`npx martlet go-live ${publisher}\``,
      },
    ],
  }
}

const isSame = (a: Publisher, b: Publisher): boolean =>
  a.document.source.text === b.document.source.text

async function releaseProfile(ground: Ground, id: string): Promise<Change | Settled | Refused> {
  const { checked, repository, base, where } = ground
  const now = checked.catalogue.publishers.get(id)
  const [from, to] = [`offers/${id}/publisher.md`, `live/${id}/publisher.md`]
  const entry = await entryAt(repository, base.commit, from)
  if (!now || !entry) return absent(ground, id)
  const released = checked.live.publishers.get(id)
  if (!released) {
    return {
      kind: 'refused',
      title: {
        en: `Not prepared: ${id} has no live profile in ${where}`,
        ko: `준비하지 않음: 라이브 프로필이 없습니다: ${id}, ${where}`,
      },
      steps: [
        {
          text: {
            en: 'The first offer that goes live brings the profile along:',
            ko: '첫 오퍼를 라이브로 전환하면 프로필도 함께 전환됩니다:',
          },
          line: `npx martlet go-live ${id}/<offer>`,
        },
      ],
    }
  }
  if (isSame(now, released)) {
    return {
      kind: 'settled',
      title: {
        en: `Nothing to do: the profile of ${id} is live as it is in ${where}`,
        ko: `할 일 없음: 프로필이 이미 라이브입니다: ${id}, ${where}`,
      },
    }
  }
  const refused = failing(ground, id, ({ path }) => path === from)
  if (refused) return refused
  return {
    kind: 'change',
    // No offer has a dot in its id, so this branch stands in the way of none.
    branch: `martlet/go-live/${id}/publisher.md`,
    edits: [{ path: to, entry }],
    subject: `Take the profile of ${id} live`,
    what: {
      en: `\`${to}\` becomes what \`${from}\` is there`,
      ko: `\`${to}\` 파일이 그 커밋의 \`${from}\` 파일과 같아집니다`,
    },
    title: { en: `Go live: profile of ${id}`, ko: `라이브로 전환: ${id} 프로필` },
    opening: {
      en: "Open the request. Opening it is the publisher's sign-off.",
      ko: '요청을 여세요. 요청을 여는 것이 게시자 확인입니다.',
    },
    said: {
      en: `By opening this request, the publisher signs off the profile of **${id}** as it is in ${where}.`,
      ko: `이 요청을 여는 것이 게시자 확인입니다: **${id}** 프로필, ${where}`,
    },
    after: afterReview(ground, id, { en: 'the profile is live', ko: '프로필이 라이브가 됩니다' }),
  }
}
