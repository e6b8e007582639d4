import { UserError } from '../model/errors.ts'
import { judgedPaths } from './judged.ts'
import { git } from './run-git.ts'

/**
 * Brings what Martlet reads of a commit into a clone that was made without file contents, in one go.
 * Does nothing in any other clone.
 * @throws UserError when the remote that has them does not answer
 */
export async function completeCommit(root: string, commit: string, prefix: string): Promise<void> {
  const promisors = await git(root, ['config', '--get-regexp', '^remote\\..*\\.promisor$', 'true'])
  const remote = /^remote\.(.*)\.promisor /.exec(promisors ?? '')?.[1]
  if (remote === undefined) return
  const trees = judgedPaths.map((path) => `${commit}:${prefix}${path}`)
  const args = ['rev-list', '--objects', '--no-object-names', '--missing=print', '--ignore-missing']
  const listing = await git(root, [...args, ...trees])
  const missing = (listing ?? '').match(/(?<=^\?)[0-9a-f]+$/gm) ?? []
  if (!missing.length) return
  const fetched = await git(
    root,
    [
      ...['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', '--quiet', '--no-tags'],
      ...['--no-write-fetch-head', '--recurse-submodules=no', '--filter=blob:none', '--stdin'],
      ...['--end-of-options', remote],
    ],
    { input: `${missing.join('\n')}\n` },
  )
  if (fetched === undefined) {
    throw new UserError(
      `\`${remote}\` does not send the ${missing.length} files that are missing`,
      [
        'This clone was made without file contents. Try again, or bring them all in: git fetch --refetch --no-filter',
      ],
    )
  }
}
