import { counts } from '../model/blocks.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Report } from '../model/report.ts'
import { words } from './words.ts'

/** GitHub drops what comes after this many annotations of one level in a step, without a word. */
const mostPerLevel = 10

/**
 * Workflow commands that GitHub shows beside the lines, worst first. What is over GitHub's limit is
 * counted in the last one of its level, and all findings follow as plain lines for the log.
 */
export function toGithub(report: Report): string {
  const open = report.diagnostics.filter(
    (diagnostic) => counts(diagnostic) && diagnostic.severity !== 'notice',
  )
  const lines = (['error', 'warning'] as const).flatMap((severity) => {
    const own = open.filter((diagnostic) => diagnostic.severity === severity)
    if (own.length <= mostPerLevel) return own.map((diagnostic) => command(diagnostic))
    const shown = own.slice(0, mostPerLevel - 1).map((diagnostic) => command(diagnostic))
    const rest = words.more(own.length - shown.length)[report.language]
    return [...shown, `::${severity} title=${escapeProperty(rest)}::${escapeData(rest)}`]
  })
  const log = open.map(
    ({ path, place, severity, reason, ruleId }) =>
      `${path}:${place.start.line}:${place.start.column} ${severity} ${reason} ${ruleId}`,
  )
  return [...lines, ...log.map(escapeLine)].map((line) => `${line}\n`).join('')
}

function command(diagnostic: Diagnostic): string {
  const { severity, path, place, reason, note, fix, ruleId, url, sensitive } = diagnostic
  const sameLine = place.start.line === place.end.line
  // Columns of a private value would tell its length.
  const columns =
    sameLine && !sensitive
      ? `,col=${place.start.column},endColumn=${Math.max(place.end.column, place.start.column + 1)}`
      : ''
  const where = `file=${escapeProperty(path)},line=${place.start.line},endLine=${sensitive ? place.start.line : place.end.line}${columns}`
  return `::${severity} ${where},title=${escapeProperty(reason)}::${escapeData(`${note}\n${fix}\n${ruleId} ${url}`)}`
}

/** As the runner's own toolkit escapes. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A line of the log must not be taken for a command. */
const escapeLine = (line: string): string =>
  line
    .replace(/[\r\n]/g, ' ')
    .replaceAll('::', ': :')
    .replaceAll('##[', '# #[')
