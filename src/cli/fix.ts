import { type Checked, type CheckOptions, check } from '../check.ts'
import { type Mend, mendsOf } from '../edit/mend.ts'
import { applyEdits, moved } from '../edit/text.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Proposal } from '../model/repair.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** What `--fix` did in memory: the files to write, what was mended in them, and what remains. */
export interface Fixed {
  readonly files: ReadonlyMap<string, { readonly before: Uint8Array; readonly after: Uint8Array }>
  readonly mended: readonly Proposal[]
  readonly checked: Checked
}

/** One file with everything that may be mended in it. */
interface Draft {
  readonly path: string
  readonly text: string
  /** What stands before the text, and stays there. */
  readonly mark: string
  readonly dropsMark: boolean
  readonly mends: readonly Mend[]
}

/** Mending one thing can show another; nothing real needs more rounds than this. */
const rounds = 8

/**
 * Mends what has one right answer, and judges again: an edit stays only where its finding is gone and no other came.
 * Nothing is written here.
 */
export async function fix(
  snapshot: Snapshot,
  options: CheckOptions,
  first: Checked,
): Promise<Fixed> {
  const files = new Map<string, Uint8Array>()
  const mended: Proposal[] = []
  let checked = first
  for (let round = 0; round < rounds; round += 1) {
    const now = overlaid(snapshot, files)
    const step = await mendOnce(now, options, checked)
    if (!step) break
    for (const [path, bytes] of step.files) files.set(path, bytes)
    mended.push(...step.mended)
    checked = step.checked
  }
  const changed = new Map<string, { before: Uint8Array; after: Uint8Array }>()
  for (const [path, after] of files) changed.set(path, { before: await snapshot.read(path), after })
  return { files: changed, mended, checked }
}

async function mendOnce(snapshot: Snapshot, options: CheckOptions, before: Checked) {
  let drafts: readonly Draft[] = await draftsOf(snapshot, before.proposals)
  // What does no good is taken out, the smallest part first, until all that is left does.
  for (;;) {
    drafts = drafts.filter(({ mends, dropsMark }) => mends.length || dropsMark)
    if (!drafts.length) return undefined
    const files = new Map(drafts.map((draft) => [draft.path, bytesOf(draft)]))
    const checked = await check(overlaid(snapshot, files), options)
    const better = without(drafts, before, checked)
    if (better === drafts)
      return { files, checked, mended: drafts.flatMap((draft) => proposalsOf(draft, before)) }
    drafts = better
  }
}

/** The files below `offers/` that findings would mend; nothing else is ever changed. */
async function draftsOf(snapshot: Snapshot, proposals: readonly Proposal[]): Promise<Draft[]> {
  const byPath = Map.groupBy(proposals, ({ where }) => where.path)
  const drafts: Draft[] = []
  for (const [path, own] of byPath) {
    if (!path.startsWith('offers/')) continue
    const text = decoded(await snapshot.read(path))
    if (text === undefined) continue
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
    const body = text.slice(mark.length)
    const mends = mendsOf(path, body, own)
    const ends = own.find(({ repair }) => repair.kind === 'line-ends')
    const dropsMark = own.some(({ repair }) => repair.kind === 'byte-order-mark')
    drafts.push({
      path,
      text: body,
      mark: dropsMark ? '' : mark,
      dropsMark,
      // Values first: line ends are another round, so that no edit meets another one.
      mends: mends.length || !ends ? mends : lineEnds(body, ends),
    })
  }
  return drafts
}

const lineEnds = (text: string, proposal: Proposal): Mend[] =>
  [...text.matchAll(/\r\n?/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: '\n',
    proposal,
  }))

/** Undefined for what is not UTF-8: writing it again would change it. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function bytesOf({ text, mends, mark }: Draft): Uint8Array {
  return new TextEncoder().encode(mark + applyEdits(text, mends))
}

/** The proposals that a draft carries out, each once. */
function proposalsOf({ path, mends, dropsMark }: Draft, { proposals }: Checked): Proposal[] {
  return [
    ...proposals.filter(
      ({ where, repair }) => dropsMark && where.path === path && repair.kind === 'byte-order-mark',
    ),
    ...new Set(mends.map(({ proposal }) => proposal)),
  ]
}

/** The drafts without what mended nothing or brought something new; the same drafts where all is well. */
function without(drafts: readonly Draft[], before: Checked, after: Checked): readonly Draft[] {
  const useful = drafts.map((draft) => {
    const mends = draft.mends.filter((mend) => {
      const { kind } = mend.proposal.repair
      // An entry is gone with its finding, and what stands there now may have the next one; line ends are counted below.
      if (kind === 'remove' || kind === 'line-ends') return true
      const from = moved(mend.start, draft.mends)
      return (
        countAt(after, draft.path, from, from + mend.text.length) <
        countAt(before, draft.path, mend.start, mend.end)
      )
    })
    return mends.length === draft.mends.length ? draft : { ...draft, mends }
  })
  if (useful.some((draft, index) => draft !== drafts[index])) return useful
  for (const part of [(path: string) => path, publisherOf, () => '']) {
    const worse = (path: string): boolean => {
      const was = foundIn(before, part, part(path))
      const is = foundIn(after, part, part(path))
      return is.length > was.length || bringsErrors(is, was)
    }
    const good = drafts.filter(({ path }) => !worse(path))
    if (good.length < drafts.length) return good
  }
  return drafts
}

const publisherOf = (path: string): string => path.split('/').slice(0, 2).join('/')

const countAt = ({ report }: Checked, inPath: string, from: number, to: number): number =>
  report.diagnostics.filter(
    ({ path, place: { start } }) => path === inPath && start.offset >= from && start.offset < to,
  ).length

const foundIn = ({ report }: Checked, part: (path: string) => string, name: string) =>
  report.diagnostics.filter(({ path }) => part(path) === name)

/** Whether a rule finds more errors than it did, though others may find fewer. */
function bringsErrors(is: readonly Diagnostic[], was: readonly Diagnostic[]): boolean {
  const left = new Map<string, number>()
  const errors = (found: readonly Diagnostic[], change: number): void => {
    for (const { severity, ruleId } of found)
      if (severity === 'error') left.set(ruleId, (left.get(ruleId) ?? 0) + change)
  }
  errors(was, 1)
  errors(is, -1)
  return [...left.values()].some((count) => count < 0)
}

/** A snapshot with other bytes in some of its files. */
function overlaid(snapshot: Snapshot, files: ReadonlyMap<string, Uint8Array>): Snapshot {
  return {
    ...snapshot,
    entries: snapshot.entries.map((entry) => {
      const bytes = files.get(entry.path)
      return bytes ? { ...entry, size: bytes.length } : entry
    }),
    read: async (path) => files.get(path) ?? snapshot.read(path),
  }
}
