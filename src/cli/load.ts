import { type Checked, type CheckOptions, check } from '../check.ts'
import { UserError } from '../model/errors.ts'
import type { Proposal } from '../model/repair.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { readDisk } from '../read/disk.ts'
import { findHead, readGit } from '../read/git.ts'
import { findRoot } from '../read/root.ts'
import { visible } from '../report/comment/escape.ts'
import { profileIds } from '../schema/profile.ts'
import type { Call } from './command.ts'
import type { Io } from './io.ts'
import type { Option } from './options.ts'
import { replaceFile } from './write.ts'

/** Options of every command that judges. */
export const judgingOptions: readonly Option[] = [
  { name: 'root', value: 'DIR', help: 'folder of the marketplace, where marketplace.yml lies' },
  {
    name: 'profile',
    value: 'P',
    oneOf: profileIds,
    help: `${profileIds.join(' or ')}, else as in marketplace.yml`,
  },
]

export interface Loaded extends Checked {
  readonly root: string
  /** What `--fix` changed in the files. */
  readonly mended: readonly Proposal[]
}

/** Reads and judges the work tree of the marketplace that the options name. */
export async function load(
  call: Call,
  more: Partial<CheckOptions> = {},
  root = rootOf(call),
  mending = false,
): Promise<Loaded> {
  const { options, io } = call
  const profile = options.value('profile')
  const snapshot = await readDisk(root)
  const merged = await mergedOffers(root)
  const done = progress(io, `Judging ${snapshot.entries.length} files`)
  try {
    const judging: CheckOptions = {
      now: new Date(),
      ...(profile && { profile }),
      ...(merged && { merged }),
      ...more,
    }
    const checked = await check(snapshot, judging)
    if (!mending) return { ...checked, root, mended: [] }
    // Its YAML library is only needed here.
    const { fix } = await import('./fix.ts')
    const fixed = await fix(snapshot, judging, checked)
    for (const [path, change] of fixed.files) replaceFile(root, path, change)
    return { ...fixed.checked, root, mended: fixed.mended }
  } finally {
    done()
    await snapshot.close()
    await more.base?.close()
  }
}

export const rootOf = ({ options, io }: Call): string => findRoot(io.cwd(), options.value('root'))

/** Ids of the offers that HEAD holds; undefined outside git, where every offer counts as merged. */
async function mergedOffers(root: string): Promise<Set<string> | undefined> {
  const head = await findHead(root).catch((error: unknown) => {
    if (error instanceof UserError) return undefined
    throw error
  })
  if (!head) return undefined
  const snapshot: Snapshot = await readGit(root, head)
  return new Set(
    snapshot.entries.flatMap(({ path }) => {
      const [top, publisher, offer, file] = path.split('/')
      return top === 'offers' && file === 'offer.md' ? [`${publisher}/${offer}`] : []
    }),
  )
}

/** Says on a terminal what takes time; the line is gone when it is over. */
export function progress(io: Io, text: string): () => void {
  if (!io.stderr.isTTY) return () => {}
  io.stderr.write(`${visible(text)} …`)
  return () => io.stderr.write('\r\u001B[2K')
}
