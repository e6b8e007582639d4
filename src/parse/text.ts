import type { Passage, Source } from '../model/catalogue.ts'
import type { TellFault } from './fault.ts'
import { fileStart, makeSource } from './source.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const tolerant = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * UTF-8 bytes as text. Other encodings, a byte order mark and CRLF line ends are each told once;
 * the text can be used all the same, with a sign in place of what was not UTF-8.
 */
export function decodeText(path: string, bytes: Uint8Array, tell: TellFault): Source {
  let text: string
  try {
    text = strict.decode(bytes)
  } catch {
    text = tolerant.decode(bytes)
    const source = makeSource(path, withoutMark(text))
    const at = Math.max(0, source.text.indexOf('\uFFFD'))
    tell({ ruleId: 'text-encoding', where: { path, place: source.place(at, at + 1) }, values: {} })
    return source
  }
  if (text.startsWith('\uFEFF'))
    tell({ ruleId: 'text-byte-order-mark', where: { path, place: fileStart }, values: {} })
  const source = makeSource(path, withoutMark(text))
  const carriage = source.text.indexOf('\r')
  if (carriage >= 0) {
    tell({
      ruleId: 'text-line-ends',
      where: { path, place: source.place(carriage, carriage + 1) },
      values: {},
    })
  }
  const control = source.text.search(controls)
  if (control >= 0) tellControl(source, source.text, control, control + 1, tell)
  return source
}

/** Notes what a part of a file stands for, and tells a control character that it brings in. */
export function addDecoded(source: Source, passage: Passage, tell: TellFault): void {
  const { text, start, end } = passage
  source.decoded.push(passage)
  // One that stands there as such is told already.
  if (controls.test(text) && !controls.test(source.text.slice(start, end)))
    tellControl(source, text, start, end, tell)
}

function tellControl(
  source: Source,
  text: string,
  start: number,
  end: number,
  tell: TellFault,
): void {
  const sign = controls.exec(text)?.[0] ?? ''
  const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  tell({
    ruleId: 'text-control-character',
    where: { path: source.path, place: source.place(start, end) },
    values: { code: `U+${code}` },
  })
}

/** Editors do not count the mark as a column, so places must not either. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

/** Characters that change how the rest of a line is shown, or are not text at all. */
const controls =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/
