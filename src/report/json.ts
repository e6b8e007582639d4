import type { Report } from '../model/report.ts'

/** The report as it is: the contract of schemas/report.schema.json. */
export const toJson = (report: Report): string => printedJson(report)

/** JSON to read and to parse: what nobody sees is written as an escape, so that it commands no terminal. */
export const printedJson = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu,
    (sign) => (sign === '\n' ? sign : escaped(sign)),
  )}\n`

const escaped = (sign: string): string =>
  Array.from(
    { length: sign.length },
    (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('')
