import { UserError } from '../model/errors.ts'
import type { Entry } from '../model/snapshot.ts'

/** The only parts of a repository that Martlet reads. */
export const judgedPaths: readonly string[] = ['marketplace.yml', 'offers', 'live']

/** Line ends, terminal commands, turned directions, and what was no UTF-8: no report could name such a file safely. */
const hostile = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u

/** More files than this are not a marketplace but a mistake. */
const maxEntries = 500_000

/**
 * Refuses what is neither a file nor a folder: a link could lead out of the repository.
 * @throws UserError naming the first such entry
 */
export function onlyFiles(entries: readonly Entry[]): readonly Entry[] {
  const odd = entries.find((entry) => entry.kind !== 'file')
  if (odd?.kind === 'symlink') {
    throw new UserError(`\`${odd.path}\` is a symbolic link, expected a file or folder`, [
      'Martlet follows no links, as they can lead out of the repository.',
      // No command with the path in it: a stranger chose that, and a shell would run what it holds.
      'Put the file itself in the place of the link.',
    ])
  }
  if (odd?.kind === 'submodule') {
    throw new UserError(`\`${odd.path}\` is a submodule, expected a file or folder`, [
      'Martlet reads nothing of other repositories.',
      'Put the files themselves in the place of the submodule.',
    ])
  }
  if (odd) {
    throw new UserError(`\`${odd.path}\` is neither a file nor a folder`, [
      'Take it out of the marketplace.',
    ])
  }
  const unshowable = entries.find(({ path }) => hostile.test(path))
  if (unshowable) {
    const shown = unshowable.path.replaceAll(new RegExp(hostile, 'gu'), '\uFFFD')
    throw new UserError(`A file name holds a sign that cannot be shown: \`${shown}\``, [
      'Give the file a name of letters, digits, dots and hyphens.',
    ])
  }
  if (entries.length > maxEntries) {
    throw new UserError(`There are ${entries.length} files, expected at most ${maxEntries}`, [
      'Check that --root names the marketplace, not a folder above it.',
    ])
  }
  return entries
}

/** What can be read and named of a tree that holds more. */
export const filesAmong = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ kind, path }) => kind === 'file' && !hostile.test(path))
