import { blocks, counts } from '../model/blocks.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { OfferReport, Report } from '../model/report.ts'
import type { Language } from '../model/text.ts'
import { type Excerpts, frame, plainWords } from './excerpt.ts'
import { cells, type Layout, padEnd, paint, sign, wrap } from './layout.ts'
import { words } from './words.ts'

export interface TextOptions {
  readonly layout: Layout
  readonly excerpts: Excerpts
  readonly notices: boolean
}

/** Findings with their lines, then the verdict, for a person at a terminal. */
export function toText(report: Report, options: TextOptions): string {
  const shown = report.diagnostics.filter(
    ({ severity }) => severity !== 'notice' || options.notices,
  )
  return [
    ...shown.map((diagnostic) => finding(diagnostic, report.language, options)),
    verdict(report, options),
  ].join('\n')
}

function finding(
  diagnostic: Diagnostic,
  language: Language,
  { layout, excerpts }: TextOptions,
): string {
  const { path, place, severity, reason, note, fix, ruleId, measure, related, accepted } =
    diagnostic
  const level = words.severity[severity][language]
  const color = severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'cyan'
  const over =
    measure && measure.value > measure.limit
      ? words.tooMany(measure.value - measure.limit)[language]
      : ''
  const lines = frame(diagnostic, excerpts, layout, over, words.notShown[language])
  const rows: [string, string][] = [
    [words.why[language], note],
    [words.fix[language], fix],
    [words.rule[language], ruleId],
    ...(related ?? []).map((where): [string, string] => [
      words.also[language],
      `${where.path}:${where.place.start.line}`,
    ]),
    ...(accepted
      ? [
          [
            words.accepted[language],
            plainWords(`${accepted.reason} (${accepted.owner}, ${accepted.expires})`),
          ] as [string, string],
        ]
      : []),
  ]
  const label = Math.max(...rows.map(([name]) => cells(name))) + 2
  return [
    `${paint(layout, 'cyan', path)}:${place.start.line}:${place.start.column}`,
    `  ${paint(layout, [color, 'bold'], level)}  ${paint(layout, 'bold', wrap(reason, layout, cells(level) + 4))}`,
    ...(lines.length ? ['', ...lines] : []),
    '',
    ...rows.map(
      ([name, text]) =>
        `  ${paint(layout, 'dim', padEnd(name, label))}${wrap(text, layout, label + 2)}`,
    ),
    '',
  ].join('\n')
}

/** The last block: is it all right, and where does each offer stand. */
function verdict(report: Report, { layout, notices }: TextOptions): string {
  const { language, offers, diagnostics } = report
  const judged = offers.filter((offer) => offer.judged)
  const errors = diagnostics.filter(blocks)
  const warnings = diagnostics.filter(
    (diagnostic) => diagnostic.severity === 'warning' && counts(diagnostic),
  )
  const hidden = notices ? 0 : diagnostics.filter(({ severity }) => severity === 'notice').length
  const lines: string[] = []
  if (errors.length || warnings.length) {
    const found = [
      ...(errors.length ? [words.errors(errors.length)] : []),
      ...(warnings.length ? [words.warnings(warnings.length)] : []),
    ]
    const text = {
      en: found.map(({ en }) => en).join(', '),
      ko: found.map(({ ko }) => ko).join(', '),
    }
    const gone = goneOffers(offers, [...errors, ...warnings])
    const hit = [...judged.filter((offer) => offer.errors + offer.warnings > 0), ...gone]
    const mark = errors.length
      ? paint(layout, 'red', sign(layout, 'failed'))
      : paint(layout, 'yellow', sign(layout, 'warning'))
    lines.push(
      `${mark} ${paint(layout, 'bold', words.foundIn(text, hit.length, offers.length + gone.length)[language])}`,
      ...summary(hit, language),
    )
    const first = (errors[0] ?? warnings[0]) as Diagnostic
    lines.push('', paint(layout, 'dim', words.moreOnRule(first.ruleId)[language]))
  } else if (judged.length === 0) {
    const text = offers.length
      ? words.nothingJudged(offers.length)[language]
      : words.noOffers[language]
    lines.push(`${paint(layout, 'yellow', sign(layout, 'warning'))} ${wrap(text, layout, 2)}`)
    if (offers.length) lines.push('', words.judgeAll[language])
  } else {
    const publishers = new Set(judged.map(({ id }) => id.split('/')[0])).size
    const text = words.clean(judged.length, publishers, offers.length - judged.length)[language]
    lines.push(`${paint(layout, 'green', sign(layout, 'passed'))} ${paint(layout, 'bold', text)}`)
  }
  for (const [index, { what, path, place }] of (report.decisions ?? []).entries()) {
    if (index === 0)
      lines.push(
        '',
        `${paint(layout, 'yellow', sign(layout, 'warning'))} ${paint(layout, 'bold', words.toAgree[language])}`,
      )
    lines.push(
      `  ${paint(layout, 'cyan', path)}:${place.start.line}  ${plainWords(what[language])}`,
    )
  }
  const label = Math.max(cells(words.rules[language]), cells(words.skipped[language])) + 2
  lines.push('', `${paint(layout, 'dim', padEnd(words.rules[language], label))}${report.profile}`)
  for (const [index, { what, why }] of report.skipped.entries()) {
    lines.push(
      `${paint(layout, 'dim', padEnd(index ? '' : words.skipped[language], label))}${what[language]} (${why[language]})`,
    )
  }
  if (hidden) lines.push(paint(layout, 'dim', words.andNotices(hidden)[language]))
  return `${lines.join('\n')}\n`
}

type Row = Pick<OfferReport, 'id' | 'errors' | 'warnings' | 'stages'>

/** Offers with findings that have no folder any more. */
function goneOffers(offers: readonly OfferReport[], found: readonly Diagnostic[]): Row[] {
  const known = new Set(offers.map(({ id }) => id))
  return [...Map.groupBy(found, ({ offer }) => offer)].flatMap(([id, own]) => {
    if (id === undefined || known.has(id)) return []
    const errors = own.filter(blocks).length
    return { id, errors, warnings: own.length - errors, stages: [] }
  })
}

/** One row per offer with findings: how many, and at which stage it stopped. */
function summary(offers: readonly Row[], language: Language): string[] {
  const rows = offers.map((offer) => {
    const counted = [
      ...(offer.errors ? [words.errors(offer.errors)[language]] : []),
      ...(offer.warnings ? [words.warnings(offer.warnings)[language]] : []),
    ].join(', ')
    const at = offer.stages.findIndex(({ state }) => state === 'failed')
    const stage = offer.stages[at]
    return [
      offer.id,
      counted,
      stage ? words.stoppedAt(stage.short, at + 1, offer.stages.length)[language] : '',
    ] as const
  })
  const widths = [0, 1].map((column) =>
    Math.max(...rows.map((row) => cells(row[column] as string))),
  )
  return rows.map(([id, counted, stage]) =>
    `  ${padEnd(id, widths[0] ?? 0)}  ${padEnd(counted, widths[1] ?? 0)}  ${stage}`.trimEnd(),
  )
}
