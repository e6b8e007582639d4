import type { Proposal } from '../model/repair.ts'
import type { Language } from '../model/text.ts'
import { withoutSecrets } from '../privacy/secret.ts'
import { cells, type Layout, padEnd, paint, sign } from './layout.ts'
import { words } from './words.ts'

/** What `--fix` changed, place by place. Never a value: it may be private, and git shows it to who may see it. */
export function toMended(mended: readonly Proposal[], language: Language, layout: Layout): string {
  if (!mended.length) return `${words.nothingMended[language]}\n\n`
  const rows = mended
    .map(({ ruleId, where, repair }) => ({
      at: withoutSecrets(`${where.path}:${where.place.start.line}:${where.place.start.column}`),
      what: words.repairs[repair.kind][language],
      ruleId,
    }))
    .sort((a, b) => a.at.localeCompare(b.at, 'en', { numeric: true }))
  const width = Math.max(...rows.map(({ what }) => cells(what)))
  const files = new Set(mended.map(({ where }) => where.path)).size
  return [
    `${paint(layout, 'green', sign(layout, 'passed'))} ${paint(layout, 'bold', words.mended(rows.length, files)[language])}`,
    ...rows.map(
      ({ at, what, ruleId }) =>
        `${paint(layout, 'cyan', at)}\n  ${padEnd(what, width)}  ${paint(layout, 'dim', ruleId)}`,
    ),
    '',
    '',
  ].join('\n')
}
