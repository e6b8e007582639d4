import { encodePng } from './png.ts'

export type Rgba = readonly [red: number, green: number, blue: number, alpha: number]

/** The colour at a point, both coordinates from 0 to 1 of the smaller side; undefined leaves what lies below. */
export type Paint = (x: number, y: number) => Rgba | undefined

/** `#0078d4`, with two more digits for how opaque it is. */
const colour = (hex: string): Rgba => {
  const value = Number.parseInt(hex.slice(1).padEnd(8, 'f'), 16)
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

export const all =
  (hex: string): Paint =>
  () =>
    colour(hex)

export const box =
  (hex: string, left: number, top: number, width: number, height: number): Paint =>
  (x, y) =>
    x >= left && x < left + width && y >= top && y < top + height ? colour(hex) : undefined

export const ellipse =
  (hex: string, middle: number, centre: number, across: number, down = across): Paint =>
  (x, y) =>
    ((x - middle) / across) ** 2 + ((y - centre) / down) ** 2 <= 1 ? colour(hex) : undefined

/** A square with round corners around 0.5, 0.5. */
export const badge =
  (hex: string, side: number, radius: number): Paint =>
  (x, y) => {
    const [dx, dy] = [x, y].map((at) => Math.max(0, Math.abs(at - 0.5) - side / 2 + radius))
    const inside = Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)) <= side / 2
    return inside && Math.hypot(dx ?? 0, dy ?? 0) <= radius ? colour(hex) : undefined
  }

/** Between two colours from one side to the other. */
export const fade =
  (from: string, to: string, along: (x: number, y: number) => number): Paint =>
  (x, y) => {
    const part = Math.min(1, Math.max(0, along(x, y)))
    const [one, other] = [colour(from), colour(to)]
    const mix = (at: 0 | 1 | 2 | 3): number => one[at] * (1 - part) + other[at] * part
    return [mix(0), mix(1), mix(2), mix(3)]
  }

/** What `paint` draws, moved and scaled: a point of the drawing is taken from elsewhere in it. */
export const placed =
  (paint: Paint, left: number, top: number, across: number, down = across): Paint =>
  (x, y) =>
    paint((x - left) / across, (y - top) / down)

interface Canvas {
  readonly width: number
  readonly height?: number
  /** Points along each side of a pixel: 1 draws without soft edges. */
  readonly fine?: number
  /** Up to how much each pixel is brighter or darker, as JPEG leaves it: the same in every run. */
  readonly noise?: number
}

/** Draws the paints over each other on transparency, with soft edges, and writes a PNG. */
export function draw(
  { width, height = width, fine = 4, noise = 0 }: Canvas,
  ...paints: readonly Paint[]
): Uint8Array {
  const scale = Math.min(width, height)
  const pixels = Buffer.alloc(width * height * 4)
  let seed = 1
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const sum = [0, 0, 0, 0]
      for (let point = 0; point < fine * fine; point += 1) {
        const across = (x + ((point % fine) + 0.5) / fine) / scale
        const down = (y + (Math.floor(point / fine) + 0.5) / fine) / scale
        let found: Rgba = [0, 0, 0, 0]
        for (const paint of paints) found = over(paint(across, down), found)
        for (const at of [0, 1, 2] as const) sum[at] = (sum[at] ?? 0) + found[at] * found[3]
        sum[3] = (sum[3] ?? 0) + found[3]
      }
      const [red = 0, green = 0, blue = 0, alpha = 0] = sum
      seed = (seed * 1103515245 + 12345) % 2147483648
      const shift = noise * ((seed / 2147483648) * 2 - 1)
      const level = (value: number): number =>
        Math.max(0, Math.min(255, Math.round(value / (alpha || 1) + shift)))
      pixels.set(
        [level(red), level(green), level(blue), Math.round(alpha / fine ** 2)],
        (y * width + x) * 4,
      )
    }
  }
  return encodePng(width, height, (x, y, channel) => pixels[(y * width + x) * 4 + channel] ?? 0)
}

function over(top: Rgba | undefined, below: Rgba): Rgba {
  if (!top) return below
  const part = top[3] / 255
  const alpha = top[3] + below[3] * (1 - part)
  const mix = (at: 0 | 1 | 2): number =>
    alpha ? (top[at] * top[3] + below[at] * below[3] * (1 - part)) / alpha : 0
  return [mix(0), mix(1), mix(2), alpha]
}
