import type { Severity } from '../model/diagnostic.ts'
import type { Where } from '../model/place.ts'

/** Something a file makes impossible to read, with the rule that words it. */
export interface ParseFault {
  readonly ruleId: string
  readonly where: Where
  /** What the rule's sentence needs. */
  readonly values: Readonly<Record<string, string | number>>
  readonly related?: readonly Where[]
  readonly plan?: string
  /** Where another severity than the rule's own holds. */
  readonly severity?: Severity
}

export type TellFault = (fault: ParseFault) => void
