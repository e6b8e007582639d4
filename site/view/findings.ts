import type { Offer } from '../../src/model/catalogue.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { privatePlans } from '../../src/privacy/private-plan.ts'
import { mask } from '../../src/report/excerpt.ts'
import type { Finding, Gauge, Mark, Part, Passage, SourceLine } from '../model.ts'
import { words } from '../words.ts'
import { partAt } from './parts.ts'
import type { Quotable } from './quotable.ts'
import { both } from './text.ts'
import type { Told } from './told.ts'

const weight = { error: 0, warning: 1, notice: 2 } as const

/** Findings in the order in which they are numbered: what stops the offer comes first. */
export function viewFindings(told: readonly Told[], folder: string, quotable: Quotable): Finding[] {
  return told
    .toSorted((a, b) => weight[a.en.severity] - weight[b.en.severity])
    .map((finding, index) => viewFinding(finding, index + 1, folder, quotable))
}

const hiddenWords = words.review.hidden

function viewFinding(told: Told, number: number, folder: string, quotable: Quotable): Finding {
  const { en: diagnostic } = told
  const said = (field: 'reason' | 'note' | 'fix') =>
    both((lang): Passage => {
      const text = told[lang][field]
      return quotable.leaks(text)
        ? { text: hiddenWords[lang], lang }
        : { text, lang: told.lang[lang] }
    })
  const { path, sensitive, accepted, ruleId, severity, section } = diagnostic
  const quoted = sensitive ? undefined : quote(diagnostic, quotable)
  return {
    number,
    severity,
    section,
    reason: said('reason'),
    why: said('note'),
    fix: said('fix'),
    rule: ruleId,
    path: path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path,
    ...(quoted?.line && { line: quoted.line }),
    source: quoted?.lines ?? [],
    ...(quoted?.gauge && { gauge: quoted.gauge }),
    ...(accepted && { accepted }),
  }
}

interface Quoted {
  readonly line?: number
  readonly lines: SourceLine[]
  readonly gauge?: Gauge
}

/** The lines that a finding is about, with a mark in place of what is private in them. */
function quote({ path, place, measure }: Diagnostic, quotable: Quotable): Quoted | undefined {
  const found = quotable.source(path)
  if (!found) return { lines: [], ...(measure && { gauge: measure }) }
  const hidden = quotable.places(path)
  // What is too long is shown by its gauge and the line where the excess begins.
  const last = measure ? place.start.line : Math.min(place.end.line, place.start.line + 2)
  const lines: SourceLine[] = []
  let point = place.start
  for (let number = place.start.line; number <= last; number++) {
    const { text, column } = mask(found.text, point, hidden)
    if (quotable.leaks(text)) return undefined
    const start = number === place.start.line ? column(place.start.column) : text.search(/\S|$/)
    const end = number === place.end.line ? column(place.end.column) : text.length
    lines.push({ number, ...cut(text, start, end) })
    const next = /\r\n|\n|\r/.exec(found.text.slice(point.offset))
    if (!next) break
    point = found.place(point.offset + next.index + next[0].length, 0).start
  }
  const gauge = measure && { ...measure, ...measuredText(lines, measure) }
  return {
    line: place.start.line,
    lines: lines.some(({ marked }) => marked) ? lines : [],
    ...(gauge && { gauge }),
  }
}

/** Longest part of a line that is shown on each side of the place. */
const shown = 100

function cut(text: string, start: number, end: number): Omit<SourceLine, 'number'> {
  const before = text.slice(0, start)
  const marked = text.slice(start, end)
  const after = text.slice(end)
  return {
    before: before.length > shown ? `…${before.slice(-shown)}` : before,
    marked: marked.length > 2 * shown ? `${marked.slice(0, 2 * shown)}…` : marked,
    after: after.length > shown ? `${after.slice(0, shown)}…` : after,
  }
}

/** The measured text in two parts, when the place is the excess and all of it stands on one line. */
function measuredText(
  [line, ...more]: readonly SourceLine[],
  { value, limit }: Gauge,
): Pick<Gauge, 'text'> {
  if (!line || more.length > 0 || limit > 160) return {}
  const accepted = valueIn(line.before)
  if ([...accepted].length !== limit || [...line.marked].length !== value - limit) return {}
  return { text: { accepted, excess: line.marked } }
}

/** The beginning of a value without its key and quote. */
export const valueIn = (line: string): string =>
  line.replace(/^[\s-]*["']?[\w.]+["']?:\s*/, '').replace(/^["']/, '')

/** Findings that may be named on a page; those of private plans are only counted. */
export function splitPrivate(
  told: readonly Told[],
  offer: Offer,
): { readonly open: Told[]; readonly closed: Told[] } {
  const plans = privatePlans(offer)
  const isClosed = ({ en: { plan, path } }: Told): boolean => {
    if (plan !== undefined && plans.has(plan)) return true
    const [, inside] = /\/(?:plans|package|audience)\/([^/.]+)/.exec(path) ?? []
    return inside !== undefined && plans.has(inside)
  }
  const { open = [], closed = [] } = Object.groupBy(told, (finding) =>
    isClosed(finding) ? 'closed' : 'open',
  )
  return { open, closed }
}

/** Numbers of the findings that point into each part of the listing. */
export function marksOf(findings: readonly Finding[], offer: Offer): Partial<Record<Part, Mark[]>> {
  const marks: Partial<Record<Part, Mark[]>> = {}
  for (const { number, severity, path, line } of findings) {
    if (severity === 'notice') continue
    const part = partAt(offer, path, line)
    if (!part) continue
    marks[part] ??= []
    marks[part].push({ number, severity })
  }
  return marks
}
