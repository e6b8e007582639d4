import { UserError } from '../model/errors.ts'
import { findPrefix, isInGit } from '../read/git.ts'
import { git } from '../read/run-git.ts'

/** The repository that a marketplace lies in. */
export interface Repository {
  /** Its top folder, or the folder of a repository without work tree: every path of git counts from there. */
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
  if (!(await isInGit(root))) {
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
  if (below !== undefined) return { root, prefix: folder(below) }
  const top = (await git(root, ['rev-parse', '--show-toplevel']))?.replace(/\n$/, '')
  return { root: top ?? root, prefix: await findPrefix(root) }
}

/** A folder as git names it. */
const folder = (typed: string): string => {
  const steps = typed.split(/[\\/]/).filter((step) => step && step !== '.')
  return steps.length ? `${steps.join('/')}/` : ''
}
