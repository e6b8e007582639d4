import { UserError } from '../model/errors.ts'
import { missingAdvice, treelessAdvice } from '../read/git.ts'
import { objectsOf } from '../read/log.ts'
import { git } from '../read/run-git.ts'
import type { Base } from './base.ts'
import { entryAt } from './commit.ts'
import type { Repository } from './repository.ts'

/** Nobody goes back further than this by accident. */
const mostCommits = 1_000

/**
 * Commits that a marketplace's branch came by, newest first, each with another live copy than `base` has; or the
 * named one. What stood on some other branch was never live.
 * @throws UserError where there is none in this clone
 */
export async function earlierCommits(
  repository: Repository,
  base: Base,
  path: string,
  named: string | undefined,
): Promise<readonly string[]> {
  return named === undefined
    ? otherCopies(repository, base.commit, path)
    : [await namedCommit(repository, base, path, named)]
}

async function namedCommit(
  repository: Repository,
  base: Base,
  path: string,
  named: string,
): Promise<string> {
  const { root, prefix } = repository
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${named}^{commit}`]
  const commit = (await git(root, args))?.trim()
  if (!commit)
    throw new UserError(`Revision \`${named}\` is not in this clone`, await missingAdvice(root))
  const log = `git log --first-parent --oneline ${base.name} -- ${prefix}${path}`
  const way = await git(root, ['rev-list', '--first-parent', base.commit])
  if (!way?.split('\n').includes(commit)) {
    throw new UserError(
      `\`${named}\` is not on the way that ${base.name} came, so what it holds was never live`,
      (await isShallow(root)) ? await missingAdvice(root) : [`Name a commit of these: ${log}`],
    )
  }
  if ((await entryAt(repository, commit, path))?.type === 'tree') return commit
  throw new UserError(`There is no \`${path}\` in \`${named}\``, [`When it changed: ${log}`])
}

const isShallow = async (root: string): Promise<boolean> =>
  (await git(root, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true'

async function otherCopies(
  repository: Repository,
  base: string,
  path: string,
): Promise<readonly string[]> {
  const { root, prefix } = repository
  const now = (await entryAt(repository, base, path))?.id
  const places = ['--first-parent', `--max-count=${mostCommits}`, base, '--', `${prefix}${path}`]
  const listing = await git(root, ['rev-list', ...places])
  if (listing === undefined)
    throw new UserError('The history of this clone cannot be read', await treelessAdvice(root))
  const commits = listing.split('\n').filter(Boolean)
  const names = commits.map((commit) => `${commit}:${prefix}${path}`)
  const objects = await objectsOf(root, names)
  // Of commits with the same copy, the newest stands for all.
  const copies = new Map<string, string>()
  for (const [at, commit] of commits.entries()) {
    const copy = objects[at]
    if (copy !== undefined && copy !== now && !copies.has(copy)) copies.set(copy, commit)
  }
  if (copies.size) return [...copies.values()]
  throw await noEarlier(root, path)
}

/** What there is to say where nothing else was ever live. */
export async function noEarlier(root: string, path: string): Promise<UserError> {
  return new UserError(
    `No earlier live content of \`${path}\` is in the history of this clone`,
    (await isShallow(root))
      ? await missingAdvice(root)
      : [
          `Where it is in another commit, name that: npx martlet rollback ${path.replace(/^live\//, '')} --to <revision>`,
        ],
  )
}
