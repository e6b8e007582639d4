import type { Diagnostic } from './model/diagnostic.ts'
import { type Snapshot, sameFiles } from './model/snapshot.ts'
import type { Environments } from './sides.ts'

/** One side of a comparison. */
interface Side extends Environments {
  readonly snapshot: Snapshot
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
  const files = new Set(
    found.flatMap(({ offer, path }) =>
      offer === undefined || path.startsWith('live/') ? [path] : [],
    ),
  )
  const isSame = sameFiles(now.snapshot, before.snapshot)
  for (const path of files) {
    if (await isSame(path)) files.delete(path)
  }
  const traits = ({ offers, live }: Side, id: string) => [
    offers.offers.get(id)?.tree,
    live.offers.get(id)?.tree,
    live.releases.get(id)?.document.source.text,
  ]
  const differs = (id: string): boolean => {
    const was = traits(before, id)
    return traits(now, id).some((trait, index) => trait !== was[index])
  }
  return {
    offer: differs,
    finding: (finding) => {
      const { path } = finding
      const id = ownerOf(finding)
      if (files.has(path)) return true
      if (id === undefined || !differs(id)) return false
      return !(path.startsWith('offers/') && onlyDelists(id, now, before))
    },
  }
}

/** The offer that a finding is about; what is live is somebody's, too, when its folder in `offers/` is gone. */
function ownerOf({ offer, path }: Diagnostic): string | undefined {
  if (offer !== undefined) return offer
  const [, publisher, name] = /^live\/([^/]+)\/([^/]+)(?:\/|\.yml$)/.exec(path) ?? []
  return name === undefined ? undefined : `${publisher}/${name}`
}

/** Mistakes that are merged already must not keep an offer on the market. */
function onlyDelists(id: string, now: Side, before: Side): boolean {
  return (
    now.live.releases.get(id)?.document.data.state === 'delisted' &&
    now.offers.offers.get(id)?.tree === before.offers.offers.get(id)?.tree
  )
}
