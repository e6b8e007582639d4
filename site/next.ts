import type { Review, Text } from './model.ts'
import { words } from './words.ts'

/** Whose turn it is and what they do, with a person as the subject. */
export function nextStep({
  status,
  waitsOn,
  errors,
}: Pick<Review, 'status' | 'waitsOn' | 'errors'>): Text {
  const { steps } = words.review
  if (status === 'failed') return steps.mend(waitsOn, errors)
  if (status === 'awaiting-sign-off') return steps.signOff(waitsOn)
  if (status === 'in-progress') return steps.review
  return steps.nothing
}
