import type { Source } from '../model/catalogue.ts'
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
  const control = controlCharacter(source.text)
  if (control >= 0) {
    const code = source.text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0')
    tell({
      ruleId: 'text-control-character',
      where: { path, place: source.place(control, control + 1) },
      values: { code: `U+${code}` },
    })
  }
  return source
}

/** Editors do not count the mark as a column, so places must not either. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

/** Characters that change how the rest of a line is shown, or are not text at all. */
function controlCharacter(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are looked for
  return text.search(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/)
}
