import { createHash } from 'node:crypto'

/** What a path holds: text, bytes, or one of the two entries that are no file. */
export type Content =
  | string
  | Uint8Array
  | { readonly symlink: string }
  | { readonly submodule: string }
export type Tree = Readonly<Record<string, Content>>

/** New content by path; `null` removes the path. */
export type Changes = Readonly<Record<string, Content | null>>

export interface Commit {
  readonly sha: string
  readonly tree: Tree
  readonly parents: readonly string[]
  readonly message: string
  readonly author: string
  readonly date: string
}

export interface Change {
  readonly path: string
  readonly status: 'added' | 'modified' | 'removed' | 'renamed'
  readonly previous?: string
  readonly before?: Content
  readonly after?: Content
}

export function bytes(content: Content): Buffer {
  if (typeof content === 'string') return Buffer.from(content)
  if (content instanceof Uint8Array) return Buffer.from(content)
  return Buffer.from('symlink' in content ? content.symlink : '')
}

/** What a path holds. A stranger may well call a file `constructor`. */
export function at(tree: Tree, path: string): Content | undefined {
  return Object.hasOwn(tree, path) ? tree[path] : undefined
}

function sha1(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha1')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** The id that git itself would give. */
export function blobSha(content: Content): string {
  if (typeof content === 'object' && 'submodule' in content) return content.submodule
  const body = bytes(content)
  return sha1(`blob ${body.length}\0`, body)
}

/** Stands for git's id of a tree: it follows from the content, but is not the one git would give. */
export function treeSha(tree: Tree): string {
  const entries = Object.keys(tree).sort()
  return sha1(...entries.map((path) => `${path}\0${blobSha(tree[path]!)}\n`))
}

/** The paths that differ, in order. A file that only moved is one rename, as GitHub shows it. */
export function diff(before: Tree, after: Tree): Change[] {
  const gone = new Map<string, string>()
  for (const [path, content] of Object.entries(before)) {
    if (at(after, path) === undefined) gone.set(blobSha(content), path)
  }
  const changes: Change[] = []
  for (const [path, content] of Object.entries(after)) {
    const old = at(before, path)
    const sha = blobSha(content)
    const previous = gone.get(sha)
    if (old !== undefined) {
      if (blobSha(old) === sha) continue
      changes.push({ path, status: 'modified', before: old, after: content })
    } else if (previous === undefined) {
      changes.push({ path, status: 'added', after: content })
    } else {
      gone.delete(sha)
      changes.push({ path, status: 'renamed', previous, before: content, after: content })
    }
  }
  const moved = new Set(changes.map(({ previous }) => previous))
  for (const [path, content] of Object.entries(before)) {
    if (at(after, path) === undefined && !moved.has(path)) {
      changes.push({ path, status: 'removed', before: content })
    }
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The commits of a repository and all its forks: GitHub finds a fork's commit through its base, by its id. */
export class Git {
  readonly #commits = new Map<string, Commit>()

  commit(commit: Omit<Commit, 'sha'>): string {
    const { tree, ...rest } = commit
    const sha = sha1(treeSha(tree), JSON.stringify(rest))
    this.#commits.set(sha, { ...commit, sha })
    return sha
  }

  /** Takes over a commit that real git made, under the id that git gave it. */
  adopt(commit: Commit): void {
    this.#commits.set(commit.sha, commit)
  }

  find(sha: string): Commit | undefined {
    return this.#commits.get(sha)
  }

  get(sha: string): Commit {
    const commit = this.find(sha)
    if (commit === undefined) throw new Error(`The fake has no commit ${sha}`)
    return commit
  }

  /** A commit and all before it, nearest first. */
  history(sha: string): string[] {
    const seen = new Set([sha])
    for (const found of seen) for (const parent of this.get(found).parents) seen.add(parent)
    return [...seen]
  }

  mergeBase(one: string, other: string): string | undefined {
    const known = new Set(this.history(one))
    return this.history(other).find((sha) => known.has(sha))
  }
}
