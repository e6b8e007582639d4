import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Language } from '../../model/text.ts'
import { codeSpan, cut, isHarmless, name, sentence, visible } from './escape.ts'
import type { Group } from './groups.ts'
import { say } from './words.ts'

/** What stands before a finding that is no plain error. */
function label({ severity, accepted }: Diagnostic, language: Language): string {
  if (accepted) return `${(accepted.requested ? say.isAskedFor : say.isWaived)[language]}: `
  return severity === 'warning' ? `${say.isWarning[language]}: ` : ''
}

/** Who accepts a finding, until when and why; undefined where nobody does. */
export function waiver({ accepted }: Diagnostic, language: Language): string | undefined {
  if (!accepted) return undefined
  const { owner, expires, reason } = accepted
  const day = /^\d{4}-\d{2}-\d{2}$/.test(expires) ? expires : name(expires)
  return say.waiver(name(owner), day, codeSpan(cut(visible(reason), 60)))[language]
}

/** A rule's id as text; never a link by itself. */
export const ruleName = (id: string): string => (isHarmless(id) ? id : name(id))

/** Path of a finding as the author sees it from the folder of the offer or publisher. */
export function shortPath(path: string, { kind, id }: Group): string {
  const folder = kind === 'marketplace' ? '' : `offers/${id}/`
  return path.startsWith(folder) ? path.slice(folder.length) : path
}

/** `offer.md:4`, as text that means only itself. */
export const placeName = (path: string, line: number): string =>
  isHarmless(path) ? `${path}:${line}` : `${name(path)}:${line}`

/** The lines of one finding. Where and which rule are given as finished Markdown. */
export const lines = (
  finding: Diagnostic,
  language: Language,
  where: { readonly place: string; readonly rule: string },
): { readonly title: string; readonly rest: readonly string[] } => ({
  title: `${label(finding, language)}**${sentence(finding.reason)}**${where.place}`,
  rest: [
    sentence(finding.note),
    `**${say.fix[language]}:** ${sentence(finding.fix)} ${where.rule}`,
    ...((waiver(finding, language) ?? []).length ? [waiver(finding, language) as string] : []),
  ],
})
