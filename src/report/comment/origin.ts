import type { Report, Skipped } from '../../model/report.ts'
import type { Language } from '../../model/text.ts'
import { isHarmless, name, sentence, shortSha } from './escape.ts'
import type { Around } from './input.ts'
import { commitUrl } from './links.ts'
import { say } from './words.ts'

/** How a text writes a link. */
export type Link = (text: string, url: string) => string

/** What was judged: the head, and what it was merged into. */
export function commits(around: Around, language: Language, link: Link): string {
  const { head, base, merge } = around.pull
  const at = link(shortSha(head.sha), commitUrl(around, head.repository, head.sha))
  if (!merge) return at
  const onto = link(shortSha(base.sha), commitUrl(around, base.repository, base.sha))
  return say.mergedInto(at, name(base.ref), onto)[language]
}

/** The line of small print: commits, what was left out, rules and version. */
export function origin(around: Around, report: Report, language: Language, link: Link): string {
  return [
    `${say.judged[language]}: ${commits(around, language, link)}`,
    ...(around.unchanged ? [say.unchanged(around.unchanged)[language]] : []),
    ...report.skipped.map((skipped) => skippedText(skipped, language)),
    rulesText(around, report, language),
  ].join(' · ')
}

export const skippedText = ({ what, why }: Skipped, language: Language): string =>
  say.skipped(sentence(what[language]), sentence(why[language]))[language]

/** Profile and version, and whose settings chose them. */
export const rulesText = (around: Around, report: Report, language: Language): string =>
  `${say.rules(name(report.profile), settingsOf(around, report))[language]}, ${sentence(report.tool)}`

/** With a base, a request cannot choose its own judge. */
export const settingsOf = ({ pull }: Around, { base }: Report): string | undefined =>
  base === undefined ? undefined : name(pull.base.ref)

/** A command that fetches the base, whatever fork the reader works in. */
export function sameCommand(around: Around): string {
  const { base } = around.pull
  const from = `${around.serverUrl.replace(/\/+$/, '')}/${base.repository}`
  const safe = /^https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+$/.test(from)
  const ref = isHarmless(base.ref) ? base.ref : base.sha
  if (!safe || !/^[\w./-]+$/.test(ref)) return 'npx martlet check'
  return `git fetch ${from} ${ref}\nnpx martlet check --base FETCH_HEAD --changed`
}
