import type { Diagnostic } from '../../src/model/diagnostic.ts'

/** What is wrong with a finding's place in its file, if anything. */
export function placeProblem(
  { path, place, ruleId }: Diagnostic,
  text: string | undefined,
): string | undefined {
  if (text === undefined) return `${ruleId}: ${path} is not there`
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const length = lines.join('\n').length + (text.match(/\r\n/g)?.length ?? 0)
  for (const [end, { line, column, offset }] of Object.entries(place)) {
    const written = lines[line - 1]
    if (written === undefined)
      return `${ruleId}: ${end} is on line ${line} of ${lines.length} in ${path}`
    if (column < 1 || column > written.length + 2)
      return `${ruleId}: ${end} is in column ${column} of ${written.length} in ${path}`
    if (offset < 0 || offset > length)
      return `${ruleId}: ${end} has offset ${offset} of ${length} in ${path}`
  }
  const { start, end } = place
  return end.offset < start.offset ? `${ruleId} ends before it starts in ${path}` : undefined
}
