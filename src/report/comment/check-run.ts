import { counts } from '../../model/blocks.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Language } from '../../model/text.ts'
import { fits } from './budget.ts'
import { visible } from './escape.ts'
import { reasonLines } from './fault.ts'
import { waiver } from './finding.ts'
import { findingsOf, type Group, groupsOf } from './groups.ts'
import { type Input, isFailed, type Judged } from './input.ts'
import { commits, origin } from './origin.ts'
import { foundCell, groupName, stageCell } from './overview.ts'
import { table } from './table.ts'
import { next, type Outcome, outcomeOf, title } from './verdict.ts'
import { say } from './words.ts'

/** A finding beside its line, with the field names of GitHub's API. */
interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: 'failure' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

export interface CheckRun {
  readonly conclusion: 'success' | 'failure' | 'neutral'
  readonly title: string
  readonly summary: string
  readonly annotations: readonly Annotation[]
}

/** GitHub takes more, in slices of 50, but nobody reads more. */
const mostAnnotations = 500

/** The check run of a request: its verdict in numbers, where each offer stands, and every finding at its line. */
export function renderCheckRun(input: Input): CheckRun {
  const budget = Math.min(60_000, Math.max(2_000, input.budget ?? 60_000))
  if (isFailed(input)) {
    const { language, reasons } = input.fault
    const judged = `${say.tried[language]}: ${commits(input, language, (text) => text)}`
    const lines = reasons ? reasonLines(reasons) : [say.faultMeans[language]]
    const summary = [...lines, say.faultBlocks[language]]
    return {
      conclusion: 'failure',
      title: say.title[reasons ? 'unjudged' : 'fault'][language],
      summary: [...summary, judged].join('\n\n'),
      annotations: [],
    }
  }
  const { language } = input.report
  const groups = groupsOf(input.report)
  const outcome = outcomeOf(groups, input.report)
  const annotations = groups
    .flatMap(findingsOf)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostAnnotations)
    .map((finding) => annotation(finding, language))
  return {
    conclusion: conclusions[outcome.situation],
    title: cutUnits(title(outcome)[language], 255),
    summary: summaryOf(input, groups, outcome, annotations.length, budget),
    annotations,
  }
}

const conclusions = {
  errors: 'failure',
  overtaken: 'failure',
  release: 'success',
  // Neither green nor red: whether it may be merged is for a person to say.
  decision: 'neutral',
  passing: 'success',
  drafts: 'success',
  nothing: 'neutral',
} as const

const rank = (finding: Diagnostic): number =>
  ['failure', 'warning', 'notice'].indexOf(levelOf(finding))

/** What a waiver accepts stays in sight, but nobody has to act on it. */
function levelOf(finding: Diagnostic): Annotation['annotation_level'] {
  if (!counts(finding) || finding.severity === 'notice') return 'notice'
  return finding.severity === 'error' ? 'failure' : 'warning'
}

/** Title and message are plain text to GitHub, so they say what the terminal says. */
function annotation(finding: Diagnostic, language: Language): Annotation {
  const { path, place, reason, note, fix, ruleId, url, sensitive, accepted } = finding
  const { start, end } = place
  const lastLine = sensitive ? start.line : end.line
  // Columns of a private value would tell its length.
  const columns = !sensitive && start.line === end.line
  const kind = accepted ? `${(accepted.requested ? say.isAskedFor : say.isWaived)[language]}: ` : ''
  const message = [
    visible(note),
    `${say.fix[language]}: ${visible(fix)}`,
    ...(accepted ? [waiver(finding, language) ?? ''] : []),
    visible(url ? `${ruleId} ${url}` : ruleId),
  ]
  return {
    path,
    start_line: start.line,
    end_line: lastLine,
    ...(columns && {
      start_column: start.column,
      end_column: Math.max(start.column, end.column - 1),
    }),
    annotation_level: levelOf(finding),
    title: cutUnits(visible(`${kind}${reason}`), 255),
    message: cutUnits(message.join('\n'), 16_000),
  }
}

/** At most so many UTF-16 units, without half a character at the end. */
const cutUnits = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`

/** Stands above the annotations, so it repeats none of them. */
function summaryOf(
  input: Judged,
  groups: readonly Group[],
  outcome: Outcome,
  shown: number,
  budget: number,
): string {
  const { report } = input
  const { language } = report
  const all = groups.flatMap(findingsOf).length
  const steps = next(outcome, false).map((text) => text[language])
  const compose = (most: number): string =>
    [
      `**${say.next[language]}:** ${steps.join(' ')}`,
      overviewTable(groups.slice(0, most), language),
      groups.length > most ? say.moreRows(groups.length - most)[language] : '',
      all ? say.shownBelow(shown, all)[language] : '',
      origin(input, report, language, (text) => text),
    ]
      .filter(Boolean)
      .join('\n\n')
  const texts = [Number.POSITIVE_INFINITY, 300, 50, 10, 0].map(compose)
  return texts.find((text) => fits(text, budget)) ?? `**${say.next[language]}:** ${steps.join(' ')}`
}

/** Where each offer stands and how much was found in it. */
export const overviewTable = (groups: readonly Group[], language: Language): string =>
  groups.length
    ? table(
        [say.offer, say.stage, say.found].map((head) => head[language]),
        groups.map((group) => [
          groupName(group, language),
          stageCell(group, language),
          foundCell(group, language),
        ]),
      )
    : ''
