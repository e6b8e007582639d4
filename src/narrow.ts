import { causedFindings } from './caused.ts'
import { findChanges } from './changes.ts'
import type { Offer } from './model/catalogue.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { Snapshot } from './model/snapshot.ts'
import type { Bench } from './rules/run.ts'
import type { Sides } from './sides.ts'

/** The findings that are asked for, and the offers that were looked at for them. */
export async function narrow(
  bench: Bench,
  found: readonly Diagnostic[],
  snapshot: Snapshot,
  sides: Sides,
  only: ((path: string, changed: boolean) => boolean) | undefined,
): Promise<{ diagnostics: readonly Diagnostic[]; isJudged: (offer: Offer) => boolean }> {
  if (!only) return { diagnostics: found, isJudged: () => true }
  const { offers, live, before, compared } = sides
  const changes = await findChanges(
    found,
    { snapshot, offers, live },
    compared && before && { snapshot: compared, ...before },
    (findings, isChanged) => causedFindings(bench, sides, findings, isChanged),
  )
  return {
    isJudged: ({ id, folder }) => only(folder, changes.offer(id)),
    diagnostics: found.filter((finding) =>
      only(
        finding.offer === undefined ? finding.path : `offers/${finding.offer}`,
        changes.finding(finding),
      ),
    ),
  }
}
