import { blocks, counts } from '../../model/blocks.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { OfferReport, Report } from '../../model/report.ts'
import { type Standing, standingOf } from './standing.ts'

/** What was found in one offer, in a publisher's own files, or in the marketplace's. */
export interface Group {
  readonly kind: 'offer' | 'publisher' | 'marketplace'
  readonly id: string
  readonly offer?: OfferReport
  /** Where the offer stands while the request is open. */
  readonly standing?: Standing
  readonly errors: readonly Diagnostic[]
  readonly warnings: readonly Diagnostic[]
  /** Accepted by a waiver that holds already. */
  readonly waived: readonly Diagnostic[]
  readonly notices: readonly Diagnostic[]
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const kinds = ['offer', 'publisher', 'marketplace'] as const

/** Groups of a report, those with most errors first; every judged offer has one. */
export function groupsOf(report: Report): Group[] {
  const found = new Map<string, Diagnostic[]>()
  for (const { id, judged } of report.offers) if (judged) found.set(`offer ${id}`, [])
  for (const diagnostic of report.diagnostics) {
    const key = keyOf(diagnostic)
    const own = found.get(key)
    if (own) own.push(diagnostic)
    else found.set(key, [diagnostic])
  }
  const offers = new Map(report.offers.map((offer) => [offer.id, offer]))
  return [...found]
    .map(([key, own]) => group(key, own.toSorted(byPlace), offers, report.signOff))
    .sort(
      (a, b) =>
        b.errors.length - a.errors.length ||
        b.warnings.length - a.warnings.length ||
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        byText(a.id, b.id),
    )
}

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  byText(a.path, b.path) ||
  a.place.start.offset - b.place.start.offset ||
  byText(a.ruleId, b.ruleId) ||
  byText(a.reason, b.reason)

function keyOf({ offer, publisher, path }: Diagnostic): string {
  if (offer !== undefined) return `offer ${offer}`
  const [, owner] = /^(?:offers|live)\/([^/]+)\//.exec(path) ?? []
  const id = publisher ?? owner
  return id === undefined ? 'marketplace ' : `publisher ${id}`
}

function group(
  key: string,
  own: readonly Diagnostic[],
  offers: ReadonlyMap<string, OfferReport>,
  signOff: Report['signOff'],
): Group {
  const space = key.indexOf(' ')
  const kind = key.slice(0, space) as Group['kind']
  const id = key.slice(space + 1)
  const offer = kind === 'offer' ? offers.get(id) : undefined
  return {
    kind,
    id,
    ...(offer && { offer, standing: standingOf(offer, signOff) }),
    errors: own.filter(blocks),
    warnings: own.filter((each) => each.severity === 'warning' && counts(each)),
    waived: own.filter((each) => !counts(each)),
    notices: own.filter((each) => each.severity === 'notice' && counts(each)),
  }
}

/** Everything but notices, errors first. */
export const findingsOf = ({ errors, warnings, waived }: Group): Diagnostic[] => [
  ...errors,
  ...warnings,
  ...waived,
]

/** At most so many: errors before warnings, and one of each rule before the second of any. */
export function pick(found: readonly Diagnostic[], most: number): Diagnostic[] {
  if (found.length <= most) return [...found]
  const seen = new Map<string, number>()
  const ranked = found.map((diagnostic, index) => {
    const rank = blocks(diagnostic) ? 0 : counts(diagnostic) ? 1 : 2
    const rule = `${rank} ${diagnostic.ruleId}`
    const round = seen.get(rule) ?? 0
    seen.set(rule, round + 1)
    return { diagnostic, index, rank, round }
  })
  return ranked
    .sort((a, b) => a.rank - b.rank || a.round - b.round || a.index - b.index)
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
    .map(({ diagnostic }) => diagnostic)
}

interface RuleErrors {
  readonly id: string
  readonly url?: string
  errors: number
  groups: number
}

/** Rules by how many errors they make, the most frequent first. */
export function rulesByErrors(groups: readonly Group[]): RuleErrors[] {
  const rules = new Map<string, RuleErrors>()
  for (const { errors } of groups) {
    const here = new Set<string>()
    for (const { ruleId: id, url } of errors) {
      const rule = rules.get(id) ?? { id, errors: 0, groups: 0, ...(url && { url }) }
      rule.errors += 1
      rule.groups += here.has(id) ? 0 : 1
      here.add(id)
      rules.set(id, rule)
    }
  }
  return [...rules.values()].sort((a, b) => b.errors - a.errors || byText(a.id, b.id))
}

export const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
