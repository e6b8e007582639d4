import { UserError } from '../model/errors.ts'
import type { Entry, EntryKind, Snapshot } from '../model/snapshot.ts'
import { Batch, notHere } from './batch.ts'
import { filesAmong, judgedPaths, onlyFiles } from './judged.ts'
import { git, runGit } from './run-git.ts'

/** @throws UserError where there is a repository, and git does not trust it */
export async function isInGit(root: string): Promise<boolean> {
  const { ok, err } = await runGit(root, ['rev-parse', '--git-dir'])
  const stranger = /(?:dubious ownership in|unsafe) repository (?:at |\()'([^']+)'/.exec(err)?.[1]
  if (stranger === undefined) return ok
  throw new UserError('git does not read this repository, as it belongs to another user', [
    `If you trust it: git config --global --add safe.directory ${JSON.stringify(stranger)}`,
  ])
}

/**
 * Full commit id of the merge base of `revision` and HEAD: what a branch is compared with.
 * @throws UserError when there is no repository, no such revision, or no common history in this clone
 */
export async function findBase(root: string, revision: string): Promise<string> {
  if (!(await isInGit(root))) {
    throw new UserError(
      'This folder is in no git repository, so there is nothing to compare with',
      ['Leave out --base and --changed, or run the check in a clone.'],
    )
  }
  const commit = await git(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ])
  if (!commit)
    throw new UserError(`Revision \`${revision}\` is not in this clone`, await missingAdvice(root))
  await refuseSparse(root)
  const base = await git(root, ['merge-base', commit.trim(), 'HEAD'])
  if (!base) {
    throw new UserError(
      `\`${revision}\` and HEAD have no common commit in this clone`,
      await missingAdvice(root),
    )
  }
  return base.trim()
}

/** What a checkout leaves out would be taken for deleted. */
async function refuseSparse(root: string): Promise<void> {
  const listing = await git(root, ['ls-files', '-t', '-z', '--', ...judgedPaths])
  const left = (listing ?? '').split('\0').filter((line) => line.startsWith('S ')).length
  if (!left) return
  throw new UserError(
    `This checkout leaves out ${left} ${left === 1 ? 'file' : 'files'} of the marketplace, so it cannot be compared as a whole`,
    ['Bring them in: git sparse-checkout disable', 'Or leave out --base and --changed.'],
  )
}

/** What to do where the folders of a commit, or its history, cannot be read. */
export async function treelessAdvice(root: string): Promise<string[]> {
  const filters = '^remote\\..*\\.partialclonefilter$'
  return (await git(root, ['config', '--get-regexp', filters, '^tree:']))
    ? ['This clone was made without folders: git fetch --refetch --filter=blob:none']
    : missingAdvice(root)
}

/** What to do about a commit that is not in this clone. */
export async function missingAdvice(root: string): Promise<string[]> {
  const shallow = (await git(root, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true'
  return shallow
    ? ['This clone is shallow. Its history was cut off. Bring it in: git fetch --unshallow']
    : ['See what there is: git branch --all', 'Fetch what is missing: git fetch --all --tags']
}

/** Commit id of HEAD, with whether there is one at all. */
export async function findHead(root: string): Promise<string | undefined> {
  return (await git(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']))?.trim()
}

/** Commit id of HEAD where these paths are as it holds them; undefined where they differ, or outside git. */
export async function findCommit(
  root: string,
  paths: readonly string[],
): Promise<string | undefined> {
  const head = await findHead(root)
  const changes =
    head && (await git(root, ['status', '--porcelain', '--untracked-files=all', '--', ...paths]))
  return changes === '' ? head : undefined
}

/** Where the marketplace lies in its repository: nothing, or a folder with `/` at its end. */
export const findPrefix = async (root: string): Promise<string> =>
  ((await git(root, ['rev-parse', '--show-prefix'])) ?? '').replace(/\n$/, '')

/**
 * The tree of one commit (a full id), below `root`'s own place in the repository, or below `prefix`.
 * Reads objects through one `cat-file --batch`; never touches work tree or index.
 * @throws UserError when the tree cannot be listed, or holds what is neither file nor folder
 */
export async function readGit(root: string, commit: string, prefix?: string): Promise<Snapshot> {
  const tree = await readTree(root, commit, prefix, judgedPaths)
  onlyFiles(tree.entries)
  return tree
}

/**
 * The same of a commit that nobody can change any more: what is no file in it is left out, or no request
 * could ever mend it.
 * @param only paths below that place
 */
export async function readPast(
  root: string,
  commit: string,
  prefix?: string,
  only: readonly string[] = judgedPaths,
): Promise<Snapshot> {
  const tree = await readTree(root, commit, prefix, only)
  return { ...tree, entries: filesAmong(tree.entries) }
}

async function readTree(
  root: string,
  commit: string,
  prefix: string | undefined,
  only: readonly string[],
): Promise<Snapshot> {
  prefix ??= await findPrefix(root)
  const paths = only.map((path) => `${prefix}${path}`)
  const listing = await git(root, [
    'ls-tree',
    '-r',
    '-l',
    '-z',
    '--full-tree',
    commit,
    '--',
    ...paths,
  ])
  if (listing === undefined) {
    throw new UserError(
      `The files of commit ${commit.slice(0, 7)} cannot be listed`,
      await treelessAdvice(root),
    )
  }
  const objects = new Map<string, string>()
  const entries: Entry[] = []
  for (const line of listing.split('\0')) {
    const match = /^(\d+) (\w+) (\w+) +(-|\d+|BAD)\t(.*)$/s.exec(line)
    if (!match) continue
    const [, mode = '', , object = '', size = '0', full = ''] = match
    const path = full.slice(prefix.length)
    // Left out of the listing, it would be a file that nobody misses.
    if (size === 'BAD') throw notHere(path)
    objects.set(path, object)
    entries.push({
      path,
      kind: kindOf(mode),
      size: Number(size) || 0,
      executable: mode === '100755',
      id: object,
    })
  }
  entries.sort((a, b) => (a.path < b.path ? -1 : 1))
  const batch = new Batch(root)
  return {
    name: `revision ${commit.slice(0, 7)}`,
    entries,
    read: (path) => batch.read(path, objects.get(path)),
    close: () => batch.close(),
  }
}

const kindOf = (mode: string): EntryKind =>
  mode.startsWith('100')
    ? 'file'
    : mode === '120000'
      ? 'symlink'
      : mode === '160000'
        ? 'submodule'
        : 'other'
