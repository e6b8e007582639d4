import type { Catalogue, Offer } from './model/catalogue.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { Snapshot } from './model/snapshot.ts'

interface Now {
  readonly snapshot: Snapshot
  readonly live: Catalogue
}

interface Before extends Now {
  readonly base: Catalogue | undefined
}

/** What differs from the base. Where there is none, everything does. */
export interface Changes {
  /** Whether the offer, its live copy or its release record differs. */
  offer(offer: Offer): boolean
  /** Whether a file with a finding differs that belongs to no offer. */
  file(path: string): boolean
}

export async function findChanges(
  found: readonly Diagnostic[],
  now: Now,
  before: Before | undefined,
): Promise<Changes> {
  if (!before) return { offer: () => true, file: () => true }
  const files = new Set(found.flatMap(({ offer, path }) => (offer === undefined ? [path] : [])))
  for (const path of files) {
    if (await isSame(path, now.snapshot, before.snapshot)) files.delete(path)
  }
  const record = (live: Catalogue, id: string) => live.releases.get(id)?.document.source.text
  return {
    file: (path) => files.has(path),
    offer: ({ id, tree }) =>
      before.base?.offers.get(id)?.tree !== tree ||
      before.live.offers.get(id)?.tree !== now.live.offers.get(id)?.tree ||
      record(before.live, id) !== record(now.live, id),
  }
}

async function isSame(path: string, now: Snapshot, before: Snapshot): Promise<boolean> {
  const isIn = ({ entries }: Snapshot): boolean => entries.some((entry) => entry.path === path)
  if (!isIn(now) || !isIn(before)) return false
  return Buffer.compare(await now.read(path), await before.read(path)) === 0
}
