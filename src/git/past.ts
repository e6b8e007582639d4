import { UserError } from '../model/errors.ts'
import { missingAdvice } from '../read/git.ts'
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
  const commits = ((await git(root, ['rev-list', ...places])) ?? '').split('\n').filter(Boolean)
  const objects = await git(root, ['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
    input: commits.map((commit) => `${commit}:${prefix}${path}\n`).join(''),
  })
  const answers = (objects ?? '').split('\n')
  const at = commits.findIndex((_, index) => {
    const [id, type] = answers[index]?.split(' ') ?? []
    return type === 'tree' && id !== now
  })
  const found = commits[at]
  if (found) return found
  const shallow = (await git(root, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true'
  throw new UserError(
    `No earlier live content of \`${path}\` is in the history of this clone`,
    shallow
      ? await missingAdvice(root)
      : ['Where it is in another commit, name that: npx martlet rollback <offer> --to <revision>'],
  )
}
