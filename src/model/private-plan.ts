import type { Plan } from './catalogue.ts'

/** Whether only its audience may know of a plan. One that speaks of visibility or audience unclearly counts as such. */
export function isPrivate({ document: { data, source } }: Plan): boolean {
  if (data.visibility !== undefined) return data.visibility === 'private'
  return /^["']?(?:visibility|audience)["']?\s*:/m.test(source.text)
}
