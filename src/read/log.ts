import { UserError } from '../model/errors.ts'
import { findPrefix, treelessAdvice } from './git.ts'
import { git } from './run-git.ts'

/** A commit of the default branch that touched an offer, and what was there after it. */
export interface LogEntry {
  readonly commit: string
  /** Who wrote it; of a merged request, who wrote that. May hold anything. */
  readonly author: string
  /** Day, in UTC. */
  readonly date: string
  /** `<publisher>/<offer>` of the folder by then. */
  readonly offer: string
  /** Git object ids; absent where there was no such folder or file. */
  readonly offers?: string
  readonly live?: string
  readonly record?: string
}

export interface OfferLog {
  /** Newest first. */
  readonly entries: readonly LogEntry[]
  /**
   * Why there is nothing older: the repository begins there, the clone was cut off there (the oldest entry is
   * then how it was, not what changed), or more commits than anybody reads.
   */
  readonly end: 'root' | 'shallow' | 'limit' | 'before'
}

/** More commits on one offer than anybody reads. */
const mostCommits = 1_000

/** A folder is not renamed more often than that. */
const mostRenames = 20

interface Commit {
  readonly commit: string
  readonly parents: readonly string[]
  readonly author: string
  readonly date: string
}

/**
 * What happened to an offer, its live copy and its record on the way to `commit`, merge by merge, through
 * renames of its folder. Names and messages are never handed to a shell; no hook runs.
 */
export async function readLog(root: string, commit: string, id: string): Promise<OfferLog> {
  const prefix = await findPrefix(root)
  const live = [`live/${id}`, `live/${id}.yml`]
  const found: (Commit & { readonly offer: string })[] = []
  let [from, offer]: [string | undefined, string] = [commit, id]
  for (let renames = 0; from !== undefined && renames <= mostRenames; renames++) {
    const folder = `offers/${offer}`
    const here: Commit[] = await commitsOf(root, from, [folder, ...live])
    const ids = await objectsOf(
      root,
      here.map((each) => `${each.commit}:${prefix}${folder}`),
    )
    const last = ids.findLastIndex((each) => each !== undefined)
    const oldest = here[last]
    const parent = oldest?.parents[0]
    const renamed =
      oldest && parent ? await renamedFrom(root, parent, oldest.commit, prefix, offer) : undefined
    found.push(...here.slice(0, renamed ? last + 1 : undefined).map((each) => ({ ...each, offer })))
    from = renamed && parent
    offer = renamed ?? offer
  }
  const commits = found.slice(0, mostCommits)
  const objects = await objectsOf(
    root,
    commits.flatMap((each) => [
      `${each.commit}:${prefix}offers/${each.offer}`,
      ...live.map((path) => `${each.commit}:${prefix}${path}`),
    ]),
  )
  const authors = await requestAuthors(root, commits)
  const entries = commits.map((each, index): LogEntry => {
    const [offers, copy, record] = objects.slice(index * 3, index * 3 + 3)
    return {
      commit: each.commit,
      author: authors.get(each.commit) ?? each.author,
      date: each.date,
      offer: each.offer,
      ...(offers && { offers }),
      ...(copy && { live: copy }),
      ...(record && { record }),
    }
  })
  return { entries, end: await endOf(root, commits, found.length > commits.length) }
}

async function endOf(
  root: string,
  commits: readonly Commit[],
  isCut: boolean,
): Promise<OfferLog['end']> {
  if (isCut) return 'limit'
  const oldest = commits.at(-1)
  if (!oldest || oldest.parents.length > 0) return 'before'
  const shallow = (await git(root, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true'
  return shallow ? 'shallow' : 'root'
}

/** Paths count from `root`. */
async function commitsOf(root: string, from: string, paths: readonly string[]): Promise<Commit[]> {
  const listing = await git(root, [
    'log',
    '-z',
    '--first-parent',
    '--no-color',
    '--no-notes',
    '--no-mailmap',
    '--encoding=UTF-8',
    `--max-count=${mostCommits + 1}`,
    '--format=tformat:%H%x00%P%x00%an%x00%ct',
    from,
    '--',
    ...paths,
  ])
  if (listing === undefined)
    throw new UserError('The history of this clone cannot be read', await treelessAdvice(root))
  return recordsOf(listing, 4).map(([commit = '', parents = '', author = '', seconds]) => ({
    commit,
    parents: parents.split(' ').filter(Boolean),
    author,
    date: dayOf(Number(seconds)),
  }))
}

/** Fields that end with NUL each, so many to a record. */
function recordsOf(listing: string, fields: number): string[][] {
  const all = listing.split('\0')
  return Array.from({ length: Math.floor(all.length / fields) }, (_, at) =>
    all.slice(at * fields, (at + 1) * fields),
  )
}

/** Day of a commit, in UTC. A clock may be wrong by any amount. */
export function dayOf(seconds: number): string {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? '????-??-??' : date.toISOString().slice(0, 10)
}

/** Ids of what names like `commit:path` lead to, in their order. */
export async function objectsOf(
  root: string,
  names: readonly string[],
): Promise<readonly (string | undefined)[]> {
  if (names.length === 0) return []
  const answers = await git(root, ['cat-file', '--batch-check=%(objectname)'], {
    input: names.map((name) => `${name}\n`).join(''),
  })
  const lines = (answers ?? '').split('\n')
  return names.map((_, at) => (/^[0-9a-f]{40,64}$/.test(lines[at] ?? '') ? lines[at] : undefined))
}

/** Who wrote what a merge commit merged: whoever merged it only pressed the button. */
async function requestAuthors(
  root: string,
  commits: readonly Commit[],
): Promise<ReadonlyMap<string, string>> {
  const merges = commits.flatMap(({ commit, parents }) =>
    parents[1] ? [[parents[1], commit] as const] : [],
  )
  if (merges.length === 0) return new Map()
  const listing = await git(
    root,
    [
      'log',
      '-z',
      '--no-walk=unsorted',
      '--no-color',
      '--no-notes',
      '--no-mailmap',
      '--encoding=UTF-8',
      '--format=tformat:%H%x00%an',
      '--stdin',
    ],
    { input: merges.map(([tip]) => `${tip}\n`).join('') },
  )
  const authors = new Map(
    recordsOf(listing ?? '', 2).map(([tip = '', author = '']) => [tip, author]),
  )
  return new Map(
    merges.flatMap(([tip, commit]) => {
      const author = authors.get(tip)
      return author === undefined ? [] : [[commit, author] as const]
    }),
  )
}

/** The offer whose folder became this one in that commit. */
async function renamedFrom(
  root: string,
  parent: string,
  commit: string,
  prefix: string,
  offer: string,
): Promise<string | undefined> {
  const listing = await git(root, [
    'diff-tree',
    '-r',
    '-z',
    '-M',
    // Enough for whole publishers, whatever this clone is set to.
    '-l10000',
    '--name-status',
    '--diff-filter=R',
    '--no-commit-id',
    parent,
    commit,
    '--',
    'offers',
  ])
  const target = `${prefix}offers/${offer}/offer.md`
  const found = recordsOf(listing ?? '', 3).find(([, , path]) => path === target)
  const [publisher, name, file] = (found?.[1] ?? '').slice(`${prefix}offers/`.length).split('/')
  return publisher && name && file === 'offer.md' ? `${publisher}/${name}` : undefined
}
