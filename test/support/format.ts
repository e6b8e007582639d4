import type { Diagnostic } from '../../src/model/diagnostic.ts'

/** One finding as one line, as the `.out` files of the fixtures have it. */
export const line = ({ path, place, severity, reason, ruleId }: Diagnostic): string =>
  `${path}:${place.start.line}:${place.start.column} ${severity} ${reason} ${ruleId}`
