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
  /** Whether what a finding is about differs: its offer, else its file. */
  finding(finding: Diagnostic): boolean
}

export async function findChanges(
  found: readonly Diagnostic[],
  now: Side,
  before: Side | undefined,
): Promise<Changes> {
  if (!before) return { offer: () => true, finding: () => true }
  const files = new Set(found.flatMap(({ offer, path }) => (offer === undefined ? [path] : [])))
  for (const path of files) {
    if (await isSame(path, now.snapshot, before.snapshot)) files.delete(path)
  }
  const traits = ({ offers, live }: Side, id: string) => [
    offers?.offers.get(id)?.tree,
    live.offers.get(id)?.tree,
    live.releases.get(id)?.document.source.text,
  ]
  const differs = (id: string): boolean => {
    const was = traits(before, id)
    return traits(now, id).some((trait, index) => trait !== was[index])
  }
  return {
    offer: differs,
    finding: ({ offer, path }) =>
      offer === undefined
        ? files.has(path)
        : differs(offer) && !(path.startsWith('offers/') && onlyDelists(offer, now, before)),
  }
}

/** Mistakes that are merged already must not keep an offer on the market. */
function onlyDelists(id: string, now: Side, before: Side): boolean {
  return (
    now.live.releases.get(id)?.document.data.state === 'delisted' &&
    now.offers?.offers.get(id)?.tree === before.offers?.offers.get(id)?.tree
  )
}

async function isSame(path: string, now: Snapshot, before: Snapshot): Promise<boolean> {
  const isIn = ({ entries }: Snapshot): boolean => entries.some((entry) => entry.path === path)
  if (!isIn(now) || !isIn(before)) return false
  return Buffer.compare(await now.read(path), await before.read(path)) === 0
}
