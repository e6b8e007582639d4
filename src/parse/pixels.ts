import { inflateSync } from 'node:zlib'
import type { Pixels } from '../model/catalogue.ts'
import { limits } from './limits.ts'

/** The five kinds of PNG by their colour type: numbers per pixel, and how many bits each may have. */
const kinds = new Map<number, { readonly samples: number; readonly depths: readonly number[] }>([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
])

/** The parts of a PNG that its pixels are made from. */
export interface PngParts {
  /** The 13 bytes of the header. */
  readonly header: Uint8Array
  readonly palette?: Uint8Array
  readonly transparency?: Uint8Array
  readonly data: readonly Uint8Array[]
}

/** Which pixels one pass holds: every `dx`th of a row from `x`, every `dy`th row from `y`. */
interface Pass {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
}

const plain: readonly Pass[] = [{ x: 0, y: 0, dx: 1, dy: 1 }]
/** Adam7: seven passes, each finer than the last. */
const interlaced: readonly Pass[] = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
]

/** Whether a header names a kind of PNG that there is. */
export function isKnownKind(header: Uint8Array): boolean {
  const [depth = 0, type = -1, compression, filter, interlace = 2] = header.subarray(8, 13)
  const known = kinds.get(type)?.depths.includes(depth) ?? false
  return known && compression === 0 && filter === 0 && interlace < 2
}

/**
 * Unpacks a PNG, thinned out to a grid of at most `most` pixels, whose parts are whole and whose header is known.
 * Takes no more memory than its size asks for, whatever its data unpack to. Returns what is damaged in its words.
 */
export function decodePixels(
  { header, palette = new Uint8Array(), transparency, data }: PngParts,
  most: number = limits.pixels.grid,
): Pixels | { readonly damage: string } {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth = 8, type = 6, , , interlace] = header.subarray(8, 13)
  const bits = depth * (kinds.get(type)?.samples ?? 4)
  if (type === 3 && (!palette.length || palette.length % 3))
    return { damage: 'its palette is missing' }
  const passes = (interlace ? interlaced : plain).map((pass) => {
    const columns = Math.ceil((width - pass.x) / pass.dx)
    const rows = columns > 0 ? Math.ceil((height - pass.y) / pass.dy) : 0
    return { ...pass, columns, rows: Math.max(0, rows), stride: Math.ceil((columns * bits) / 8) }
  })
  const size = passes.reduce((sum, { rows, stride }) => sum + rows * (stride + 1), 0)
  let raw: Uint8Array
  try {
    raw = inflateSync(data.length === 1 ? (data[0] ?? '') : Buffer.concat(data), {
      maxOutputLength: size,
      chunkSize: Math.min(Math.max(size, 64), 1 << 20),
    })
  } catch (error) {
    const tooMuch = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
    return { damage: tooMuch ? 'it holds too many pixels' : 'its pixels cannot be unpacked' }
  }
  if (raw.length < size) return { damage: 'it holds too few pixels' }

  let step = Math.max(1, Math.ceil(Math.sqrt((width * height) / most)))
  // A side that is shorter than a step is not thinned out any further.
  while (Math.ceil(width / step) * Math.ceil(height / step) > most) step += 1
  const grid = {
    width: Math.ceil(width / step),
    height: Math.ceil(height / step),
    rgba: new Uint8Array(Math.ceil(width / step) * Math.ceil(height / step) * 4),
  }
  const write = writer(depth, type, palette, transparency)
  const reach = Math.max(1, bits >> 3)
  let at = 0
  for (const { x, y, dx, dy, columns, rows, stride } of passes) {
    let above: Uint8Array = new Uint8Array(stride)
    for (let row = 0; row < rows; row += 1) {
      const line = raw.subarray(at + 1, at + 1 + stride)
      if (!unfilter(raw[at] ?? 0, line, above, reach))
        return { damage: 'a row of its pixels has an unknown filter' }
      above = line
      at += stride + 1
      const down = y + row * dy
      if (down % step) continue
      const start = (down / step) * grid.width
      // Where a pass holds every column, those of the grid are a step apart.
      for (let column = 0; column < columns; column += dx === 1 && x === 0 ? step : 1) {
        const across = x + column * dx
        if (across % step === 0) write(line, column, grid.rgba, (start + across / step) * 4)
      }
    }
  }
  return grid
}

