import type { Catalogue } from './model/catalogue.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { Snapshot } from './model/snapshot.ts'

/** One side of a comparison. */
interface Side {
  readonly snapshot: Snapshot
  readonly offers: Catalogue | undefined
  readonly live: Catalogue
}

/** What differs from the base. Where there is none, everything does. */
export interface Changes {
  /** Whether an offer, its live copy or its release record differs; also where the offer is gone. */
  offer(id: string): boolean
  /** Whether a file with a finding differs that belongs to no offer. */
  file(path: string): boolean
}

export async function findChanges(
  found: readonly Diagnostic[],
  now: Side,
  before: Side | undefined,
): Promise<Changes> {
  if (!before) return { offer: () => true, file: () => true }
  const files = new Set(found.flatMap(({ offer, path }) => (offer === undefined ? [path] : [])))
  for (const path of files) {
    if (await isSame(path, now.snapshot, before.snapshot)) files.delete(path)
  }
  const traits = ({ offers, live }: Side, id: string) => [
    offers?.offers.get(id)?.tree,
    live.offers.get(id)?.tree,
    live.releases.get(id)?.document.source.text,
  ]
  return {
    file: (path) => files.has(path),
    offer: (id) => {
      const was = traits(before, id)
      return traits(now, id).some((trait, index) => trait !== was[index])
    },
  }
}

async function isSame(path: string, now: Snapshot, before: Snapshot): Promise<boolean> {
  const isIn = ({ entries }: Snapshot): boolean => entries.some((entry) => entry.path === path)
  if (!isIn(now) || !isIn(before)) return false
  return Buffer.compare(await now.read(path), await before.read(path)) === 0
}
