import type { Diagnostic } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { cells, type Layout, paint } from './layout.ts'

/** What a frame is cut from: the lines of the files, and where private values stand in them. */
export interface Excerpts {
  /** Text of a file, or undefined where it is not text. */
  text(path: string): string | undefined
  hidden(path: string): readonly Place[]
}

const masked = '•••'

/**
 * The line of a finding, with a mark under the place; no other line, as nobody can tell what it holds.
 * A finding that is sensitive shows no line at all, and private values in the lines of others are masked.
 */
export function frame(
  diagnostic: Diagnostic,
  excerpts: Excerpts,
  layout: Layout,
  note: string,
  notShown: string,
): string[] {
  const { place, path } = diagnostic
  const { line } = place.start
  const gutter = (number: number | string): string =>
    paint(layout, 'dim', `  ${String(number).padStart(String(line).length)} | `)
  if (diagnostic.sensitive) return [`${gutter(line)}${paint(layout, 'dim', notShown)}`]
  const text = excerpts.text(path)
  if (text === undefined || !/[^\r\n]/.test(text) || place.start.offset > text.length) return []
  const own = mask(text, place.start, excerpts.hidden(path))
  const start = own.column(place.start.column)
  const end = place.end.line === line ? own.column(place.end.column) : own.text.length
  const view = cut(
    own.text,
    start,
    Math.max(end, start + 1),
    Math.min(layout.width, 100) - String(line).length - 5 - cells(note) - 1,
  )
  const under = ' '.repeat(cells(view.text.slice(0, view.start)))
  const carets = '^'.repeat(Math.max(1, cells(view.text.slice(view.start, view.end))))
  return [
    `${gutter(line)}${view.text}`.trimEnd(),
    `${gutter('')}${under}${paint(layout, 'red', carets)}${note ? ` ${paint(layout, 'red', note)}` : ''}`,
  ]
}

/** What looks like an id, an e-mail address or a telephone number is hidden wherever it stands. */
const identifier =
  /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[^\s@<>"',:]{1,320}@[\w-]+(?:\.[\w-]+)+|\+\d[\d ()-]{6,}\d/gi

/**
 * Signs on each side of a place that can be shown, and those that are searched for identifiers besides, so
 * that none which reaches into what is shown is overlooked: a line may be as long as its file.
 */
const around = { shown: 600, searched: 1_400 }

/** The line of a place, as far as it can be shown, without private values and signs that command a terminal. */
export function mask(
  whole: string,
  { line, column, offset }: Place['start'],
  hidden: readonly Place[],
): { text: string; column(column: number): number } {
  const near = whole.slice(offset, offset + around.searched)
  const lineEnd = offset + near.search(/[\r\n]|$/)
  // Offsets of what is searched and, inside it, of what is shown.
  const from = Math.max(offset - column + 1, offset - around.searched)
  const first = Math.max(from, offset - around.shown)
  const last = Math.min(lineEnd, offset + around.shown)
  const lineStart = offset - column + 1
  const known = hidden
    .filter(({ start, end }) => start.line <= line && end.line >= line)
    .map(({ start, end }) => ({
      from: start.line < line ? lineStart : lineStart + start.column - 1,
      to: end.line > line ? lineEnd : lineStart + end.column - 1,
    }))
  const looking = [...whole.slice(from, lineEnd).matchAll(identifier)].map(
    ({ 0: text, index }) => ({ from: from + index, to: from + index + text.length }),
  )
  const spans = [...known, ...looking]
    .filter((span) => span.to > Math.max(span.from, first))
    .sort((a, b) => a.from - b.from)
  let text = first > lineStart ? '…' : ''
  const shifts: number[] = []
  let next = 0
  let isMasked = false
  for (let at = first; at <= last; at += 1) {
    for (let span = spans[next]; span && at >= span.to; span = spans[next]) {
      next += 1
      isMasked = false
    }
    shifts.push(text.length)
    if (at === last) break
    const span = spans[next]
    if (span && at >= span.from) {
      if (!isMasked) text += masked
      isMasked = true
    } else text += plain(whole[at] as string)
  }
  const after = whole[last]
  if (after !== undefined && after !== '\n' && after !== '\r') text += '…'
  return {
    text,
    column: (wanted) => {
      const at = lineStart + wanted - 1 - first
      return shifts[Math.max(0, Math.min(at, shifts.length - 1))] ?? text.length
    },
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these would command the terminal
const commanding = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/

const plain = (character: string): string =>
  character === '\t' ? ' ' : commanding.test(character) ? '�' : character

/** Words of a file on one line, without signs that command a terminal. */
export const plainWords = (text: string): string =>
  Array.from(text.replaceAll(/\s+/g, ' '), plain).join('')

/** The part of a line around a place that fits into `most` cells, with … where it was cut. */
function cut(
  text: string,
  start: number,
  end: number,
  most: number,
): { text: string; start: number; end: number } {
  if (cells(text) <= most)
    return { text, start, end: Math.min(end, Math.max(text.length, start + 1)) }
  const characters = [...text]
  const offsets: number[] = []
  let offset = 0
  for (const character of characters) {
    offsets.push(offset)
    offset += character.length
  }
  const first = Math.max(
    0,
    offsets.findLastIndex((at) => at <= start),
  )
  let last = first
  let width = 1
  while (
    last < characters.length &&
    width + cells(characters[last] as string) < most &&
    (offsets[last] as number) < end
  ) {
    width += cells(characters[last] as string)
    last += 1
  }
  let from = first
  while (from > 0 && width + cells(characters[from - 1] as string) < most - 1) {
    from -= 1
    width += cells(characters[from] as string)
  }
  while (last < characters.length && width + cells(characters[last] as string) < most) {
    width += cells(characters[last] as string)
    last += 1
  }
  const head = from > 0 ? '…' : ''
  const tail = last < characters.length ? '…' : ''
  const shift = head.length - (offsets[from] ?? 0)
  const shown = characters.slice(from, last).join('')
  return {
    text: `${head}${shown}${tail}`,
    start: start + shift,
    end: Math.min(end + shift, head.length + shown.length),
  }
}
