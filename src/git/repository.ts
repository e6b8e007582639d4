import { UserError } from '../model/errors.ts'
import { findPrefix } from '../read/git.ts'
import { git } from '../read/run-git.ts'

/** The repository that a marketplace lies in. */
export interface Repository {
  /** A folder of it. */
  readonly root: string
  /** Where the marketplace lies in it: nothing, or a folder with `/` at its end. */
  readonly prefix: string
}

/** Whether a folder is inside a repository without work tree, which holds no `marketplace.yml` to look for. */
export const isBare = async (folder: string): Promise<boolean> =>
  (await git(folder, ['rev-parse', '--is-bare-repository']))?.trim() === 'true'

/**
 * @param below where the marketplace lies, for a repository without work tree
 * @throws UserError outside git, and where git knows no name to commit with
 */
export async function openRepository(root: string, below?: string): Promise<Repository> {
  if ((await git(root, ['rev-parse', '--git-dir'])) === undefined) {
    throw new UserError('This folder is in no git repository, so there is no branch to prepare', [
      'Run the command in a clone of the marketplace.',
    ])
  }
  for (const who of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT']) {
    if ((await git(root, ['var', who])) === undefined) {
      throw new UserError('git does not know who you are, so it can make no commit', [
        'Tell it: git config --global user.name "Your Name"',
        'And:     git config --global user.email you@example.com',
      ])
    }
  }
  const prefix = below === undefined ? await findPrefix(root) : folder(below)
  return { root, prefix }
}

/** A folder as git names it. */
const folder = (typed: string): string => {
  const steps = typed.split(/[\\/]/).filter((step) => step && step !== '.')
  return steps.length ? `${steps.join('/')}/` : ''
}
