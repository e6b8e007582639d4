import { UserError } from '../model/errors.ts'
import type { Entry, Snapshot } from '../model/snapshot.ts'

const encoder = new TextEncoder()

/** A snapshot of files that are already in memory, by path. Strings are stored as UTF-8. */
export function readMemory(
  files: Iterable<readonly [string, string | Uint8Array]>,
  name = 'memory',
): Snapshot {
  const bytes = new Map<string, Uint8Array>()
  for (const [path, content] of files) {
    bytes.set(path, typeof content === 'string' ? encoder.encode(content) : content)
  }
  const entries: Entry[] = [...bytes]
    .map(
      ([path, content]): Entry => ({ path, kind: 'file', size: content.length, executable: false }),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    name,
    entries,
    read: async (path) => {
      const content = bytes.get(path)
      if (!content) throw new UserError(`${path} is not there`)
      return content
    },
    close: async () => {},
  }
}
