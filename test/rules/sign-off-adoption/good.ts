import { blobId, treeId } from '../../../src/parse/tree-id.ts'
import { base } from '../../support/overlay.ts'

/** Every offer of the base with its copy, its record and the profile of its publisher. */
export function* files(): Iterable<readonly [string, string | Uint8Array]> {
  const byOffer = Map.groupBy(base(), ([path]) => path.split('/').slice(1, 3).join('/'))
  for (const [id, entries] of byOffer) {
    if (!id) continue
    for (const [path, bytes] of entries) yield [path.replace('offers', 'live'), bytes]
    if (id.endsWith('.md')) continue
    const tree = treeId(
      entries.map(([path, bytes]) => ({
        path: path.split('/').slice(3).join('/'),
        executable: false,
        blob: blobId(bytes),
      })),
    )
    yield [`live/${id}.yml`, `state: live\ntree: ${tree}\nsource: adopted\nreleased: "2026-11-21"\n`]
  }
}
