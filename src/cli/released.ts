import type { Record } from '../git/record.ts'
import { UserError } from '../model/errors.ts'
import type { Ground } from './prepare.ts'

/**
 * The release record of an offer, whole.
 * @throws UserError where a field cannot be read
 */
export function recordOf({ checked: { live }, where }: Ground, id: string): Record {
  const { state, tree, source, released, removedPlans, reason, ticket } =
    live.releases.get(id)?.document.data ?? {}
  if (!state || !tree || !source || !released) {
    throw new UserError(`The release record \`live/${id}.yml\` cannot be read in ${where}`, [
      `Have it restored first: git log --oneline -- live/${id}.yml`,
    ])
  }
  return {
    state,
    tree,
    source,
    released,
    ...(removedPlans && { removedPlans: [...removedPlans] }),
    ...(reason && { reason }),
    ...(ticket && { ticket }),
  }
}
