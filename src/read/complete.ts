import { UserError } from '../model/errors.ts'
import { judgedPaths } from './judged.ts'
import { git } from './run-git.ts'

/** What a round brings can name more that is missing: the tree of the commit, then what is in it. */
const mostRounds = 4

/**
 * Brings what Martlet reads of a commit into a clone that was made without file contents, or without folders.
 * Does nothing in any other clone.
 * @throws UserError when the remote that has them does not answer
 */
export async function completeCommit(root: string, commit: string, prefix: string): Promise<void> {
  const promisors = await git(root, ['config', '--get-regexp', '^remote\\..*\\.promisor$', 'true'])
  const remote = /^remote\.(.*)\.promisor /.exec(promisors ?? '')?.[1]
  if (remote === undefined) return
  for (let round = 0; round < mostRounds; round++) {
    const missing = await missingOf(root, commit, prefix)
    if (!missing.length) return
    await bring(root, remote, missing)
  }
}

async function missingOf(root: string, commit: string, prefix: string): Promise<readonly string[]> {
  const tree = (await git(root, ['log', '--max-count=1', '--format=%T', commit, '--']))?.trim()
  if (tree && (await git(root, ['cat-file', '-e', tree])) === undefined) return [tree]
  const trees = judgedPaths.map((path) => `${commit}:${prefix}${path}`)
  const args = ['rev-list', '--objects', '--no-object-names', '--missing=print', '--ignore-missing']
  const listing = await git(root, [...args, ...trees])
  return (listing ?? '').match(/(?<=^\?)[0-9a-f]+$/gm) ?? []
}

async function bring(root: string, remote: string, missing: readonly string[]): Promise<void> {
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
