import { UserError } from '../model/errors.ts'
import { missingAdvice } from '../read/git.ts'
import { dayOf } from '../read/log.ts'
import { git } from '../read/run-git.ts'

/** The commit that a prepared branch builds on. */
export interface Base {
  readonly commit: string
  /** What a person calls it: `origin/main`, or what was typed. */
  readonly name: string
  /** Day of the commit, in UTC. */
  readonly date: string
  /** Its branch on the remote, where it is known to have one. */
  readonly branch?: string
}

/**
 * The named revision; else the default branch of `origin` as this clone knows it; else what is checked out.
 * @throws UserError when there is no such commit
 */
export async function chooseBase(root: string, named: string | undefined): Promise<Base> {
  if (named !== undefined) {
    const base = await baseAt(root, named, named)
    if (base) return base
    throw new UserError(`Revision \`${named}\` is not in this clone`, await missingAdvice(root))
  }
  const head = await git(root, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'])
  const usual = head?.trim().replace(/^origin\//, '')
  for (const branch of [...(usual ? [usual] : []), 'main', 'master']) {
    const base = await baseAt(root, `refs/remotes/origin/${branch}`, `origin/${branch}`)
    if (base) return base
  }
  const current = (await git(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']))?.trim()
  const base = await baseAt(root, 'HEAD', current ?? 'HEAD')
  if (base) return base
  throw new UserError('This repository has no commit yet, so there is nothing to build on', [
    'Commit the marketplace first: git add -A && git commit',
  ])
}

async function baseAt(root: string, revision: string, name: string): Promise<Base | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const commit = (await git(root, args))?.trim()
  if (!commit) return undefined
  const seconds = await git(root, ['log', '--max-count=1', '--format=%ct', commit, '--'])
  const full = await git(root, ['rev-parse', '--symbolic-full-name', '--end-of-options', revision])
  const branch = /refs\/(?:heads|remotes\/origin)\/(\S+)$/m.exec(full?.trim() ?? '')?.[1]
  return {
    commit,
    name,
    date: dayOf(Number(seconds?.trim())),
    ...(branch && branch !== 'HEAD' && { branch }),
  }
}
