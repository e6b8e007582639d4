import { CsvError, parse } from 'csv-parse/sync'
import type { AudienceFile, Source } from '../model/catalogue.ts'
import type { TellFault } from './fault.ts'

const columns = ['Id', 'Description', 'Type']

/** A CSV file of subscriptions: columns Id, Description and Type, where Type is SubscriptionId. */
export function parseAudience(source: Source, tell: TellFault): AudienceFile {
  const { path } = source
  const starts = startsOfLines(source.text)
  const lineStart = (line: number): number => starts[line - 1] ?? source.text.length
  const faultAt = (line: number, detail: string): void => {
    const at = lineStart(line)
    tell({
      ruleId: 'audience-csv-format',
      where: { path, place: source.place(at, at) },
      values: { detail },
    })
  }
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(source.text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    faultAt(line, 'a quote is not closed or stands in the wrong place')
    return { path, source, rows: [] }
  }
  const [head, ...rest] = records
  if (!head || columns.some((name, index) => head.record[index] !== name)) {
    faultAt(1, 'the first line is not `Id,Description,Type`')
    return { path, source, rows: [] }
  }
  const rows: AudienceFile['rows'][number][] = []
  for (const { record, info } of rest) {
    const at = lineStart(info.lines)
    const [id = '', , type] = record
    if (type !== 'SubscriptionId') faultAt(info.lines, 'the third column is not `SubscriptionId`')
    else rows.push({ id, place: source.place(at, at + id.length) })
  }
  return { path, source, rows }
}

/** Offsets at which the lines of a text begin. */
function startsOfLines(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)]
}
