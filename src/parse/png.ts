import { crc32 } from 'node:zlib'
import type { ImageFacts, Pixels } from '../model/catalogue.ts'
import { limits } from './limits.ts'
import { decodePixels, isKnownKind, type PngParts } from './pixels.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** What kind of image the bytes are, by content; for a PNG its size, and the first damage in its chunks. */
export function parseImage(bytes: Uint8Array): ImageFacts {
  if (!startsWith(bytes, signature)) return { format: otherFormat(bytes), width: 0, height: 0 }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let width = 0
  let height = 0
  let pixels = false
  let texts = 0
  for (let at = 8, chunks = 1; ; chunks += 1) {
    if (chunks > limits.png.chunks) return damaged(width, height, 'it has too many parts')
    if (at + 12 > bytes.length) return damaged(width, height, 'the file ends too early')
    const length = view.getUint32(at)
    const type = typeAt(view, at + 4)
    const end = at + 8 + length
    if (end + 4 > bytes.length) return damaged(width, height, 'the file ends too early')
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) {
      return damaged(
        width,
        height,
        `the checksum of its part ${/^[A-Za-z]{4}$/.test(type) ? type : 'without a name'} is wrong`,
      )
    }
    if (at === 8) {
      if (type !== 'IHDR' || length !== 13) return damaged(0, 0, 'its header is missing')
      width = view.getUint32(16)
      height = view.getUint32(20)
      if (width === 0 || height === 0) return damaged(width, height, 'its header says 0 pixels')
      if (!isKnownKind(bytes.subarray(16, 29)))
        return damaged(width, height, 'its header names no kind of PNG')
    }
    if (type === 'zTXt' || type === 'iTXt') texts += 1
    if (texts > limits.png.texts) return damaged(width, height, 'it keeps too many texts')
    if (type === 'IDAT') pixels = true
    if (type === 'IEND')
      return pixels
        ? { format: 'png', width, height }
        : damaged(width, height, 'it holds no pixels')
    at = end + 4
  }
}

/**
 * Unpacks the pixels of a PNG that `parseImage` found whole. Undefined where there are more than are judged:
 * no logo is that large, and its size is a finding already.
 */
export function parsePixels(
  bytes: Uint8Array,
  most?: number,
): Pixels | { readonly damage: string } | undefined {
  const { format, width, height, damage } = parseImage(bytes)
  if (format !== 'png' || damage || width * height > limits.pixels.image) return undefined
  const parts: { -readonly [Part in keyof PngParts]: PngParts[Part] } & { data: Uint8Array[] } = {
    header: bytes.subarray(16, 29),
    data: [],
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const type = typeAt(view, at + 4)
    const content = bytes.subarray(at + 8, at + 8 + view.getUint32(at))
    if (type === 'IEND') break
    if (type === 'IDAT') parts.data.push(content)
    else if (type === 'PLTE') parts.palette = content
    else if (type === 'tRNS') parts.transparency = content
  }
  return decodePixels(parts, most)
}

/** The four letters that name a part. */
const typeAt = (view: DataView, at: number): string =>
  String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  )

const known = new Map<string, ReturnType<typeof parsePixels>>()

/**
 * The pixels of a file, unpacked once while it is among the last that were asked for: each rule of logos looks at
 * them, and so does the check of the other side of a comparison.
 * @param blob the id git gives the bytes
 */
export function pixelsOf(blob: string, bytes: Uint8Array): ReturnType<typeof parsePixels> {
  if (known.has(blob)) return known.get(blob)
  const found = parsePixels(bytes)
  const [oldest] = known.keys()
  if (known.size >= limits.pixels.kept && oldest !== undefined) known.delete(oldest)
  known.set(blob, found)
  return found
}

const damaged = (width: number, height: number, damage: string): ImageFacts => ({
  format: 'png',
  width,
  height,
  damage,
})

function otherFormat(bytes: Uint8Array): ImageFacts['format'] {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) return 'gif'
  if (
    startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) &&
    startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50])
  )
    return 'webp'
  const head = new TextDecoder().decode(bytes.subarray(0, 512))
  return /<svg[\s>]/i.test(head) ? 'svg' : 'unknown'
}
