import { CsvError, parse } from 'csv-parse/sync'
import type { AudienceFile, Source } from '../model/catalogue.ts'
import type { TellFault } from './fault.ts'
import { limits } from './limits.ts'

const enough = new Error('Enough rows')

const columns = ['Id', 'Description', 'Type']

/** A CSV file of subscriptions: columns Id, Description and Type, where Type is SubscriptionId. */
export function parseAudience(source: Source, tell: TellFault): AudienceFile {
  const { path } = source
  const lineStart = startsOfLines(source.text)
  const faultAt = (line: number, detail: string): void => {
    const at = lineStart(line)
    tell({
      ruleId: 'audience-csv-format',
      where: { path, place: source.place(at, at) },
      values: { detail },
    })
  }
  const unclosed = ({ lines }: CsvError): AudienceFile => {
    faultAt(
      typeof lines === 'number' ? lines : 1,
      'a quote is not closed or stands in the wrong place',
    )
    return { path, source, rows: [] }
  }
  const records: { record: string[]; lines: number }[] = []
  let faults = 0
  try {
    parse(source.text, {
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (record: string[], { lines }) => {
        records.push({ record, lines })
        faults += Number(record[2] !== 'SubscriptionId')
        if (records.length > limits.csv.rows || faults > limits.csv.faults) throw enough
      },
    })
  } catch (error) {
    // What has been read shows what is wrong with the list.
    if (error !== enough && !(error instanceof CsvError)) throw error
    if (error instanceof CsvError) return unclosed(error)
  }
  const [head, ...rest] = records
  if (!head || columns.some((name, index) => head.record[index] !== name)) {
    faultAt(1, 'the first line is not `Id,Description,Type`')
    return { path, source, rows: [] }
  }
  const rows: AudienceFile['rows'][number][] = []
  for (const { record, lines } of rest) {
    const at = lineStart(lines)
    const [id = '', , type] = record
    if (type !== 'SubscriptionId') faultAt(lines, 'the third column is not `SubscriptionId`')
    else rows.push({ id, place: source.place(at, at + id.length) })
  }
  return { path, source, rows }
}

/** Offsets at which the lines of a text begin, as far as they are asked for. */
function startsOfLines(text: string): (line: number) => number {
  const starts = [0]
  const ends = text.matchAll(/\r\n|\n|\r/g)
  return (line) => {
    while (starts.length < line) {
      const { value, done } = ends.next()
      if (done) return text.length
      starts.push(value.index + value[0].length)
    }
    return starts[line - 1] ?? text.length
  }
}
