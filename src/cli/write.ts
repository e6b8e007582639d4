import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../model/errors.ts'

/**
 * Puts a new text in the place of a file that still holds what was judged. The file is whole at any moment:
 * the text is written beside the offers and takes the file's name in one step, with its mode.
 * @throws UserError where the file is no longer what it was, or may not be written
 */
export function replaceFile(
  root: string,
  path: string,
  { before, after }: { readonly before: Uint8Array; readonly after: Uint8Array },
): void {
  const target = join(root, path)
  const beside = join(root, `.martlet-${process.pid}.tmp`)
  try {
    const real = realpathSync(root)
    const inside =
      path.startsWith('offers/') && realpathSync(dirname(target)) === join(real, dirname(path))
    const stat = lstatSync(target)
    if (!inside || !stat.isFile() || !readFileSync(target).equals(before)) {
      throw new UserError(`\`${path}\` changed while it was judged, and was left as it is`, [
        'Run the command again.',
      ])
    }
    // `wx` follows no link that somebody put in its place.
    const file = openSync(beside, 'wx', 0o600)
    try {
      for (let at = 0; at < after.length; ) at += writeSync(file, after, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    chmodSync(beside, stat.mode & 0o7777)
    renameSync(beside, target)
  } catch (error) {
    if (error instanceof UserError) throw error
    rmSync(beside, { force: true })
    throw new UserError(
      `\`${path}\` cannot be written: the system says ${(error as NodeJS.ErrnoException).code}`,
      ['Mend that, then run the command again; all other files are whole.'],
      { cause: error },
    )
  }
}
