import { createHash } from 'node:crypto'
import type { Annotation, GitHub } from './api.ts'

/** Name of the check run that the report job writes; the required check is the check job itself. */
const checkRunName = 'Martlet'

/** GitHub takes this many annotations with one request and appends those of every update. */
const perRequest = 50

export interface Verdict {
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'action_required'
  readonly title: string
  readonly summary: string
  readonly annotations: readonly Annotation[]
}

/**
 * Writes the check run of a head. Annotations can only be appended, never replaced, so a run is known by
 * what it shows: the same annotations are never sent to it again, other ones make a new run, and one that
 * was interrupted goes on where it stopped.
 */
export async function writeCheckRun(
  github: GitHub,
  head: string,
  pull: number,
  verdict: Verdict,
): Promise<void> {
  const { conclusion, title, summary, annotations } = verdict
  const digest = createHash('sha256').update(JSON.stringify(annotations)).digest('hex').slice(0, 16)
  const ours = `martlet:v1:${pull}:`
  const externalId = `${ours}${digest}`
  const known = (await github.checkRuns(head, checkRunName)).filter(
    (run) => run.externalId.startsWith(ours) && run.app === 'github-actions',
  )
  // Of several runs of one name GitHub shows the newest, so an older one is not worth going on with.
  const newest = known.sort((a, b) => b.id - a.id).at(0)
  const existing = newest?.externalId === externalId ? newest : undefined
  const batch = (from: number): readonly Annotation[] => annotations.slice(from, from + perRequest)
  const id =
    existing?.id ??
    (await github.createCheckRun(head, checkRunName, externalId, conclusion, {
      title,
      summary,
      annotations: batch(0),
    }))
  if (existing) await github.updateCheckRun(id, conclusion, { title, summary })
  for (
    let sent = existing?.annotations ?? perRequest;
    sent < annotations.length;
    sent += perRequest
  ) {
    await github.updateCheckRun(id, conclusion, { title, summary, annotations: batch(sent) })
  }
}
