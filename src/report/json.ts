import type { Report } from '../model/report.ts'

/** The report as it is: the contract of schemas/report.schema.json. */
export const toJson = (report: Report): string => `${JSON.stringify(report, undefined, 2)}\n`
