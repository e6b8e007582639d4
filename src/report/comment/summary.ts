import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Language } from '../../model/text.ts'
import { words as common } from '../words.ts'
import { fits } from './budget.ts'
import { changesIn, changesList } from './changes.ts'
import { overviewTable } from './check-run.ts'
import { decisionsList } from './decisions.ts'
import { codeSpan } from './escape.ts'
import { reasonLines } from './fault.ts'
import { lines, ruleName } from './finding.ts'
import { findingsOf, type Group, groupsOf, pick, sum } from './groups.ts'
import { type Input, isFailed, type Judged } from './input.ts'
import { fileUrl, inline } from './links.ts'
import { commits, rulesText, sameCommand, skippedText } from './origin.ts'
import { groupName } from './overview.ts'
import { type Outcome, outcomeOf, verdict } from './verdict.ts'
import { say } from './words.ts'

/** The job summary: every finding in full, for whoever opens the run. Lines end in a backslash to break. */
export function renderSummary(input: Input): string {
  const budget = Math.min(1_000_000, Math.max(2_000, input.budget ?? 1_000_000))
  if (isFailed(input)) {
    const { language, reasons } = input.fault
    const title = say.verdict[reasons ? 'unjudged' : 'fault'][language]
    const lines = reasons ? reasonLines(reasons) : [say.faultMeans[language]]
    return `${[`### ${title}`, ...lines, say.faultBlocks[language]].join('\n\n')}\n`
  }
  const groups = groupsOf(input.report)
  const outcome = outcomeOf(groups, input.report)
  for (const most of [Number.POSITIVE_INFINITY, 100, 30, 10, 3, 1, 0]) {
    const text = compose(input, groups, outcome, most)
    if (fits(text, budget)) return text
  }
  return `### ${verdict(outcome)[input.report.language]}\n`
}

function compose(input: Judged, groups: readonly Group[], outcome: Outcome, most: number): string {
  const { report } = input
  const { language } = report
  const found = groups.map((group) => findingsOf(group).length)
  const shown = sum(found.map((count) => Math.min(count, most)))
  const notJudged = [
    ...(input.unchanged ? [say.unchangedWhy(input.unchanged)[language]] : []),
    ...report.skipped.map((skipped) => skippedText(skipped, language)),
  ]
  const notices = sum(groups.map((group) => group.notices.length))
  return `${[
    `### ${verdict(outcome)[language]}`,
    decisionsList(outcome.decisions, language, (text, path, line) =>
      inline(text, fileUrl(input, path, line)),
    ),
    overviewTable(groups, language),
    shown < sum(found) ? say.shown(shown, sum(found))[language] : '',
    ...groups.map((group) => section(group, most, language)),
    notices ? common.andNotices(notices)[language] : '',
    most > 10 ? changesSection(groups, language) : '',
    ...(notJudged.length
      ? [`#### ${say.notJudged[language]}`, notJudged.map((line) => `- ${line}`).join('\n')]
      : []),
    `#### ${say.sameHere[language]}`,
    `\`\`\`sh\n${sameCommand(input)}\n\`\`\``,
    `${say.judged[language]}: ${commits(input, language, inline)} · ${rulesText(input, report, language)}`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`
}

function changesSection(groups: readonly Group[], language: Language): string {
  const offers = groups.flatMap(({ offer }) => offer ?? [])
  const list = changesList(offers, language)
  return list && `#### ${say.changes(changesIn(offers))[language]}\n\n${list}`
}

function section(group: Group, most: number, language: Language): string {
  const found = pick(findingsOf(group), most)
  if (!found.length) return ''
  const list = found.map((finding) => item(finding, language)).join('\n')
  return `#### ${groupName(group, language)}\n\n${list}`
}

function item(finding: Diagnostic, language: Language): string {
  const { path, place, ruleId, url, sensitive } = finding
  // A column would tell how long a private value is.
  const at = `${path}:${place.start.line}${sensitive ? '' : `:${place.start.column}`}`
  const { title, rest } = lines(finding, language, {
    place: '',
    rule: inline(ruleName(ruleId), url),
  })
  return [`- ${title}`, `  ${codeSpan(at)}`, ...rest.map((line) => `  ${line}`)].join('\\\n')
}
