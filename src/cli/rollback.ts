import { applyEdits } from '../edit/text.ts'
import { chooseBase } from '../git/base.ts'
import { entryAt, type TreeEdit, type TreeEntry } from '../git/commit.ts'
import { earlierCommits, noEarlier } from '../git/past.ts'
import type { Offer, Plan } from '../model/catalogue.ts'
import { UserError } from '../model/errors.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Text } from '../model/text.ts'
import { parseCatalogue } from '../parse/catalogue.ts'
import { completeCommit } from '../read/complete.ts'
import { readPast } from '../read/git.ts'
import type { Refused, Settled } from '../report/prepared.ts'
import { isIntact } from '../rules/releases.ts'
import type { Command } from './command.ts'
import { type Change, type Ground, prepare, preparingOptions } from './prepare.ts'
import { delisted, edited } from './refusals.ts'
import { absent, targetOf } from './target.ts'
import { type Raised, raisedVersions } from './versions.ts'

export const rollbackCommand: Command = {
  name: 'rollback',
  group: 'Publish',
  args: '<offer>',
  summary: 'prepare going back to what was live before',
  options: [
    { name: 'to', value: 'REV', help: 'commit that holds it in live/, the one before if left out' },
    ...preparingOptions,
  ],
  examples: [
    ['martlet rollback larkspur/lakehouse', 'what was live before'],
    ['martlet rollback larkspur/lakehouse --to v12', 'what was live then'],
  ],
  async run(call) {
    const id = targetOf(call, 'rollback', 2, 2).join('/')
    return prepare(call, (ground) => goBack(ground, id, call.options.value('to')))
  },
}

async function goBack(
  ground: Ground,
  id: string,
  to: string | undefined,
): Promise<Change | Settled | Refused> {
  const { checked, repository, where } = ground
  const refused = edited(ground, id) ?? delisted(ground, id)
  if (refused) return refused
  const live = checked.live.offers.get(id)
  if (!live) {
    if (!checked.catalogue.offers.has(id)) return absent(ground, id)
    throw new UserError(`${id} is not live in ${where}, so there is nothing to go back to`, [
      `What was merged before: git log --oneline -- offers/${id}`,
    ])
  }
  const { commit, snapshot, past, entry } = await signedOff(ground, id, to)
  const { date } = await chooseBase(repository.root, commit)
  try {
    const off = new Set(checked.live.releases.get(id)?.document.data.removedPlans ?? [])
    const kept = await keptPlans(ground, past, live, off)
    const raised = raisedVersions(past, live, checked.catalogue.offers.get(id), kept.gone)
    return {
      kind: 'change',
      branch: `martlet/rollback/${id}`,
      edits: [
        { path: `offers/${id}`, entry },
        ...kept.edits,
        ...(await Promise.all(raised.map((each) => rewritten(snapshot, id, each)))),
      ],
      subject: `Go back to an earlier ${id}`,
      what: {
        en: `\`offers/${id}\` becomes what was live in ${commit.slice(0, 7)} (${date})`,
        ko: `\`offers/${id}\` 폴더가 ${commit.slice(0, 7)} (${date}) 커밋의 라이브 내용으로 돌아갑니다`,
      },
      already: asBefore(ground, id, { commit, date }),
      notes: [...kept.notes, ...raised.map(noteOf)],
      told: id,
      said: {
        en: `**${id}** goes back to what was live in ${commit.slice(0, 7)} (${date}). What is live changes with the go-live after the merge.`,
        ko: `이전 라이브 내용으로 돌아갑니다: **${id}**, ${commit.slice(0, 7)} (${date}). 라이브 내용은 병합 뒤 라이브로 전환할 때 바뀝니다.`,
      },
      title: { en: `Roll back: ${id}`, ko: `되돌리기: ${id}` },
      opening: {
        en: 'Open the request. What is live stays as it is until the go-live after the merge.',
        ko: '요청을 여세요. 병합 뒤 라이브로 전환할 때까지 라이브 내용은 그대로입니다.',
      },
      after: {
        en: `This is a change like any other. When it is merged, look at the preview, then: npx martlet go-live ${id}`,
        ko: `다른 변경과 같습니다. 병합되면 미리 보기를 확인한 뒤 실행하세요: npx martlet go-live ${id}`,
      },
    }
  } finally {
    await snapshot.close()
  }
}

/** Where the base holds that content: what is live is it, or a go-live brings it. */
function asBefore(
  { checked: { catalogue, live }, where }: Ground,
  id: string,
  { commit, date }: { readonly commit: string; readonly date: string },
): Settled {
  const then = `${commit.slice(0, 7)} (${date})`
  if (live.offers.get(id)?.tree === catalogue.offers.get(id)?.tree) {
    return {
      kind: 'settled',
      title: {
        en: `Nothing to prepare: what was live in ${then} is live and merged in ${where}`,
        ko: `준비할 것 없음: ${then} 커밋의 라이브 내용이 이미 라이브이고 병합되어 있습니다, ${where}`,
      },
      steps: [
        {
          text: {
            en: 'What was live when, with the commits to name:',
            ko: '언제 무엇이 라이브였는지와 지정할 커밋:',
          },
          line: `npx martlet history ${id}`,
        },
      ],
    }
  }
  return {
    kind: 'settled',
    title: {
      en: `Nothing to prepare: what was live in ${then} is merged already in ${where}, and not live yet`,
      ko: `준비할 것 없음: ${then} 커밋의 라이브 내용은 이미 병합되었고 아직 라이브가 아닙니다, ${where}`,
    },
    steps: [
      {
        text: {
          en: 'Look at the preview, then take it live:',
          ko: '미리 보기를 확인한 뒤 라이브로 전환하세요:',
        },
        line: `npx martlet go-live ${id}`,
      },
    ],
  }
}

