import type { OfferReport, Report, StageReport, Status } from '../model/report.ts'
import type { Language } from '../model/text.ts'
import { visible } from './comment/escape.ts'
import { cells, type Layout, padEnd, paint, sign, wrap } from './layout.ts'
import { words } from './words.ts'

const signs: Readonly<
  Record<
    Status,
    | readonly ['passed' | 'failed' | 'here' | 'idle', 'green' | 'red' | 'cyan' | 'yellow' | 'dim']
    | undefined
  >
> = {
  draft: undefined,
  'in-progress': ['here', 'cyan'],
  failed: ['failed', 'red'],
  canceled: ['idle', 'dim'],
  'awaiting-sign-off': ['here', 'yellow'],
  live: ['passed', 'green'],
  delisted: ['idle', 'dim'],
}

function statusCell(status: Status, layout: Layout, language: Language): string {
  const entry = signs[status]
  const text = words.status[status][language]
  return entry ? `${paint(layout, entry[1], sign(layout, entry[0]))} ${text}` : text
}

/** Width of a cell without the codes that colour it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are control characters
const bare = (text: string): string => text.replace(/\u001B\[\d+m/g, '')

function table(rows: readonly (readonly string[])[], layout: Layout): string[] {
  const columns = rows[0]?.length ?? 0
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => cells(bare(row[column] ?? '')))),
  )
  return rows.map((row, index) => {
    const text = row
      .map(
        (cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - cells(bare(cell)))),
      )
      .join('  ')
      .trimEnd()
    return index === 0 ? paint(layout, 'dim', text) : text
  })
}

/** Every offer with its one status, and on whom it waits. */
export function statusTable(report: Report, layout: Layout): string {
  const { language, offers } = report
  const head = words.table
  const wide = layout.width >= 110
  const rows = offers.map((offer) => [
    offer.id,
    statusCell(offer.status, layout, language),
    ...(wide ? [stageCell(offer.stages, language)] : []),
    visible(waitsOnCell(offer, language)),
    ...(wide ? [visible(offer.prepared ?? offer.older ?? '')] : []),
  ])
  const titles = [
    head.offer,
    head.status,
    ...(wide ? [head.stage] : []),
    head.waitsOn,
    ...(wide ? [head.prepared] : []),
  ]
  return [
    ...table([titles.map((title) => title[language]), ...rows], layout),
    '',
    tally(offers, language),
    ...(offers[0] ? [paint(layout, 'dim', words.oneOffer(offers[0].id)[language])] : []),
    '',
  ].join('\n')
}

const waitsOnCell = ({ waitsOn, older }: OfferReport, language: Language): string =>
  [waitsOn.text[language], older ? words.older[language] : ''].filter(Boolean).join('; ')

function stageCell(stages: readonly StageReport[], language: Language): string {
  const current = stages.findIndex(({ state }) => state === 'failed' || state === 'here')
  const passed = stages.filter(({ state }) => state === 'passed').length
  const stage = stages[current]
  return `${words.ofStages(stage ? current + 1 : passed, stages.length)[language]}${stage ? ` ${stage.short[language]}` : ''}`
}

function tally(offers: readonly OfferReport[], language: Language): string {
  const named = ['live', 'failed', 'in-progress', 'awaiting-sign-off'] as const
  const parts = named
    .map((status) => ({ status, count: offers.filter((offer) => offer.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) =>
      language === 'ko'
        ? `${words.summary[status].ko} ${count}`
        : `${count} ${words.summary[status].en}`,
    )
  const older = offers.filter((offer) => offer.older).length
  const others = offers.filter(
    ({ status }) => !(named as readonly Status[]).includes(status),
  ).length
  const all = [...parts, ...(others ? [words.others(others)[language]] : [])].join(', ')
  const behind = older ? `; ${words.olderLive(older)[language]}` : ''
  return all
    ? `${words.offers(offers.length)[language]}: ${all}${behind}`
    : words.offers(0)[language]
}

/** One offer: its stages with the times the marketplace takes, its sections, and on whom it waits. */
export function statusOfOffer(
  offer: OfferReport,
  language: Language,
  typeName: string,
  layout: Layout,
): string {
  const head = words.table
  const mark = (stage: StageReport): string =>
    ({
      passed: paint(layout, 'green', sign(layout, 'passed')),
      failed: paint(layout, 'red', sign(layout, 'failed')),
      here: paint(layout, 'yellow', sign(layout, 'here')),
      blocked: sign(layout, 'idle'),
      pending: sign(layout, 'idle'),
    })[stage.state]
  const rows = offer.stages.map((stage, index) => [
    `${mark(stage)} ${index + 1}`,
    stage.name[language],
    [
      words.stageState[stage.state][language],
      stage.errors ? words.errors(stage.errors)[language] : '',
    ]
      .filter(Boolean)
      .join(', '),
    stage.time?.[language] ?? '',
  ])
  const title = ['', head.stage[language], head.state[language], head.portal[language]]
  const sections = (['complete', 'incomplete', 'not-started'] as const).flatMap((status) => {
    const names = offer.sections
      .filter((section) => section.status === status)
      .map(({ name }) => name[language])
    return names.length ? [[words.sectionStatus[status][language], names.join(', ')] as const] : []
  })
  const notes = [
    ...(offer.waitsOn.text[language]
      ? [[words.waitsOn[language], visible(offer.waitsOn.text[language])] as const]
      : []),
    ...sections,
  ]
  const label = Math.max(0, ...notes.map(([name]) => cells(name))) + 2
  const plans =
    offer.plans.public + offer.plans.private > 0
      ? `, ${words.plans(offer.plans.public, offer.plans.private)[language]}`
      : ''
  return [
    `${paint(layout, 'bold', offer.id)}  ${statusCell(offer.status, layout, language)}${offer.prepared ? `, ${words.prepared(offer.prepared)[language]}` : ''}`,
    `${typeName}${plans}${olderText(offer, language)}`,
    '',
    ...table([title, ...rows], layout),
    '',
    ...notes.map(
      ([name, text]) => `${paint(layout, 'dim', padEnd(name, label))}${wrap(text, layout, label)}`,
    ),
    '',
    ...checklistLines(offer, language, layout),
  ].join('\n')
}

const olderText = ({ older }: OfferReport, language: Language): string =>
  older ? `; ${words.older[language]}, ${words.prepared(older)[language]}` : ''

function checklistLines({ checklist }: OfferReport, language: Language, layout: Layout): string[] {
  if (checklist.length === 0) return []
  return [
    paint(layout, 'dim', words.beforeSignOff[language]),
    ...checklist.map((line) => `[ ] ${wrap(line[language], layout, 4)}`),
    '',
  ]
}
