import { chooseBase } from '../git/base.ts'
import { historyOf, type Moment } from '../lifecycle/history.ts'
import { UserError } from '../model/errors.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Text } from '../model/text.ts'
import { completeCommit } from '../read/complete.ts'
import { readDisk } from '../read/disk.ts'
import { findPrefix, isInGit, readGit, readPast } from '../read/git.ts'
import { type LogEntry, type OfferLog, readLog } from '../read/log.ts'
import { type HistoryPage, historyText } from '../report/history.ts'
import { printedJson } from '../report/json.ts'
import { nearest } from '../rules/nearest.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { judgingOptions, progress, rootOf } from './load.ts'
import { idsIn, offerAt } from './offer-at.ts'
import { targetOf } from './target.ts'

/** More than this is shown only when asked for. */
const mostShown = 20

export const historyCommand: Command = {
  name: 'history',
  group: 'Publish',
  args: '<offer>',
  summary: 'what was in preview and live, when and by whom',
  options: [
    { name: 'all', help: `every event, not only the newest ${mostShown}` },
    {
      name: 'base',
      value: 'REV',
      help: "commit to look back from, the remote's default branch if left out",
    },
    { name: 'json', help: 'as JSON' },
    ...judgingOptions,
  ],
  examples: [['martlet history larkspur/lakehouse', 'one offer']],
  async run(call) {
    const id = targetOf(call, 'history', 2, 2).join('/')
    const root = rootOf(call)
    return (await isInGit(root)) ? fromGit(call, root, id) : fromRecord(call, root, id)
  },
}

async function fromGit(call: Call, root: string, id: string): Promise<ExitCode> {
  const { options, io } = call
  const base = await chooseBase(root, options.value('base'))
  const done = progress(io, `Reading the history of ${id}`)
  try {
    const prefix = await findPrefix(root)
    await completeCommit(root, base.commit, prefix)
    const snapshot = await readGit(root, base.commit, prefix)
    const profile = options.value('profile')
    const { language, signOff } = await offerAt(snapshot, 'offers', id, profile)
    await snapshot.close()
    const log = await readLog(root, base.commit, id)
    if (log.entries.length === 0) return nowhere(snapshot, id, base.name)
    // One more than is shown, to say what the oldest of them changed.
    const wanted = options.flag('all') ? Number.POSITIVE_INFINITY : mostShown + 1
    const moments: Moment[] = []
    const records: Records = new Map()
    for (const [index, entry] of log.entries.entries()) {
      const known = index < wanted ? undefined : recordOf(entry, records)
      const moment = known ?? (await momentOf(root, prefix, entry, profile, index < wanted))
      if (entry.record) records.set(entry.record, moment.record)
      moments.push(moment)
    }
    moments.reverse()
    const history = historyOf(moments, { isCopy: log.end === 'shallow', signOff })
    const shown = options.flag('all') ? history.events : history.events.slice(0, mostShown)
    done()
    const page: HistoryPage = {
      ...history,
      offer: id,
      signOff,
      on: `${base.name} (${base.commit.slice(0, 7)})`,
      events: shown,
      hidden: history.events.length - shown.length,
      end: ends[log.end],
    }
    io.stdout.write(
      options.flag('json')
        ? printedJson({ ...history, offer: id, base, end: log.end })
        : historyText(page, language, call.layout),
    )
    return 0
  } finally {
    done()
  }
}

/** What records say, by their object ids: one may stand for a thousand commits. */
type Records = Map<string, Moment['record']>

/** A moment of which nothing has to be read any more; its content is not shown. */
function recordOf(entry: LogEntry, records: Records): Moment | undefined {
  if (entry.record && !records.has(entry.record)) return undefined
  const record = entry.record && records.get(entry.record)
  return { ...inLog(entry), ...(record && { record }) }
}

/** Of the record the log knows only the id. */
const inLog = ({ record: _, ...known }: LogEntry): Moment => known

/** What was there after a commit. Contents that this clone lacks are left out: the event stays. */
async function momentOf(
  root: string,
  prefix: string,
  entry: LogEntry,
  profile: string | undefined,
  wantsContent: boolean,
): Promise<Moment> {
  const { commit, offer } = entry
  const [publisher] = offer.split('/')
  const paths = ['marketplace.yml', `offers/${offer}`, `live/${publisher}`]
  const moment = inLog(entry)
  try {
    const snapshot = await readPast(root, commit, prefix, paths)
    try {
      const past = await offerAt(snapshot, 'live', offer, profile)
      const now = wantsContent ? await offerAt(snapshot, 'offers', offer, profile) : undefined
      return {
        ...moment,
        ...(past.record && { record: past.record }),
        ...(now?.offer && { offersContent: now.offer }),
        ...(wantsContent && past.offer && { liveContent: past.offer }),
      }
    } finally {
      await snapshot.close()
    }
  } catch (error) {
    if (error instanceof UserError) return moment
    throw error
  }
}

const ends: Readonly<Record<OfferLog['end'], Text>> = {
  before: { en: 'The history of the offer begins here.', ko: '오퍼의 기록은 여기서 시작됩니다.' },
  root: {
    en: 'The repository begins here: what was before, it does not know.',
    ko: '저장소가 여기서 시작되어 그 이전은 알 수 없습니다.',
  },
  shallow: {
    en: 'Older history was cut off, as this clone is shallow. Bring it in: git fetch --unshallow',
    ko: '얕은 복제본이라 이전 기록이 없습니다. 가져오려면: git fetch --unshallow',
  },
  limit: {
    en: 'What is older than 1,000 commits is not looked at.',
    ko: '커밋 1,000개보다 오래된 기록은 보지 않습니다.',
  },
}

/** Outside git, only the release record tells of the past. */
async function fromRecord(call: Call, root: string, id: string): Promise<ExitCode> {
  const { options, io, layout } = call
  const snapshot = await readDisk(root)
  try {
    const profile = options.value('profile')
    const { offer, language, signOff } = await offerAt(snapshot, 'offers', id, profile)
    const { offer: copy, record } = await offerAt(snapshot, 'live', id, profile)
    if (!offer && !copy) return nowhere(snapshot, id, root)
    const live = copy &&
      record?.released && {
        // Which commit brought it, only git knows: the one in the record may hold another.
        version: `tree ${copy.tree.slice(0, 7)}`,
        prepared: record.released,
        ...(record.state === 'delisted' && { delisted: true as const }),
      }
    const history = { events: [], ...(live && { live }) }
    io.stdout.write(
      options.flag('json')
        ? printedJson({ ...history, offer: id, end: 'no-git' })
        : historyText(
            {
              ...history,
              offer: id,
              signOff,
              on: language === 'ko' ? '작업 트리' : 'work tree',
              hidden: 0,
              end: {
                en: 'This folder is in no git repository, so only the release record tells of the past.',
                ko: 'git 저장소가 아니어서 릴리스 레코드에 있는 것만 알 수 있습니다.',
              },
            },
            language,
            layout,
          ),
    )
    return 0
  } finally {
    await snapshot.close()
  }
}

/** @throws UserError with the id that was probably meant */
function nowhere(snapshot: Snapshot, id: string, where: string): never {
  const meant = nearest(
    id,
    idsIn(snapshot).filter((each) => each !== id),
  )
  throw new UserError(
    `There is no offer \`${id}\` in ${where}.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
    ['All offers: npx martlet status'],
  )
}
