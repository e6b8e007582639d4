import { UserError } from '../model/errors.ts'
import { missingAdvice, treelessAdvice } from '../read/git.ts'
import { objectsOf } from '../read/log.ts'
import { git } from '../read/run-git.ts'
import { entryAt } from './commit.ts'
import type { Repository } from './repository.ts'

/** Nobody goes back further than this by accident. */
const mostCommits = 1_000

/**
 * The newest commit on the way to `base` that holds another live copy than `base` does, or the named one.
 * @throws UserError where there is none in this clone
 */
export async function earlierCommit(
  repository: Repository,
  base: string,
  path: string,
  named: string | undefined,
): Promise<string> {
  const { root, prefix } = repository
  if (named !== undefined) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${named}^{commit}`]
    const commit = (await git(root, args))?.trim()
    if (!commit)
      throw new UserError(`Revision \`${named}\` is not in this clone`, await missingAdvice(root))
    if ((await entryAt(repository, commit, path))?.type === 'tree') return commit
    throw new UserError(`There is no \`${path}\` in \`${named}\``, [
      `When it changed: git log --oneline -- ${path}`,
    ])
  }
  const now = (await entryAt(repository, base, path))?.id
  const places = ['--first-parent', `--max-count=${mostCommits}`, base, '--', `${prefix}${path}`]
  const listing = await git(root, ['rev-list', ...places])
  if (listing === undefined)
    throw new UserError('The history of this clone cannot be read', await treelessAdvice(root))
  const commits = listing.split('\n').filter(Boolean)
  const names = commits.map((commit) => `${commit}:${prefix}${path}`)
  const objects = await objectsOf(root, names)
  const found = commits.find((_, at) => objects[at] !== undefined && objects[at] !== now)
  if (found) return found
  const shallow = (await git(root, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true'
  throw new UserError(
    `No earlier live content of \`${path}\` is in the history of this clone`,
    shallow
      ? await missingAdvice(root)
      : [
          `Where it is in another commit, name that: npx martlet rollback ${path.replace(/^live\//, '')} --to <revision>`,
        ],
  )
}
