import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../model/errors.ts'
import { judgedPaths } from './judged.ts'

/** Where objects come from. The token stays in the environment of git, never in its arguments. */
export interface Remote {
  /** `https://github.com/owner/name` */
  readonly url: string
  readonly token?: string
}

/** Objects of a remote in an empty bare repository: no work tree, no hooks, nothing is ever checked out. */
export interface Objects {
  readonly folder: string
  /**
   * Brings commits or refs with their trees, and nothing of their history but `depth` commits.
   * @returns false when the remote does not have one of them
   */
  fetch(wants: readonly string[], depth: number): Promise<boolean>
  /** Full commit ids of a commit or fetched ref and its parents, the first parent first. */
  commits(revision: string): Promise<readonly string[]>
  /** Whether anything that Martlet judges differs between two fetched commits. */
  differ(before: string, after: string): Promise<boolean>
  remove(): Promise<void>
}

/** @throws UserError when git is not there */
export async function openObjects(remote: Remote): Promise<Objects> {
  const folder = await mkdtemp(join(tmpdir(), 'martlet-objects-'))
  const git = (...args: string[]): Promise<string | undefined> => run(folder, remote, args)
  if ((await git('init', '--quiet', '--bare', '.')) === undefined) {
    throw new UserError('git cannot make an empty repository', ['Install git 2.30 or newer.'])
  }
  return {
    folder,
    fetch: async (wants, depth) =>
      (await git(
        'fetch',
        '--quiet',
        '--no-tags',
        '--no-recurse-submodules',
        `--depth=${depth}`,
        remote.url,
        ...wants.map(asRefspec),
      )) !== undefined,
    commits: async (revision) =>
      (
        await git(
          'rev-list',
          '--parents',
          '--max-count=1',
          '--end-of-options',
          asRevision(revision),
          '--',
        )
      )
        ?.trim()
        .split(' ') ?? [],
    differ: async (before, after) =>
      (await git(
        'diff-tree',
        '-r',
        '--no-renames',
        '--name-only',
        '-z',
        before,
        after,
        '--',
        ...judgedPaths,
      )) !== '',
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

const asRevision = (want: string): string =>
  /^[0-9a-f]{40,64}$/.test(want) ? want : `refs/fetched/${want}`

/** Only ids and refs of our own making reach git; anything else is a mistake of the caller. */
function asRefspec(want: string): string {
  if (!/^[0-9a-f]{40,64}$/.test(want) && !/^refs\/pull\/\d+\/(merge|head)$/.test(want)) {
    throw new Error(`Not a commit id or pull request ref: ${want}`)
  }
  return `+${want}:refs/fetched/${want}`
}

function run(
  folder: string,
  { token, url }: Remote,
  args: readonly string[],
): Promise<string | undefined> {
  const header =
    token && `Authorization: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const settings: [string, string][] = [
    ['core.hooksPath', '/dev/null'],
    ['protocol.allow', 'never'],
    ['protocol.https.allow', 'always'],
    ['protocol.http.allow', 'always'],
    ['fetch.fsckObjects', 'true'],
    ['gc.auto', '0'],
    ...(header ? [[`http.${new URL(url).origin}/.extraHeader`, header] as [string, string]] : []),
  ]
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  }
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      ['-C', folder, ...args],
      { encoding: 'utf8', env, timeout: 300_000 },
      (error, stdout) => {
        if ((error as NodeJS.ErrnoException | null)?.code === 'ENOENT') {
          reject(new UserError('`git` is not installed', ['Install git on the runner.']))
        } else resolve(error ? undefined : stdout)
      },
    )
  })
}
