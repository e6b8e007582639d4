import { UserError } from '../model/errors.ts'
import { git, runGit } from '../read/run-git.ts'
import type { Repository } from './repository.ts'

/** A file or folder as a tree of git names it. */
export interface TreeEntry {
  readonly mode: string
  readonly type: string
  readonly id: string
}

/** One change of a tree: an object that is there already takes a path, a text does, or nothing does any more. */
export type TreeEdit =
  | { readonly path: string; readonly entry: TreeEntry }
  | { readonly path: string; readonly text: string | Uint8Array }
  | { readonly path: string; readonly remove: true }

export interface NewCommit {
  readonly commit: string
  readonly tree: string
}

/** What stands at a path of the marketplace in a commit; undefined where nothing does. */
export async function entryAt(
  { root, prefix }: Repository,
  commit: string,
  path: string,
): Promise<TreeEntry | undefined> {
  const args = ['ls-tree', '-z', '--full-tree', commit, '--', `${prefix}${path}`]
  return [...parse((await git(root, args, { encoding: 'latin1' })) ?? '').values()][0]
}

/**
 * One commit on top of `parent`, from object to object: no work tree, no index, no branch and no temporary file
 * has a part in it, so a command that is stopped leaves nothing but objects that nobody names.
 * @throws UserError when git cannot write it
 */
export async function writeCommit(
  { root, prefix }: Repository,
  parent: string,
  edits: readonly TreeEdit[],
  message: string,
): Promise<NewCommit> {
  const top: Node = { inside: new Map() }
  for (const edit of edits) {
    const put: Put =
      'remove' in edit
        ? 'nothing'
        : 'entry' in edit
          ? edit.entry
          : { text: await storeText(root, edit.text) }
    place(top, bytes(`${prefix}${edit.path}`).split('/'), put)
  }
  const before = { mode: '040000', type: 'tree', id: await treeOf(root, parent) }
  const after = await build(root, before, top)
  const tree = after?.id ?? (await need(root, ['mktree'], ''))
  const args = ['-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', tree, '-p', parent, '-F', '-']
  return { tree, commit: await need(root, args, bytes(message)) }
}

/** The tree of a commit. */
export const treeOf = (root: string, commit: string): Promise<string> =>
  need(root, ['rev-parse', '--verify', `${commit}^{tree}`])

/** The parents of a commit, the first parent first. */
export const parentsOf = async (root: string, commit: string): Promise<string[]> =>
  (await output(root, ['log', '--max-count=1', '--format=%P', commit, '--'])).trim().split(' ')

type Put = TreeEntry | { readonly text: string } | 'nothing'

/** What becomes of one path, and then of what lies below it. */
interface Node {
  put?: Put
  readonly inside: Map<string, Node>
}

function place(top: Node, steps: readonly string[], put: Put): void {
  let node = top
  for (const step of steps) {
    const next = node.inside.get(step) ?? { inside: new Map() }
    node.inside.set(step, next)
    node = next
  }
  node.put = put
  node.inside.clear()
}

/** Git keeps no empty folders, so a tree that loses its last entry is none. */
async function build(
  root: string,
  was: TreeEntry | undefined,
  { put, inside }: Node,
): Promise<TreeEntry | undefined> {
  const now = put === undefined ? was : entryOf(put, was)
  if (!inside.size) return now
  if (now && now.type !== 'tree') throw unwritten('a file stands where a folder belongs')
  const entries = now
    ? parse(await output(root, ['ls-tree', '-z', '--full-tree', now.id]))
    : new Map<string, TreeEntry>()
  for (const [name, node] of inside) {
    const made = await build(root, entries.get(name), node)
    if (made) entries.set(name, made)
    else entries.delete(name)
  }
  if (!entries.size) return undefined
  const lines = [...entries].map(([name, { mode, type, id }]) => `${mode} ${type} ${id}\t${name}\0`)
  // Other folders may be missing in this clone, and stay as they are.
  const id = await need(root, ['mktree', '-z', '--missing'], lines.join(''))
  return { mode: '040000', type: 'tree', id }
}

/** A text that takes the place of a file keeps its mode. */
function entryOf(put: Put, was: TreeEntry | undefined): TreeEntry | undefined {
  if (put === 'nothing') return undefined
  if (!('text' in put)) return put
  return { mode: was?.mode === '100755' ? was.mode : '100644', type: 'blob', id: put.text }
}

/** Stored as it is: no filter and no line end of this machine changes it. */
const storeText = (root: string, text: string | Uint8Array): Promise<string> =>
  need(
    root,
    ['hash-object', '-w', '--stdin', '--no-filters'],
    typeof text === 'string' ? bytes(text) : Buffer.from(text).toString('latin1'),
  )

/** Every byte of a text as one character. */
const bytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

function parse(listing: string): Map<string, TreeEntry> {
  const lines = listing.split('\0').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const tab = line.indexOf('\t')
      const [mode = '', type = '', id = ''] = line.slice(0, tab).split(' ')
      return [line.slice(tab + 1), { mode, type, id }]
    }),
  )
}

/** The object id that a command answers with. */
const need = async (root: string, args: readonly string[], input?: string): Promise<string> =>
  (await output(root, args, input)).trim()

async function output(root: string, args: readonly string[], input = ''): Promise<string> {
  const { ok, out, err } = await runGit(root, args, { encoding: 'latin1', input })
  if (!ok) throw unwritten(reasonOf(err))
  return out
}

/** Why git failed, in its own words, safe for a terminal: what follows is advice, what comes before are warnings. */
export function reasonOf(err: string): string {
  const lines = err.trim().split('\n')
  const line = lines.find((each) => /^(?:fatal|error):/.test(each)) ?? lines.at(-1) ?? ''
  return line.replaceAll(/[^\x20-\x7E]/g, '?').slice(0, 200)
}

const unwritten = (reason: string): UserError =>
  new UserError('The commit cannot be written, and nothing was changed', [
    ...(reason ? [`git says: ${reason}`] : []),
    'Mend that, then run the command again.',
  ])
