import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../model/errors.ts'
import type { Entry, EntryKind, Snapshot } from '../model/snapshot.ts'
import { judgedPaths, onlyFiles } from './judged.ts'

/**
 * The work tree below `root` (an absolute path).
 * @throws UserError for links, special files, and folders that cannot be listed
 */
export async function readDisk(root: string): Promise<Snapshot> {
  const entries: Entry[] = []
  for (const path of judgedPaths) await collect(root, path, entries)
  entries.sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    name: 'the work tree',
    entries: withModes(onlyFiles(entries)),
    read: (path) => readFile(root, path),
    close: async () => {},
  }
}

/** A file system that calls every file executable has no modes, and git asks none of it either. */
const withModes = (entries: readonly Entry[]): readonly Entry[] =>
  entries.every(({ executable }) => executable)
    ? entries.map((entry) => ({ ...entry, executable: false }))
    : entries

async function collect(root: string, path: string, entries: Entry[]): Promise<void> {
  const absolute = join(root, path)
  const stat = await lstat(absolute).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw unreadable(path, error)
  })
  if (!stat) return
  if (stat.isDirectory()) {
    const names = await readdir(absolute).catch((error: NodeJS.ErrnoException) => {
      throw unreadable(path, error)
    })
    for (const name of names) await collect(root, `${path}/${name}`, entries)
    return
  }
  const kind: EntryKind = stat.isFile() ? 'file' : stat.isSymbolicLink() ? 'symlink' : 'other'
  entries.push({ path, kind, size: stat.size, executable: (stat.mode & 0o100) !== 0 })
}

async function readFile(root: string, path: string): Promise<Uint8Array> {
  try {
    const file = await open(join(root, path), 'r')
    try {
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException)
  }
}

function unreadable(path: string, error: NodeJS.ErrnoException): UserError {
  const reason =
    { EACCES: 'you may not read it', ENOENT: 'it is gone', ELOOP: 'it is a link' }[
      error.code ?? ''
    ] ?? `the system says ${error.code}`
  return new UserError(`\`${path}\` cannot be read: ${reason}`, ['Mend that, then check again.'], {
    cause: error,
  })
}