/** Undoes the filter of one row in place; false where there is no such filter. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, reach: number): boolean {
  const { length } = line
  const byte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0
  if (filter === 1) {
    for (let at = reach; at < length; at += 1) line[at] = byte(line, at) + byte(line, at - reach)
  } else if (filter === 2) {
    for (let at = 0; at < length; at += 1) line[at] = byte(line, at) + byte(above, at)
  } else if (filter === 3) {
    for (let at = 0; at < length; at += 1) {
      const left = at < reach ? 0 : byte(line, at - reach)
      line[at] = byte(line, at) + ((left + byte(above, at)) >> 1)
    }
  } else if (filter === 4) {
    for (let at = 0; at < length; at += 1) {
      const left = at < reach ? 0 : byte(line, at - reach)
      const corner = at < reach ? 0 : byte(above, at - reach)
      line[at] = byte(line, at) + paeth(left, byte(above, at), corner)
    }
  }
  return filter <= 4
}

/** Of three neighbours, the one closest to left + above − corner. */
function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)]
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

type Write = (line: Uint8Array, column: number, rgba: Uint8Array, to: number) => void

/** Writes one pixel of a row as red, green, blue and alpha, each of 8 bits. */
function writer(
  depth: number,
  type: number,
  palette: Uint8Array,
  transparency: Uint8Array | undefined,
): Write {
  const bytes = depth === 16 ? 2 : 1
  const samples = kinds.get(type)?.samples ?? 4
  const most = 2 ** depth - 1
  /** The one colour, in the image's own depth, that stands for nothing. */
  const key =
    transparency && (type === 0 || type === 2)
      ? Array.from(
          { length: samples },
          (_, at) => (((transparency[at * 2] ?? 0) << 8) | (transparency[at * 2 + 1] ?? 0)) & most,
        )
      : undefined
  const sample = (line: Uint8Array, at: number): number => {
    if (depth === 8) return line[at] ?? 0
    if (depth === 16) return ((line[at * 2] ?? 0) << 8) | (line[at * 2 + 1] ?? 0)
    const bit = at * depth
    return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & most
  }
  if (type === 3) {
    // A number beyond the palette is black, as browsers show it.
    const colours = new Uint8Array(1024)
    for (let at = 0; at < 256; at += 1) {
      colours.set(palette.subarray(at * 3, at * 3 + 3), at * 4)
      colours[at * 4 + 3] = transparency?.[at] ?? 255
    }
    return (line, column, rgba, to) => {
      const from = sample(line, column) * 4
      rgba[to] = colours[from] ?? 0
      rgba[to + 1] = colours[from + 1] ?? 0
      rgba[to + 2] = colours[from + 2] ?? 0
      rgba[to + 3] = colours[from + 3] ?? 0
    }
  }
  const [green, blue] = samples > 2 ? [1, 2] : [0, 0]
  const alpha = samples === 2 || samples === 4 ? samples - 1 : undefined
  const eight = (line: Uint8Array, at: number): number =>
    depth < 8 ? (sample(line, at) * 255) / most : (line[at * bytes] ?? 0)
  return (line, column, rgba, to) => {
    const from = column * samples
    rgba[to] = eight(line, from)
    rgba[to + 1] = eight(line, from + green)
    rgba[to + 2] = eight(line, from + blue)
    rgba[to + 3] =
      alpha !== undefined
        ? eight(line, from + alpha)
        : key?.every((value, at) => sample(line, from + at) === value)
          ? 0
          : 255
  }
}
