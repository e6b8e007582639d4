import type { Source } from '../model/catalogue.ts'
import type { Place, Point } from '../model/place.ts'

/** The text of a file with a table of where its lines begin. Lines end with LF, CRLF or CR. */
export function makeSource(path: string, text: string): Source {
  let starts: number[] | undefined
  const lineStarts = (): number[] => {
    if (starts) return starts
    starts = [0]
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
    return starts
  }
  const point = (offset: number): Point => {
    const table = lineStarts()
    const at = Math.max(0, Math.min(offset, text.length))
    let low = 0
    let high = table.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((table[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (table[low] ?? 0) + 1, offset: at }
  }
  return {
    path,
    text,
    decoded: [],
    place: (start, end): Place => ({ start: point(start), end: point(Math.max(start, end)) }),
  }
}

/** The first character of a file: where a finding stands that is about the file as a whole. */
export const fileStart: Place = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
}
