import { Refusal } from './call.ts'
import type { Annotation } from './model.ts'
import type { Json } from './sample.ts'

/** Limits that GitHub enforces and its OpenAPI description leaves out. */

const commentLimit = 65_536
export const filesLimit = 3_000
export const comparedFilesLimit = 300
/** The largest file, in bytes, whose content comes inside JSON. */
export const inlineFileLimit = 1024 * 1024

const titleLimit = 65_535
const annotationTitleLimit = 255
const annotationTextLimit = 64 * 1024

export function checkCommentBody(body: string): void {
  // Whether GitHub counts code points is unknown; code units are never fewer.
  if (body.length <= commentLimit) return
  refuse({
    resource: 'IssueComment',
    code: 'unprocessable',
    field: 'data',
    message: `Body is too long (maximum is ${commentLimit} characters)`,
  })
}

/** The title and annotations of a check run; the description itself limits summary, text and their number. */
export function checkOutput(title: unknown, annotations: readonly Annotation[]): void {
  if (typeof title === 'string' && title.length > titleLimit) tooLong('title', titleLimit)
  for (const { start_line, end_line, ...annotation } of annotations) {
    const { message, raw_details = '', title: heading = '' } = annotation
    if (heading.length > annotationTitleLimit) tooLong('annotation title', annotationTitleLimit)
    for (const [field, text] of Object.entries({ message, raw_details })) {
      if (Buffer.byteLength(text) > annotationTextLimit) tooLong(field, annotationTextLimit)
    }
    const columns = annotation.start_column !== undefined || annotation.end_column !== undefined
    if (columns && start_line !== end_line) {
      refuse({ ...checkRun, field: 'annotations', message: 'Columns need a single line' })
    }
    if (start_line < 1 || end_line < start_line) {
      refuse({ ...checkRun, field: 'annotations', message: 'Lines are not in order' })
    }
  }
}

/** A check run that ends says how; the description has it in prose only. */
export function checkConclusion(body: Json): void {
  const ends = body.status === 'completed' || body.completed_at !== undefined
  if (!ends || body.conclusion !== undefined) return
  refuse({ ...checkRun, field: 'conclusion', message: 'A completed check run needs a conclusion' })
}

const checkRun = { resource: 'CheckRun', code: 'invalid' }

function tooLong(field: string, limit: number): never {
  return refuse({ ...checkRun, field, message: `${field} is too long (maximum is ${limit})` })
}

function refuse(error: Record<string, string>): never {
  throw new Refusal(422, 'Validation Failed', { errors: [error] })
}
