import { execFile } from 'node:child_process'
import { UserError } from '../model/errors.ts'

/** Git must not run hooks, take locks or ask for passwords for somebody who only wants to read. */
export const quiet = [
  '--no-optional-locks',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.quotePath=false',
]

/** What a git command of ours finds around it: nothing is asked, and nothing fetched unasked. */
export const quietly = (): NodeJS.ProcessEnv => ({
  ...process.env,
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
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
      ['-C', root, ...quiet, ...args],
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
