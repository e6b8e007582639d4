import type { Diagnostic } from './model/diagnostic.ts'
import { type Snapshot, sameFiles } from './model/snapshot.ts'
import type { Environments } from './sides.ts'

/** One side of a comparison. */
interface Side extends Environments {
  readonly snapshot: Snapshot
}

/** What differs from the base. Where there is none, everything does. */
export interface Changes {
  /** Whether an offer, its live copy or its release record differs, or fails by the change; also where it is gone. */
  offer(id: string): boolean
  /** Whether what a finding is about differs: its offer, else its file; or whether the change causes it elsewhere. */
  finding(finding: Diagnostic): boolean
}

/** Picks what a change causes in offers that it leaves as they are. */
type PickCaused = (
  findings: readonly Diagnostic[],
  isChanged: (path: string) => boolean,
) => ReadonlySet<Diagnostic>

export async function findChanges(
  found: readonly Diagnostic[],
  now: Side,
  before: Side | undefined,
  pickCaused: PickCaused,
): Promise<Changes> {
  if (!before) return { offer: () => true, finding: () => true }
  const files = await changedFiles(
    found.flatMap(({ offer, path }) =>
      offer !== undefined && path.startsWith(`offers/${offer}/`) ? [] : path,
    ),
    now.snapshot,
    before.snapshot,
  )
  const traits = ({ offers, live }: Side, id: string) => [
    offers.offers.get(id)?.tree,
    live.offers.get(id)?.tree,
    live.releases.get(id)?.document.source.text,
  ]
  const differs = (id: string): boolean => {
    const was = traits(before, id)
    return traits(now, id).some((trait, index) => trait !== was[index])
  }
  const isTouched = (finding: Diagnostic): boolean => {
    const { offer, path } = finding
    const id = ownerOf(finding)
    if ((offer === undefined || path.startsWith('live/')) && files.has(path)) return true
    if (id === undefined || !differs(id)) return false
    return !(path.startsWith('offers/') && onlyDelists(id, now, before))
  }
  const caused = pickCaused(
    found.filter(({ offer }) => offer !== undefined && !differs(offer)),
    (path) => files.has(path),
  )
  const failing = new Set([...caused].map(({ offer }) => offer))
  return {
    offer: (id) => differs(id) || failing.has(id),
    finding: (finding) => isTouched(finding) || caused.has(finding),
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

/** Those of some files that are not the same in both. */
async function changedFiles(
  paths: readonly string[],
  now: Snapshot,
  before: Snapshot,
): Promise<ReadonlySet<string>> {
  const isSame = sameFiles(now, before)
  const changed = new Set<string>()
  for (const path of new Set(paths)) {
    if (!(await isSame(path))) changed.add(path)
  }
  return changed
}
