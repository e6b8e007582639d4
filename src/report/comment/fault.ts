import { cut, name, sentence } from './escape.ts'
import { ruleName } from './finding.ts'
import type { Failed } from './input.ts'
import { fileUrl, issueUrl, Links } from './links.ts'
import { commits } from './origin.ts'
import { say } from './words.ts'

/** A comment without a verdict: what stopped, and that nobody is to blame for it. */
export function renderFault(input: Failed): string {
  const { fault } = input
  const { language, ruleId, path, url } = fault
  const links = new Links()
  if (fault.reasons) return renderUnjudged(input, fault.reasons, links)
  const rule = ruleId && links.to(ruleName(ruleId), url)
  const file = path && links.to(name(path), fileUrl(input, path))
  const subject =
    ruleId && /^[a-z0-9/-]{1,80}$/.test(ruleId) ? `Rule ${ruleId} stopped` : 'Martlet stopped'
  const report = links.to(say.report[language], issueUrl(input, subject))
  return [
    `### ${say.verdict.fault[language]}`,
    `**${say.next[language]}:** ${say.nextFault(report)[language]}`,
    [say.faultWhere(rule, file), say.faultMeans, say.faultBlocks]
      .map((line) => `- ${line[language]}`)
      .join('\n'),
    smallPrint(input, links),
    links.definitions(),
  ].join('\n\n')
}

/** Sentences that name what a stranger wrote: each on one line of its own, and none without end. */
export const reasonLines = (reasons: readonly string[]): string[] =>
  reasons.map((reason) => sentence(cut(reason, 600)))

function renderUnjudged(input: Failed, reasons: readonly string[], links: Links): string {
  const { language } = input.fault
  const lines = [...reasonLines(reasons), say.faultBlocks[language]]
  return [
    `### ${say.verdict.unjudged[language]}`,
    `**${say.next[language]}:** ${say.nextErrors[language]}`,
    lines.map((line) => `- ${line}`).join('\n'),
    smallPrint(input, links),
    links.definitions(),
  ].join('\n\n')
}

function smallPrint(input: Failed, links: Links): string {
  const { language, tool } = input.fault
  return `<sub>${[
    `${say.tried[language]}: ${commits(input, language, (text, to) => links.to(text, to))}`,
    links.to(say.details[language], input.checksUrl),
    sentence(tool),
  ].join(' · ')}</sub>`
}
