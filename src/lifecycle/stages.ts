import type { Diagnostic, Stage } from '../model/diagnostic.ts'
import type { StageReport, StageState, Status } from '../model/report.ts'
import type { RequestFacts } from '../model/request.ts'
import type { StageInfo } from '../schema/data.ts'

/** Stages that only some editions of the flow have, and the stage that does their work elsewhere. */
const standIns: Partial<Record<Stage, Stage>> = {
  'validate-influenced-revenue': 'validate-prerequisites',
  provisioning: 'certification',
}

/** The stage of this flow in which a finding counts. */
function stageIn(flow: readonly StageInfo[], stage: Stage): Stage {
  return flow.some(({ id }) => id === stage) ? stage : (standIns[stage] ?? 'validate-prerequisites')
}

/** How far an offer has come: the stage that waits, when no check failed. */
function waitsAt(status: Status, request: RequestFacts | undefined): Stage | undefined {
  if (status === 'awaiting-sign-off') return 'sign-off'
  if (status !== 'in-progress') return undefined
  if (request?.check !== 'passed') return 'validate-prerequisites'
  // A change that is merged is in preview; what goes live or leaves the market is reviewed first.
  return request.kind === 'change' ? 'preview' : 'review'
}

/** State of every stage: checks in order, each blocked while an earlier one fails; then people. */
export function stageReports(
  flow: readonly StageInfo[],
  status: Status,
  errors: readonly Diagnostic[],
  request?: RequestFacts,
): StageReport[] {
  const count = (id: Stage): number =>
    errors.filter(({ stage }) => stageIn(flow, stage) === id).length
  const failedAt = flow.findIndex(({ id }) => count(id) > 0)
  const waiting = flow.findIndex(({ id }) => id === waitsAt(status, request))
  const stateOf = (index: number): StageState => {
    if (status === 'live') return 'passed'
    if (status === 'draft' || status === 'canceled' || status === 'delisted') return 'pending'
    if (failedAt >= 0)
      return index < failedAt ? 'passed' : index === failedAt ? 'failed' : 'blocked'
    if (waiting < 0) return 'pending'
    return index < waiting ? 'passed' : index === waiting ? 'here' : 'pending'
  }
  return flow.map((stage, index) => ({ ...stage, state: stateOf(index), errors: count(stage.id) }))
}
