import { crc32, deflateSync } from 'node:zlib'

export interface PngOptions {
  readonly type?: 0 | 2 | 3 | 4 | 6
  readonly depth?: 1 | 2 | 4 | 8 | 16
  readonly interlaced?: boolean
  /** Filter of each row, by its number in its pass. */
  readonly filter?: (row: number) => number
  /** Red, green and blue of each colour in turn. */
  readonly palette?: Uint8Array
  readonly transparency?: Uint8Array
  /** In how many chunks the pixels stand. */
  readonly chunks?: number
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export function chunk(type: string, content: Uint8Array = new Uint8Array()): Uint8Array {
  const bytes = Buffer.alloc(content.length + 12)
  bytes.writeUInt32BE(content.length)
  bytes.write(type, 4, 'latin1')
  bytes.set(content, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, content.length + 8)), content.length + 8)
  return bytes
}

export function headerOf(width: number, height: number, ...rest: readonly number[]): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set(rest, 8)
  return header
}

export const pngOf = (...chunks: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([Buffer.from(signature), ...chunks, chunk('IEND')])

const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Writes a PNG of any kind; `sample` gives one number of a pixel, in the depth of the image. */
export function encodePng(
  width: number,
  height: number,
  sample: (x: number, y: number, channel: number) => number,
  options: PngOptions = {},
): Uint8Array {
  const { type = 6, depth = 8, interlaced = false, filter = () => 0, chunks = 1 } = options
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[type]
  const reach = Math.max(1, (samples * depth) >> 3)
  const rows: Buffer[] = []
  for (const [left, top, dx, dy] of interlaced ? passes : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((width - left) / dx)
    if (columns <= 0) continue
    let above = Buffer.alloc(Math.ceil((columns * samples * depth) / 8))
    for (let y = top, row = 0; y < height; y += dy, row += 1) {
      const line = Buffer.alloc(above.length)
      for (let column = 0; column < columns; column += 1) {
        for (let channel = 0; channel < samples; channel += 1) {
          const value = sample(left + column * dx, y, channel)
          const at = column * samples + channel
          if (depth === 16) line.writeUInt16BE(value, at * 2)
          else {
            const bit = at * depth
            line[bit >> 3] = (line[bit >> 3] ?? 0) | (value << (8 - depth - (bit & 7)))
          }
        }
      }
      rows.push(filtered(filter(row), line, above, reach))
      above = line
    }
  }
  const data = deflateSync(Buffer.concat(rows))
  const part = Math.ceil(data.length / chunks)
  return pngOf(
    chunk('IHDR', headerOf(width, height, depth, type, 0, 0, Number(interlaced))),
    ...(options.palette ? [chunk('PLTE', options.palette)] : []),
    ...(options.transparency ? [chunk('tRNS', options.transparency)] : []),
    ...Array.from({ length: chunks }, (_, at) =>
      chunk('IDAT', data.subarray(at * part, (at + 1) * part)),
    ),
  )
}

function filtered(filter: number, line: Buffer, above: Buffer, reach: number): Buffer {
  const row = Buffer.alloc(line.length + 1)
  row[0] = filter
  for (let at = 0; at < line.length; at += 1) {
    const [left, up, corner] = [line[at - reach] ?? 0, above[at] ?? 0, above[at - reach] ?? 0]
    const guess = left + up - corner
    const nearest = [left, up, corner].reduce((best, each) =>
      Math.abs(guess - each) < Math.abs(guess - best) ? each : best,
    )
    const expected = [0, left, up, (left + up) >> 1, nearest][filter] ?? 0
    row[at + 1] = (line[at] ?? 0) - expected
  }
  return row
}
