import type { Decision } from '../../model/report.ts'
import type { Language } from '../../model/text.ts'
import { sentence } from './escape.ts'
import { placeName } from './finding.ts'
import { say } from './words.ts'

/** More than this a request decides when somebody moves in; the rest is in the diff. */
const most = 20

/** What the marketplace's reviewers have to agree to, each with its line; empty where there is nothing. */
export function decisionsList(
  decisions: readonly Decision[],
  language: Language,
  link: (text: string, path: string, line: number) => string,
): string {
  if (!decisions.length) return ''
  const lines = decisions.slice(0, most).map(({ what, path, place: { start } }) => {
    const at = link(placeName(path, start.line), path, start.line)
    return `- ${sentence(what[language])} · ${at}`
  })
  const more = decisions.length - lines.length
  return [
    `#### ${say.toDecide[language]}`,
    [...lines, ...(more > 0 ? [`- ${say.moreDecisions(more)[language]}`] : [])].join('\n'),
  ].join('\n\n')
}
