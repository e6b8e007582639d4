/** Kinds of entries of a tree that Martlet tells apart; anything else is `other` and is never read. */
export type EntryKind = 'file' | 'symlink' | 'submodule' | 'other'

/** One file of a snapshot. */
export interface Entry {
  /** Relative to the root, with `/`, as git stores it. */
  readonly path: string
  readonly kind: EntryKind
  /** Size in bytes, where it is known without reading. */
  readonly size: number
  readonly executable: boolean
  /** The id git gives its bytes, where git is asked anyway: in the form of that repository. */
  readonly id?: string
}

/**
 * A tree of files at one moment: the work tree, a git revision, or memory.
 * Entries are sorted by path. Bytes are read when asked for, never before.
 */
export interface Snapshot {
  /** What a person would call it: a folder, `revision 41d09be`. */
  readonly name: string
  readonly entries: readonly Entry[]
  /**
   * Bytes of one file.
   * @throws ReadError when the file cannot be read, with a sentence for the user.
   */
  read(path: string): Promise<Uint8Array>
  /** Ends whatever the snapshot keeps open. */
  close(): Promise<void>
}

/** Tells of a path whether both snapshots hold the same file there. */
export function sameFiles(now: Snapshot, before: Snapshot): (path: string) => Promise<boolean> {
  const [sizes, old] = [now, before].map(
    ({ entries }) => new Map(entries.map(({ path, size }) => [path, size])),
  )
  return async (path) => {
    const size = sizes?.get(path)
    if (size === undefined || size !== old?.get(path)) return false
    return Buffer.compare(await now.read(path), await before.read(path)) === 0
  }
}
