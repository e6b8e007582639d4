import { createHash } from 'node:crypto'
import type { Snapshot } from '../../../src/model/snapshot.ts'
import { blobId, treeId } from '../../../src/parse/tree-id.ts'
import { readMemory } from '../../../src/read/memory.ts'

/** One file, as git stores it. */
interface Leaf {
  readonly bytes: Uint8Array
  readonly executable: boolean
  readonly blob: string
}

/** What one commit holds. Never changed: every operation makes another one. */
export type Forest = ReadonlyMap<string, Leaf>

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function leaf(content: string | Uint8Array, executable = false): Leaf {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  return { bytes, executable, blob: blobId(bytes) }
}

export const grow = (files: Iterable<readonly [string, string | Uint8Array]>): Forest =>
  new Map([...files].map(([path, content]) => [path, leaf(content)]))

export const textOf = (forest: Forest, path: string): string | undefined => {
  const found = forest.get(path)
  return found && decoder.decode(found.bytes)
}

export const inside = (forest: Forest, folder: string): string[] =>
  [...forest.keys()].filter((path) => path.startsWith(`${folder}/`))

export const treeAt = (forest: Forest, folder: string): string | undefined => {
  const paths = inside(forest, folder)
  if (!paths.length) return undefined
  return treeId(
    paths.map((path) => {
      const { executable, blob } = forest.get(path) as Leaf
      return { path: path.slice(folder.length + 1), executable, blob }
    }),
  )
}

export const write = (forest: Forest, path: string, content: string | Uint8Array): Forest =>
  new Map(forest).set(path, leaf(content))

/** Without a file, or without a folder and all in it. */
export function remove(forest: Forest, path: string): Forest {
  return new Map([...forest].filter(([each]) => each !== path && !each.startsWith(`${path}/`)))
}

/** With `to` being what `from` is in another commit, and nothing else. */
export function copy(forest: Forest, from: string, to: string, source = forest): Forest {
  const result = new Map(remove(forest, to))
  for (const [path, file] of source) {
    if (path === from || path.startsWith(`${from}/`)) result.set(to + path.slice(from.length), file)
  }
  return result
}

export function edit(forest: Forest, path: string, change: (text: string) => string): Forest {
  const text = textOf(forest, path)
  return text === undefined ? forest : write(forest, path, change(text))
}

export function setMode(forest: Forest, folder: string, executable: boolean): Forest {
  const result = new Map(forest)
  for (const path of inside(forest, folder))
    result.set(path, { ...(forest.get(path) as Leaf), executable })
  return result
}

/** The same for the same content, whatever was done to get there. */
export function nameOf(forest: Forest): string {
  const hash = createHash('sha1')
  for (const path of [...forest.keys()].sort()) {
    const { blob, executable } = forest.get(path) as Leaf
    hash.update(`${path}\0${blob}\0${executable}\n`)
  }
  return hash.digest('hex')
}

export function snapshotOf(forest: Forest): Snapshot {
  const snapshot = readMemory([...forest].map(([path, { bytes }]) => [path, bytes]))
  const entries = snapshot.entries.map((entry) => ({
    ...entry,
    executable: forest.get(entry.path)?.executable ?? false,
  }))
  return { ...snapshot, entries }
}

/**
 * What git makes of a request that was prepared on `from` and is merged into `main`: undefined where both
 * changed the same file.
 */
export function mergeInto(main: Forest, from: Forest, head: Forest): Forest | undefined {
  const result = new Map(main)
  for (const path of new Set([...from.keys(), ...head.keys()])) {
    const [old, wanted, now] = [from, head, main].map((each) => each.get(path))
    if (isSame(old, wanted) || isSame(now, wanted)) continue
    if (!isSame(now, old)) return undefined
    if (wanted) result.set(path, wanted)
    else result.delete(path)
  }
  return result
}

const isSame = (one: Leaf | undefined, other: Leaf | undefined): boolean =>
  one?.blob === other?.blob && one?.executable === other?.executable
