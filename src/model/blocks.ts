import type { Diagnostic } from './diagnostic.ts'

/** Whether a finding counts: a waiver takes it out of the count, one that is only asked for does not. */
export const counts = ({ accepted }: Diagnostic): boolean => !accepted || accepted.requested

/** Whether a finding keeps an offer from passing. */
export const blocks = (diagnostic: Diagnostic): boolean =>
  diagnostic.severity === 'error' && counts(diagnostic)
