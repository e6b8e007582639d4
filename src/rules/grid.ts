import type { Pixels } from '../model/catalogue.ts'
import { colourOf, type Lab } from './colour.ts'

type Colour = ReturnType<typeof colourOf>

/** The pixels of an image with what the eye makes of them. */
export interface Grid {
  readonly width: number
  readonly height: number
  /** 0 for transparent to 1 for opaque. */
  readonly alpha: Float32Array
  /** Of each pixel, its number in `colours`. */
  readonly colour: Uint32Array
  /** Every colour once: a logo has few. */
  readonly colours: readonly Colour[]
}

export function gridOf({ width, height, rgba }: Pixels): Grid {
  const count = width * height
  const alpha = new Float32Array(count)
  const colour = new Uint32Array(count)
  const colours: Colour[] = []
  const numbers = new Map<number, number>()
  let [last, number] = [-1, 0]
  for (let at = 0, from = 0; at < count; at += 1, from += 4) {
    const red = rgba[from] ?? 0
    const green = rgba[from + 1] ?? 0
    const blue = rgba[from + 2] ?? 0
    const key = (red << 16) | (green << 8) | blue
    // Most pixels are like the one before them.
    if (key !== last) {
      last = key
      number = numbers.get(key) ?? colours.length
      if (number === colours.length) {
        colours.push(colourOf(red, green, blue))
        numbers.set(key, number)
      }
    }
    colour[at] = number
    alpha[at] = (rgba[from + 3] ?? 0) / 255
  }
  return { width, height, alpha, colour, colours }
}

/** Whether more of a pixel is there than not. */
export const isOpaque = ({ alpha }: Grid, at: number): boolean => (alpha[at] ?? 0) >= 0.5

const nothing: Colour = [0, 0, 0, 0]
export const labAt = ({ colours, colour }: Grid, at: number): Colour =>
  colours[colour[at] ?? 0] ?? nothing

export const hasTrait = (grid: Grid, at: number, trait: number): boolean =>
  (labAt(grid, at)[3] & trait) !== 0

/** Of two colours; what follows their three axes is not looked at. */
export const distance = (
  one: readonly [...Lab, ...unknown[]],
  other: readonly [...Lab, ...unknown[]],
): number =>
  one === other
    ? 0
    : Math.sqrt((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2)

/** How many of the pixels hold, from 0 to 1; 0 of none. */
export const shareOf = (pixels: readonly number[], holds: (at: number) => boolean): number =>
  pixels.length ? pixels.filter(holds).length / pixels.length : 0

/** The colour that most of the pixels are close to, and the share of those within 0.1 of it. */
export function prevailing(grid: Grid, pixels: readonly number[]): { lab: Lab; share: number } {
  const counts = new Map<number, number>()
  for (const at of pixels) {
    const number = grid.colour[at] ?? 0
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  const found = [...counts].map(([number, count]) => ({
    lab: grid.colours[number] ?? nothing,
    count,
  }))
  // Noise makes many colours of one; these are put together before the most frequent is looked for.
  const buckets = new Map<string, { lab: Lab; count: number }>()
  for (const { lab, count } of found) {
    const key = roughly(lab, 20)
    const bucket = buckets.get(key)
    buckets.set(key, { lab: mixed(bucket, lab, count), count: count + (bucket?.count ?? 0) })
  }
  let most: { lab: Lab; count: number } = { lab: [0, 0, 0], count: 0 }
  for (const bucket of buckets.values()) if (bucket.count > most.count) most = bucket
  const near = found.reduce(
    (sum, { lab, count }) => sum + (distance(lab, most.lab) <= 0.1 ? count : 0),
    0,
  )
  return { lab: most.lab, share: near / Math.max(1, pixels.length) }
}

/** The same for colours that are closer to each other than one part in so many. */
export const roughly = (
  [lightness, a, b]: readonly [...Lab, ...unknown[]],
  parts: number,
): string => `${Math.round(lightness * parts)},${Math.round(a * parts)},${Math.round(b * parts)}`

function mixed(bucket: { lab: Lab; count: number } | undefined, lab: Colour, count: number): Lab {
  if (!bucket) return [lab[0], lab[1], lab[2]]
  const part = count / (count + bucket.count)
  const mix = (axis: 0 | 1 | 2): number => bucket.lab[axis] * (1 - part) + lab[axis] * part
  return [mix(0), mix(1), mix(2)]
}
