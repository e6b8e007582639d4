import { createHash } from 'node:crypto'

/** One file of a folder, with the id git gives its bytes. */
export interface TreeFile {
  /** Relative to the folder, with `/`. */
  readonly path: string
  readonly executable: boolean
  readonly blob: string
}

/** What a repository makes its ids with. */
export type Format = 'sha1' | 'sha256'

const objectId = (format: Format, type: 'blob' | 'tree', content: Uint8Array): string =>
  createHash(format).update(`${type} ${content.length}\0`).update(content).digest('hex')

/** The id git gives a file's bytes. */
export function blobId(bytes: Uint8Array, format: Format = 'sha1'): string {
  return objectId(format, 'blob', bytes)
}

/**
 * The id git gives a folder that holds exactly these files, so that a copy can be compared with its
 * record in any clone and without git. Git sorts a folder's entries as if folders ended with `/`.
 */
export function treeId(files: readonly TreeFile[], format: Format = 'sha1'): string {
  const folders = new Map<string, TreeFile[]>()
  const entries: { name: string; mode: string; id: string }[] = []
  for (const file of files) {
    const slash = file.path.indexOf('/')
    if (slash < 0)
      entries.push({ name: file.path, mode: file.executable ? '100755' : '100644', id: file.blob })
    else {
      const folder = file.path.slice(0, slash)
      const inside = folders.get(folder) ?? []
      inside.push({ ...file, path: file.path.slice(slash + 1) })
      folders.set(folder, inside)
    }
  }
  for (const [name, inside] of folders)
    entries.push({ name, mode: '40000', id: treeId(inside, format) })
  const order = ({ name, mode }: { name: string; mode: string }) =>
    Buffer.from(mode === '40000' ? `${name}/` : name)
  entries.sort((a, b) => Buffer.compare(order(a), order(b)))
  return objectId(
    format,
    'tree',
    Buffer.concat(
      entries.flatMap(({ mode, name, id }) => [
        Buffer.from(`${mode} ${name}\0`),
        Buffer.from(id, 'hex'),
      ]),
    ),
  )
}
