import { inflateSync } from 'node:zlib'
import { limits } from './limits.ts'

/** What secrets with a form of their own begin with, or hold at a fixed place, in files that are no text. */
const marks = [
  'PRIVATE KEY-----',
  'AccountKey=',
  'SharedAccessKey=',
  'Password=',
  'sig=',
  'ghp_',
  'gho_',
  'ghu_',
  'ghs_',
  'ghr_',
  'github_pat_',
  'glpat-',
  'npm_',
  'pypi-AgEI',
  'xoxa-',
  'xoxb-',
  'xoxe-',
  'xoxo-',
  'xoxp-',
  'xoxr-',
  'xoxs-',
  'hooks.slack.com/',
  'sk_live_',
  'T3BlbkFJ',
  'AKIA',
  'ASIA',
  'AIza',
  'GOCSPX-',
  'eyJ',
  'Q~',
  '+ASt',
  'ACDb',
  'JQQJ9',
  'AZDO',
  'Bearer ',
] as const
/** Signs around a mark, and of all fragments of a file together. */
const around = { before: 128, after: 4096 }
const most = 1024 * 1024
/** Shorter than any of these secrets: chance puts a mark between so few signs of text. */
const least = 20

/**
 * The text around marks of secrets in a file that is no text; all of it where the file is UTF-16.
 * Texts that a PNG keeps packed are unpacked for that.
 */
export function fragmentsOf(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = buffer.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff')
    return [new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be').decode(buffer)]
  return [...marked(buffer), ...packedTexts(buffer).flatMap(marked)]
}

function marked(buffer: Buffer): string[] {
  const found: string[] = []
  // Beginnings of fragments by their ends: several marks may lead to one.
  const known = new Set<number>()
  let room = most
  for (const mark of marks) {
    let at = buffer.indexOf(mark)
    while (at >= 0 && room > 0) {
      let from = at
      while (from > at - around.before && isText(buffer[from - 1])) from -= 1
      let to = at + mark.length
      while (to < at + around.after && isText(buffer[to])) to += 1
      if (to - from >= least && !known.has(to)) {
        known.add(to)
        room -= to - from
        found.push(buffer.toString('latin1', from, to))
      }
      at = buffer.indexOf(mark, to)
    }
  }
  return found
}

const isText = (byte: number | undefined): boolean =>
  byte !== undefined &&
  ((byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d)

const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** The texts of a PNG that are packed (zTXt, and iTXt where it says so); what cannot be unpacked is left. */
function packedTexts(buffer: Buffer): Buffer[] {
  const found: Buffer[] = []
  if (!buffer.subarray(0, png.length).equals(png)) return found
  let room = most
  for (let at = png.length; at + 12 <= buffer.length && room > 0; ) {
    if (found.length >= limits.png.texts) break
    const length = buffer.readUInt32BE(at)
    const type = buffer.toString('latin1', at + 4, at + 8)
    const data = buffer.subarray(at + 8, at + 8 + length)
    const packed =
      type === 'zTXt' ? afterZeros(data, 1)?.subarray(1) : packedInternational(type, data)
    if (packed) {
      const text = unpacked(packed, room)
      room -= text.length
      found.push(text)
    }
    at += 12 + length
  }
  return found
}

/** Keyword, flag, method, language and translated keyword stand before the text. */
function packedInternational(type: string, data: Buffer): Buffer | undefined {
  const rest = type === 'iTXt' ? afterZeros(data, 1) : undefined
  return rest?.[0] === 1 ? afterZeros(rest.subarray(2), 2) : undefined
}

/** What stands behind the first zero bytes. */
function afterZeros(data: Buffer, count: number): Buffer | undefined {
  const zero = data.indexOf(0)
  if (zero < 0) return undefined
  const rest = data.subarray(zero + 1)
  return count > 1 ? afterZeros(rest, count - 1) : rest
}

function unpacked(data: Buffer, room: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: room })
  } catch {
    return Buffer.alloc(0)
  }
}
