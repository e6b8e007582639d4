import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Language } from '../../model/text.ts'
import { isHarmless, name } from './escape.ts'
import { lines, placeName, ruleName, shortPath } from './finding.ts'
import { findingsOf, type Group, pick, rulesByErrors, sum } from './groups.ts'
import type { Around } from './input.ts'
import { fileUrl, type Links } from './links.ts'
import { foundCell, groupName } from './overview.ts'
import { table } from './table.ts'
import { say } from './words.ts'

/** What the parts of one comment share. */
export interface Desk {
  readonly around: Around
  readonly language: Language
  readonly links: Links
  /** Name of the base branch, where the settings come from it. */
  readonly settingsOf: string | undefined
}

/** A part that the reader opens. The title holds only words of ours and harmless ids. */
export const fold = (title: string, body: string): string =>
  body ? `<details><summary>${title}</summary>\n\n${body}\n\n</details>` : ''

/** Findings of one group as a list, with every place linked to its line. */
function list(found: readonly Diagnostic[], group: Group, desk: Desk): string {
  const { around, language, links } = desk
  return found
    .map((finding) => {
      const link = (path: string, line: number): string =>
        links.to(placeName(shortPath(path, group), line), fileUrl(around, path, line))
      const related = (finding.related ?? [])
        .slice(0, 3)
        .map(({ path, place }) => link(path, place.start.line))
      const also = related.length ? ` · ${say.seeAlso[language]} ${related.join(', ')}` : ''
      const place = ` · ${link(finding.path, finding.place.start.line)}${also}`
      const rule = links.to(ruleName(finding.ruleId), finding.url)
      const { title, rest } = lines(finding, language, { place, rule })
      return [`- ${title}`, ...rest.map((line) => `  ${line}`)].join('\n')
    })
    .join('\n')
}

/** Groups one below the other, at most so many findings each. */
export function openGroups(groups: readonly Group[], most: number, desk: Desk): string {
  return groups
    .filter((group) => findingsOf(group).length > 0)
    .map((group) => {
      const title = `#### ${groupName(group, desk.language)}: ${foundCell(group, desk.language)}`
      return [title, ...body(group, most, desk)].join('\n\n')
    })
    .join('\n\n')
}

/** Groups as folds, one line each until somebody opens them; only their counts where `most` is 0. */
export function foldedGroups(groups: readonly Group[], most: number, desk: Desk): string {
  const { language } = desk
  return groups
    .filter((group) => findingsOf(group).length > 0)
    .map((group) => {
      const counted = foundCell(group, language)
      if (most === 0) return `- ${groupName(group, language)}: ${counted}`
      // Nothing is code in a title, so an id of another form stands below it.
      const known = group.kind === 'marketplace' || isHarmless(group.id)
      const title = known ? groupName(group, language) : say.unnamed[language]
      const sign = group.errors.length ? '✗\u00A0' : group.warnings.length ? '!\u00A0' : ''
      const parts = [...(known ? [] : [name(group.id)]), ...body(group, most, desk)]
      return fold(`${sign}<b>${title}</b>: ${counted}`, parts.join('\n\n'))
    })
    .join('\n')
}

function body(group: Group, most: number, desk: Desk): string[] {
  const all = findingsOf(group)
  const found = pick(all, most)
  const settings =
    desk.settingsOf && all.some(({ path }) => path === 'marketplace.yml')
      ? say.baseSettings(desk.settingsOf)[desk.language]
      : ''
  return [
    list(found, group, desk),
    found.length && found.length < all.length
      ? say.shown(found.length, all.length)[desk.language]
      : '',
    settings,
  ].filter(Boolean)
}

/** The five rules with most errors: many errors are often one mistake. */
export function ruleTable(groups: readonly Group[], { language, links }: Desk): string {
  const rules = rulesByErrors(groups)
  if (!rules.length) return ''
  const rows = rules
    .slice(0, 5)
    .map((rule) => [
      links.to(ruleName(rule.id), rule.url),
      String(rule.errors.toLocaleString('en-US')),
      String(rule.groups.toLocaleString('en-US')),
    ])
  const rest = rules.slice(5)
  const more = rest.length
    ? say.moreRules(rest.length, sum(rest.map(({ errors }) => errors)))[language]
    : ''
  const head = [say.rule, say.errorCount, say.offerCount].map((title) => title[language])
  return [table(head, rows), more].filter(Boolean).join('\n\n')
}

/** What nobody has to do: notices, and what a draft still lacks. */
export function checklist(groups: readonly Group[], most: number, desk: Desk): string {
  const { language } = desk
  const all = sum(groups.map(({ notices }) => notices.length))
  if (!all) return ''
  const drafts = groups.every(({ offer, notices }) => !notices.length || offer?.status === 'draft')
  const parts = groups.flatMap((group) => {
    const found = pick(group.notices, most)
    if (!found.length) return []
    const left = found.length < group.notices.length
    return [
      `**${groupName(group, language)}**`,
      list(found, group, desk),
      ...(left ? [say.shown(found.length, group.notices.length)[language]] : []),
    ]
  })
  const title = (drafts ? say.draftList : say.checklist)(all)[language]
  return parts.length ? fold(title, parts.join('\n\n')) : `${title}.`
}
