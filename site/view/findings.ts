import type { Offer, Source } from '../../src/model/catalogue.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { privatePlans } from '../../src/model/private-plan.ts'
import { secretsOf } from '../../src/model/secret.ts'
import type { Finding, Gauge, Mark, Part, Passage, SourceLine } from '../model.ts'
import { words } from '../words.ts'
import { partAt } from './parts.ts'
import { privateLines } from './private.ts'
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

/** The lines that a finding is about, when none of them holds anything private. */
function quote(diagnostic: Diagnostic, quotable: Quotable): Quoted | undefined {
  const { path, place, measure } = diagnostic
  const found = quotable.source(path)
  if (!found) return { lines: [], ...(measure && { gauge: measure }) }
  const hidden = privateLines(found.text)
  const secret = secretLines(found)
  const all = found.text.split('\n')
  // What is too long is shown by its gauge and the line where the excess begins.
  const last = measure ? place.start.line : Math.min(place.end.line, place.start.line + 2)
  const lines: SourceLine[] = []
  for (let number = place.start.line; number <= last; number++) {
    const text = (all[number - 1] ?? '').replace(/\r$/, '')
    if (hidden.has(number) || secret.has(number) || quotable.leaks(text)) return undefined
    const start = number === place.start.line ? place.start.column - 1 : text.search(/\S|$/)
    const end = number === place.end.line ? place.end.column - 1 : text.length
    lines.push({ number, ...cut(text, start, end) })
  }
  const gauge = measure && { ...measure, ...measuredText(lines, measure) }
  return {
    line: place.start.line,
    lines: lines.some(({ marked }) => marked) ? lines : [],
    ...(gauge && { gauge }),
  }
}

/** Numbers of the lines that hold some of a secret. */
function secretLines(source: Source): ReadonlySet<number> {
  const places = secretsOf(source).map(({ start, end }) => source.place(start, end))
  return new Set(
    places.flatMap(({ start, end }) =>
      Array.from({ length: end.line - start.line + 1 }, (_, at) => start.line + at),
    ),
  )
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
