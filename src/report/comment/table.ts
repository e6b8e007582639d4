import { cells, padEnd } from '../layout.ts'
import { inCell } from './escape.ts'

/** A table whose columns line up in plain text, too: the Markdown is what a mail shows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows].map((row) => row.map(inCell))
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => cells(row[column] ?? ''))))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => padEnd(cell, widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => `:${'-'.repeat(width - 1)}`).join(' | ')} |`
  const [first = [], ...others] = all
  return [line(first), rule, ...others.map(line)].join('\n')
}
