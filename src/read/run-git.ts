import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UserError } from '../model/errors.ts'

/** Git must not run programs, take locks or ask for passwords for somebody who only wants to read. */
export const quiet = [
  '--no-optional-locks',
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.quotePath=false'],
  ...['-c', 'log.showSignature=false'],
  ...['-c', 'safe.bareRepository=explicit'],
]

/**
 * Where git finds its repository. One without work tree is named as such, and only where no other lies around
 * it: in a clone, a folder that looks like a repository is content, and its settings are a stranger's.
 */
export const placed = (root: string): string[] => [
  ...['-C', root],
  ...(looksBare(root) && !isInside(root) ? ['--git-dir', '.'] : []),
]

const looksBare = (folder: string): boolean =>
  ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)))

const isInside = (folder: string): boolean => {
  const up = dirname(resolve(folder))
  return up !== resolve(folder) && (existsSync(join(up, '.git')) || isInside(up))
}

/**
 * What would have git look into another repository, or read paths in another way: a hook, an alias or a rebase
 * that runs a command of ours sets some of them for itself.
 */
const elsewhere =
  /^GIT_(DIR|WORK_TREE|IMPLICIT_WORK_TREE|COMMON_DIR|INDEX_FILE|PREFIX|NAMESPACE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|SHALLOW_FILE|GRAFT_FILE|REPLACE_REF_BASE|\w+_PATHSPECS)$/

/**
 * What a git command of ours finds around it: the repository that the folder lies in, objects as everybody else
 * has them, paths taken literally, messages in English. Nothing is asked, and nothing fetched unasked.
 */
export const quietly = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !elsewhere.test(name))),
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_LITERAL_PATHSPECS: '1',
  LC_ALL: 'C',
})

export interface GitInput {
  /** What the command reads. */
  readonly input?: string
  /** `latin1` keeps every byte of names that are no UTF-8, in both directions. */
  readonly encoding?: 'utf8' | 'latin1'
}

interface Ended {
  readonly ok: boolean
  readonly out: string
  readonly err: string
}

/** @throws UserError when git is not there */
export function runGit(
  root: string,
  args: readonly string[],
  { input, encoding = 'utf8' }: GitInput = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...placed(root), ...quiet, ...args],
      { encoding, maxBuffer: 256 * 1024 * 1024, env: quietly() },
      (error, out, err) => {
        if ((error as NodeJS.ErrnoException | null)?.code === 'ENOENT') {
          reject(
            new UserError('`git` is not installed', [
              'Install git, or leave out --base and --changed.',
            ]),
          )
        } else resolve({ ok: !error, out, err })
      },
    )
    // A command that ends before it has read all says why itself.
    child.stdin?.on('error', () => {})
    child.stdin?.end(Buffer.from(input ?? '', encoding))
  })
}

/** Output of one git command, or undefined when it fails. */
export async function git(
  root: string,
  args: readonly string[],
  input?: GitInput,
): Promise<string | undefined> {
  const { ok, out } = await runGit(root, args, input)
  return ok ? out : undefined
}
