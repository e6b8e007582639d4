import type { Diagnostic, Stage } from '../model/diagnostic.ts'
import type { StageReport, StageState, Status } from '../model/report.ts'
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

/** How far each status has come: the stage that waits, when no check failed. */
const waitsAt: Readonly<Record<Status, Stage | undefined>> = {
  draft: undefined,
  'in-progress': 'review',
  failed: undefined,
  canceled: undefined,
  'awaiting-sign-off': 'sign-off',
  live: undefined,
  delisted: undefined,
}

/** State of every stage: checks in order, each blocked while an earlier one fails; then people. */
export function stageReports(
  flow: readonly StageInfo[],
  status: Status,
  errors: readonly Diagnostic[],
): StageReport[] {
  const count = (id: Stage): number =>
    errors.filter(({ stage }) => stageIn(flow, stage) === id).length
  const failedAt = flow.findIndex(({ id }) => count(id) > 0)
  const waiting = flow.findIndex(({ id }) => id === waitsAt[status])
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
