import { name, sentence } from './escape.ts'
import { ruleName } from './finding.ts'
import type { Failed } from './input.ts'
import { fileUrl, issueUrl, Links } from './links.ts'
import { commits } from './origin.ts'
import { say } from './words.ts'

/** A comment without a verdict: what stopped, and that nobody is to blame for it. */
export function renderFault(input: Failed): string {
  const { fault, checksUrl } = input
  const { language, ruleId, path, url } = fault
  const links = new Links()
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
    `<sub>${[
      `${say.tried[language]}: ${commits(input, language, (text, to) => links.to(text, to))}`,
      links.to(say.details[language], checksUrl),
      sentence(fault.tool),
    ].join(' · ')}</sub>`,
    links.definitions(),
  ].join('\n\n')
}
