import { UserError } from '../model/errors.ts'
import { git, runGit } from '../read/run-git.ts'
import { reasonOf } from './commit.ts'

/** A line of every message of ours, so that a branch is known again. */
export const trailer = 'Martlet'

/** A branch before it is prepared. */
export interface Branch {
  readonly name: string
  /** Commit that it points to; undefined where it does not exist. */
  readonly tip?: string
}

/**
 * The branch as it is now, if a command may put it somewhere else.
 * @throws UserError where it is somebody's own, or checked out
 */
export async function claimBranch(root: string, name: string): Promise<Branch> {
  const format = [
    '%(refname)',
    '%(objectname)',
    '%(worktreepath)',
    `%(contents:trailers:key=${trailer},valueonly)`,
  ].join('%00')
  // Whatever this person writes behind the names of trailers, we write a colon.
  const set = ['-c', 'trailer.separators=:']
  const args = [...set, 'for-each-ref', `--format=${format}%00`, `refs/heads/${name}`]
  const listing = await git(root, args)
  const fields = (listing ?? '').split('\0')
  for (let at = 0; at + 4 <= fields.length; at += 4) {
    const [ref, tip = '', folder, made] = fields.slice(at, at + 4).map((field) => field.trim())
    if (ref !== `refs/heads/${name}`) continue
    if (folder) {
      throw new UserError(`Branch \`${name}\` is checked out, expected it to be nowhere in use`, [
        `Switch to another branch in that folder, then run the command again: ${folder}`,
      ])
    }
    if (!made) {
      throw new UserError(`Branch \`${name}\` ends with a commit that Martlet did not make`, [
        `See what it holds: git log ${name}`,
        `Rename it if you need it, then run the command again: git branch -m ${name} <name>`,
      ])
    }
    return { name, tip }
  }
  return { name }
}

/**
 * Points the branch to a commit, in one step, and only if nobody else moved it meanwhile.
 * @throws UserError when that fails; the branch is then as it was
 */
export async function moveBranch(
  root: string,
  { name, tip }: Branch,
  commit: string,
  why: string,
): Promise<void> {
  const ref = `refs/heads/${name}`
  const args = ['update-ref', '--no-deref', '-m', why, ref, commit, tip ?? '']
  const { ok, err } = await runGit(root, args)
  if (ok) return
  const now = (await git(root, ['rev-parse', '--verify', '--quiet', ref]))?.trim()
  // Somebody who made the very same commit made the same branch.
  if (now === commit) return
  if (now !== tip) {
    throw new UserError(
      `Another command moved branch \`${name}\` meanwhile; it was left as it is`,
      [`See what it holds: git log ${name}`],
    )
  }
  throw new UserError(
    `Branch \`${name}\` cannot be made, and nothing was changed`,
    obstacle(err) ?? [`git says: ${reasonOf(err)}`, 'Mend that, then run the command again.'],
  )
}

/** What stands in the way of a branch again and again: another one, or what a git left that was killed. */
function obstacle(err: string): string[] | undefined {
  const other = /'refs\/heads\/([^']+)' exists; cannot create/.exec(err)?.[1]
  if (other !== undefined) {
    return [
      `Branch \`${other}\` stands in its way: git makes none above or below another.`,
      `Rename that, then run the command again: git branch -m ${other} <name>`,
    ]
  }
  const lock = /Unable to create '([^']+\.lock)': File exists/.exec(err)?.[1]
  if (lock !== undefined) {
    return [
      `Another git command works on it, or was killed and left its lock: ${lock}`,
      'If none is running, delete that file. Then run the command again.',
    ]
  }
  return undefined
}
