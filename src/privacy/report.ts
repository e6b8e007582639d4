import type { Report } from '../model/report.ts'
import type { Privacy } from './privacy.ts'

/** Names of what everybody may see, ids of rules among them: no private value is looked for in these. */
const names: ReadonlySet<string> = new Set([
  'ruleId',
  'path',
  'url',
  'offer',
  'publisher',
  'plan',
  'id',
  'logins',
])

/** The offer or publisher that a file belongs to. */
function ownerOf(path: string): string | undefined {
  const [, publisher, offer] = /^offers\/([^/]+)(?:\/([^/]+)\/.+)?/.exec(path) ?? []
  return offer === undefined ? publisher : `${publisher}/${offer}`
}

/** A report in which no sentence holds a private value of the offer that it is about, and nothing a secret. */
export function withoutPrivate(privacy: Privacy, report: Report): Report {
  const known = new Map<string, string>()
  const cut = (text: string, about: string | undefined): string => {
    const key = `${about}\0${text}`
    const shown = known.get(key) ?? privacy.cut(text, about)
    known.set(key, shown)
    return shown
  }
  const hide = <Value>(value: Value, about: string | undefined): Value => {
    const visit = (item: unknown, key: string): unknown => {
      if (typeof item === 'string') return cut(item, names.has(key) ? undefined : about)
      if (Array.isArray(item)) return item.map((each) => visit(each, key))
      if (typeof item !== 'object' || item === null) return item
      return Object.fromEntries(
        Object.entries(item).map(([name, part]) => [name, visit(part, name)]),
      )
    }
    return visit(value, '') as Value
  }
  return {
    ...hide({ ...report, diagnostics: [], offers: [] }, undefined),
    ...(report.decisions && {
      decisions: report.decisions.map((each) => hide(each, ownerOf(each.path))),
    }),
    diagnostics: report.diagnostics.map((each) => hide(each, each.offer ?? each.publisher)),
    // Where nothing differs from what is live, all words about an offer are ours.
    offers: report.offers.map((each) => hide(each, each.changes && each.id)),
  }
}
