import { type Checked, check } from '../check.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type Storefronts, storefrontsOf } from '../model/storefronts.ts'
import { openNetwork } from '../network/ask.ts'
import { type Objects, openObjects } from '../read/fetch.ts'
import { readGit, readPast } from '../read/git.ts'
import type { Runner } from './event.ts'

/** Two commits that are compared: what the request would merge into, and the result. */
export interface Pair {
  readonly base: string
  readonly merge: string
  /** The second parent of the merge: the head that was judged. */
  readonly head: string | undefined
}

export interface JudgedPair extends Checked {
  readonly pair: Pair
  /** Offers that the request leaves as they are. */
  readonly unchanged: number
  /** Whether the request changes anything that Martlet judges. */
  readonly touched: boolean
  /** Where the marketplace is published; unknown while the request itself would change that. */
  readonly storefront: Storefronts | undefined
}

/**
 * Fetches a pair as objects and judges what differs in it. Both jobs call this, so both reach the same
 * verdict: same commits, same rules, and nothing of the request is ever checked out.
 * @returns undefined when the remote has no such commits any more, or `accepts` refuses the pair
 */
export async function judgePair(
  runner: Runner,
  want: { readonly merge: string; readonly base?: string | undefined },
  accepts: (pair: Pair) => boolean = () => true,
): Promise<JudgedPair | undefined> {
  const url = `${runner.serverUrl}/${runner.repository}`
  const objects = await openObjects({ url, ...(runner.token && { token: runner.token }) })
  try {
    const pair = await fetchPair(objects, want)
    if (!pair || !accepts(pair)) return undefined
    const [base, merge] = await Promise.all([
      readPast(objects.folder, pair.base),
      readGit(objects.folder, pair.merge),
    ])
    try {
      const only = (_: string, changed: boolean): boolean => changed
      const checked = await check(merge, {
        now: new Date(),
        base,
        only,
        network: { ask: openNetwork(), of: 'released' },
      })
      const judged = checked.report.offers.filter((offer) => offer.judged).length
      const settings = checked.catalogue.marketplace
      return {
        ...checked,
        pair,
        unchanged: checked.report.offers.length - judged,
        touched: await objects.differ(pair.base, pair.merge),
        // Else a stranger could have the bot's own comment link to wherever they like.
        storefront:
          settings && (await isSame(settings.path, base, merge))
            ? storefrontsOf(settings.data)
            : undefined,
      }
    } finally {
      await Promise.all([base.close(), merge.close()])
    }
  } finally {
    await objects.remove()
  }
}

async function fetchPair(
  objects: Objects,
  { merge, base }: { merge: string; base?: string | undefined },
): Promise<Pair | undefined> {
  if (!(await objects.fetch(base ? [merge, base] : [merge], 2))) return undefined
  const [commit, first, second] = await objects.commits(merge)
  const from = base ?? first
  return commit && from ? { base: from, merge: commit, head: second } : undefined
}

async function isSame(path: string, ...snapshots: readonly [Snapshot, Snapshot]): Promise<boolean> {
  if (!snapshots.every(({ entries }) => entries.some((entry) => entry.path === path))) return false
  const [before, after] = await Promise.all(snapshots.map((snapshot) => snapshot.read(path)))
  return Buffer.compare(before as Uint8Array, after as Uint8Array) === 0
}
