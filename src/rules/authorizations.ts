import type { Document, Loose, PlanData, Pointer } from '../model/catalogue.ts'
import type { Where } from '../model/place.ts'
import { roleId } from './roles.ts'

export type Manifest = Loose<NonNullable<PlanData['manifest']>>
export type Authorization = NonNullable<Manifest['authorizations']>[number]

/** One entry of a plan's manifest, and where its fields stand. */
export interface Entry extends Authorization {
  readonly pointer: Pointer
  /** Place of a value inside the entry. */
  value(...steps: Pointer): Where
  /** Place of a key inside the entry. */
  key(...steps: Pointer): Where
}

/** The authorizations of a plan; none where it has no manifest that can be read. */
export function entriesOf(document: Document<PlanData>): readonly Entry[] {
  const { path } = document
  return (document.data.manifest?.authorizations ?? []).map((authorization, at): Entry => {
    const pointer = ['manifest', 'authorizations', at]
    return {
      ...authorization,
      pointer,
      value: (...steps) => ({ path, place: document.valuePlace([...pointer, ...steps]) }),
      key: (...steps) => ({ path, place: document.keyPlace([...pointer, ...steps]) }),
    }
  })
}

export const isEligible = ({ access }: Authorization): boolean => access === 'eligible'

export const principalOf = ({ principalId }: Authorization): string | undefined =>
  principalId?.trim().toLowerCase()

/** Minutes of `PT1H30M`; of the 8 hours that hold where nothing is written; undefined for another form. */
export function minutesOf(duration = 'PT8H'): number | undefined {
  const [, hours, minutes] = /^PT(?:(\d{1,4})H)?(?:(\d{1,5})M)?$/.exec(duration) ?? []
  return (hours ?? minutes) === undefined
    ? undefined
    : Number(hours ?? 0) * 60 + Number(minutes ?? 0)
}

/** How an eligible role is activated, field by field, whatever the spelling. */
export const policyOf = ({ maximumActivation, multiFactor, approvers }: Authorization) => ({
  maximumActivation: String(minutesOf(maximumActivation)),
  multiFactor: multiFactor ?? 'none',
  approvers: [...new Set((approvers ?? []).map((approver) => principalOf(approver) ?? ''))]
    .sort()
    .join(),
})

/** What customers would be asked to accept, whatever the order and spelling of its entries. */
export function contentOf({ tenantId, authorizations }: Manifest): string {
  const entries = (authorizations ?? []).map((entry) =>
    JSON.stringify([
      principalOf(entry),
      entry.displayName,
      roleId(entry.role ?? ''),
      [...new Set((entry.assignableRoles ?? []).map(roleId))].sort(),
      isEligible(entry) && policyOf(entry),
    ]),
  )
  return JSON.stringify([tenantId?.toLowerCase(), [...new Set(entries)].sort()])
}