/** What was live in an earlier commit. */
interface Earlier {
  readonly commit: string
  readonly snapshot: Snapshot
  readonly past: Offer
  readonly entry: TreeEntry
}

/** The newest earlier copy, or the one in the named commit, if it is what somebody signed off: what its record names. */
async function signedOff(
  { repository, base }: Ground,
  id: string,
  to: string | undefined,
): Promise<Earlier> {
  const { root, prefix } = repository
  for (const commit of await earlierCommits(repository, base, `live/${id}`, to)) {
    await completeCommit(root, commit, prefix)
    const snapshot = await readPast(root, commit, prefix)
    try {
      const past = await offerIn(snapshot, id)
      const entry = await entryAt(repository, commit, `live/${id}`)
      if (past && entry) return { commit, snapshot, past, entry }
    } catch (error) {
      await snapshot.close()
      throw error
    }
    await snapshot.close()
  }
  if (to === undefined) throw await noEarlier(root, `live/${id}`)
  throw new UserError(`The live copy of ${id} in \`${to}\` is not the one that its record names`, [
    'Nobody signed it off as it is there. Name another commit:',
    `git log --first-parent --oneline ${base.name} -- ${prefix}live/${id}.yml`,
  ])
}

/** One live copy of a commit as its record names it, and nothing else of it; undefined where no such copy is live there. */
async function offerIn(snapshot: Snapshot, id: string): Promise<Offer | undefined> {
  const own = ['marketplace.yml', `live/${id}.yml`]
  const entries = snapshot.entries.filter(
    ({ path }) => own.includes(path) || path.startsWith(`live/${id}/`),
  )
  const { catalogue } = await parseCatalogue({ ...snapshot, entries }, 'live')
  const [copy, record] = [catalogue.offers.get(id), catalogue.releases.get(id)?.document]
  const isLive = catalogue.marketplace?.data?.signOff !== 'none'
  return copy && record?.data && isLive && isIntact(copy, record) ? copy : undefined
}

/** Plans have a life of their own: what is live since stays, and what was taken off the market stays away. */
async function keptPlans(
  { repository, base }: Ground,
  past: Offer,
  live: Offer,
  off: ReadonlySet<string>,
): Promise<{ edits: TreeEdit[]; gone: ReadonlySet<string>; notes: Text[] }> {
  const then = new Set(past.plans.map(({ id }) => id))
  const since = live.plans.filter(({ id }) => !then.has(id) && !off.has(id))
  const gone = past.plans.filter(({ id }) => off.has(id))
  const edits: TreeEdit[] = gone.flatMap((plan) =>
    filesOf(plan).map((file) => ({ path: `offers/${live.id}/${file}`, remove: true as const })),
  )
  for (const file of since.flatMap((plan) => [...filesOf(plan), ...audienceOf(plan)])) {
    const entry = await entryAt(repository, base.commit, `live/${live.id}/${file}`)
    if (entry) edits.push({ path: `offers/${live.id}/${file}`, entry })
  }
  const [more, less] = [since.length, gone.length]
  return {
    edits,
    gone: new Set(gone.map(({ id }) => id)),
    notes: [
      ...(more
        ? [
            {
              en: `${more} ${more === 1 ? 'plan that came' : 'plans that came'} later ${more === 1 ? 'stays' : 'stay'} as live.`,
              ko: `그 뒤에 추가된 플랜 ${more}개는 라이브 내용 그대로 남습니다.`,
            },
          ]
        : []),
      ...(less
        ? [
            {
              en: `${less} ${less === 1 ? 'plan that was' : 'plans that were'} taken off the market ${less === 1 ? 'stays' : 'stay'} away.`,
              ko: `목록에서 제거된 플랜 ${less}개는 돌아오지 않습니다.`,
            },
          ]
        : []),
    ],
  }
}

const filesOf = ({ id, translations, package: files }: Plan): string[] => [
  `plans/${id}.md`,
  ...[...translations.keys()].map((language) => `plans/${id}.${language}.md`),
  ...(files ? [`package/${id}${files.zip ? '.zip' : ''}`] : []),
]

/** The list of subscriptions that a plan names; other plans may name it, too. */
const audienceOf = ({ document: { data } }: Plan): string[] => {
  const { audience } = data
  const file = audience && typeof audience === 'object' && 'file' in audience && audience.file
  return typeof file === 'string' ? [file] : []
}

/** The file with its new version, and every other byte as it was. */
async function rewritten(
  snapshot: Snapshot,
  id: string,
  { file, place, version }: Raised,
): Promise<TreeEdit> {
  const bytes = await snapshot.read(`live/${id}/${file}`)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const [start, end] = [place.start.offset, place.end.offset]
  const changed = applyEdits(text.slice(mark.length), [{ start, end, text: version }])
  return { path: `offers/${id}/${file}`, text: mark + changed }
}

const noteOf = ({ plan, field, from, version, secret }: Raised): Text => ({
  en: `\`${field}\` of ${secret ? 'a private plan' : `plan \`${plan}\``} is \`${version}\`, where it was \`${from}\`.`,
  ko: `${secret ? '비공개 플랜' : `플랜 \`${plan}\``} \`${field}\`: \`${from}\` → \`${version}\``,
})
