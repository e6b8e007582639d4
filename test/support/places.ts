import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Point } from '../../src/model/place.ts'

/** What is wrong with a finding's place in its file, if anything. */
export function placeProblem(
  { path, place, ruleId }: Pick<Diagnostic, 'ruleId' | 'path' | 'place'>,
  text: string | undefined,
): string | undefined {
  if (text === undefined) return `${ruleId}: ${path} is not there`
  const { start, end } = place
  if (end.offset < start.offset) return `${ruleId} ends before it starts in ${path}`
  const shown = text.replace(/^\uFEFF/, '')
  for (const [name, point] of Object.entries(place)) {
    if (point.offset < 0 || point.offset > shown.length)
      return `${ruleId}: ${name} has offset ${point.offset} of ${shown.length} in ${path}`
    const { line, column } = pointAt(shown, point.offset)
    if (line !== point.line || column !== point.column)
      return `${ruleId}: ${name} is said to be at ${point.line}:${point.column}, but is at ${line}:${column} in ${path}`
  }
  return undefined
}

/** Line and column of an offset, as an editor counts; between CR and LF, the line is not over yet. */
function pointAt(text: string, offset: number): Omit<Point, 'offset'> {
  const inside = text[offset - 1] === '\r' && text[offset] === '\n'
  const lines = text.slice(0, inside ? offset - 1 : offset).split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 + (inside ? 1 : 0) }
}
