import { UserError } from '../model/errors.ts'
import type { Pull } from './answers.ts'
import { type GitHub, GitHubError } from './api.ts'
import type { ReportEvent } from './event.ts'

/**
 * The pull request that a run of the check workflow belongs to, by what GitHub wrote about the run: its
 * repository, branch and head. Two requests may come from one branch (with different bases), so all that
 * match are reported. A run whose head is not the newest belongs to none: a newer run follows.
 */
export async function identifyPulls(
  github: GitHub,
  event: ReportEvent | { readonly pull: number },
): Promise<Pull[]> {
  if ('pull' in event) {
    const pull = await existing(github, event.pull)
    return pull.state === 'open' ? [pull] : []
  }
  if (!event.headOwner || !event.headBranch) return []
  const candidates = await github.pullsFrom(event.headOwner, event.headBranch)
  return candidates.filter(
    ({ headSha, headRepositoryId }) =>
      headSha === event.headSha && headRepositoryId === event.headRepositoryId,
  )
}

async function existing(github: GitHub, number: number): Promise<Pull> {
  try {
    return await github.pull(number)
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== 404) throw error
    throw new UserError(`There is no pull request ${number}`, [
      'Start the workflow again with the number of one that is open.',
    ])
  }
}
