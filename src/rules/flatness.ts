import type { Lab } from './colour.ts'
import { distance, type Grid, labAt, roughly } from './grid.ts'

/**
 * How many flat colours an image is made of: pixels that differ from none of their neighbours by more than 0.1, which
 * leaves out the mixed pixels of edges, gathered around the most frequent colours within 0.1. Less than 1 % of these
 * pixels is no colour of its own.
 */
export function coloursOf(grid: Grid): number {
  const { width, height, alpha, colour } = grid
  const counts = new Uint32Array(grid.colours.length)
  let flat = 0
  const calm = (at: number, other: number): boolean =>
    (alpha[other] ?? 0) >= 0.9 &&
    (colour[at] === colour[other] || distance(labAt(grid, at), labAt(grid, other)) <= 0.1)
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if ((alpha[at] ?? 0) < 0.9) continue
      if ((x > 0 && !calm(at, at - 1)) || (x < width - 1 && !calm(at, at + 1))) continue
      if ((y > 0 && !calm(at, at - width)) || (y < height - 1 && !calm(at, at + width))) continue
      flat += 1
      const number = colour[at] ?? 0
      counts[number] = (counts[number] ?? 0) + 1
    }
  }
  // A photo has thousands of colours; what is closer than 0.02 goes as one.
  const buckets = new Map<string, { readonly lab: Lab; count: number }>()
  for (const [number, [lightness, a, b]] of grid.colours.entries()) {
    const lab: Lab = [lightness, a, b]
    const count = counts[number] ?? 0
    if (!count) continue
    const key = roughly(lab, 50)
    const bucket = buckets.get(key)
    if (bucket) bucket.count += count
    else buckets.set(key, { lab, count })
  }
  const colours: { readonly lab: Lab; count: number }[] = []
  for (const { lab, count } of [...buckets.values()].sort((a, b) => b.count - a.count)) {
    const near = colours.find((colour) => distance(colour.lab, lab) <= 0.1)
    if (near) near.count += count
    else colours.push({ lab, count })
  }
  return colours.filter(({ count }) => count >= 0.01 * flat).length
}

/** Lightness, a and b, each weighed by how opaque the pixel is, and that: so fading out is a change as well. */
type Mean = readonly [lightness: number, a: number, b: number, alpha: number]

interface Cell {
  readonly mean: Mean
  /** No pixel is further than 0.1 from the mean: no hard edge runs through. */
  readonly calm: boolean
  /** How much the right half differs from the left one, and the lower half from the upper one. */
  readonly across: Mean
  readonly down: Mean
}

/**
 * Share of an image's ink that lies in a ramp, from 0 to 1. The image is cut into cells of a sixteenth of its smaller
 * side, whose means leave noise out. A ramp is four cells in a row or column that change three times in the same
 * direction, each time by 0.006 to 0.1, and that each change in it within themselves: an edge between two flat
 * colours leaves the cells on both sides of it as they are. No hard edge runs through any of them.
 */
export function rampOf(grid: Grid): number {
  const side = Math.max(2, Math.round(Math.min(grid.width, grid.height) / 16))
  const [columns, rows] = [Math.floor(grid.width / side), Math.floor(grid.height / side)]
  const cells = Array.from({ length: columns * rows }, (_, cell) =>
    cellAt(grid, (cell % columns) * side, Math.floor(cell / columns) * side, side),
  )
  const ramp = new Set<number>()
  const walk = (way: 'across' | 'down', first: number, step: number, length: number): void => {
    for (let at = first; at < first + (length - 3) * step; at += step) {
      const [one, two, three, four] = [
        cells[at],
        cells[at + step],
        cells[at + 2 * step],
        cells[at + 3 * step],
      ]
      if (!one || !two || !three || !four || !isRamp([one, two, three, four], way)) continue
      for (let part = 0; part < 4; part += 1) ramp.add(at + part * step)
    }
  }
  for (let y = 0; y < rows; y += 1) walk('across', y * columns, 1, columns)
  for (let x = 0; x < columns; x += 1) walk('down', x, columns, rows)
  const inked = (at: number): boolean => (cells[at]?.mean[3] ?? 0) >= 0.1
  const all = cells.filter((_, at) => inked(at)).length
  return all ? [...ramp].filter(inked).length / all : 0
}

const none: Mean = [0, 0, 0, 0]

function cellAt(grid: Grid, left: number, top: number, side: number): Cell {
  const { colour, alpha, width } = grid
  const first = top * width + left
  let same = true
  for (let y = 0; same && y < side; y += 1) {
    for (let x = 0; same && x < side; x += 1) {
      const at = first + y * width + x
      same = colour[at] === colour[first] && alpha[at] === alpha[first]
    }
  }
  if (same) return { mean: meanOf(grid, left, top, 1, 1), calm: true, across: none, down: none }
  // The middle of an odd side belongs to neither half.
  const half = side >> 1
  const far = side - half
  const mean = meanOf(grid, left, top, side, side)
  return {
    mean,
    calm: isCalm(grid, left, top, side, mean),
    across: difference(
      meanOf(grid, left + far, top, half, side),
      meanOf(grid, left, top, half, side),
    ),
    down: difference(
      meanOf(grid, left, top + far, side, half),
      meanOf(grid, left, top, side, half),
    ),
  }
}

function meanOf(grid: Grid, left: number, top: number, across: number, down: number): Mean {
  let [lightness, a, b, alpha] = [0, 0, 0, 0]
  for (let y = top; y < top + down; y += 1) {
    for (let x = left; x < left + across; x += 1) {
      const at = y * grid.width + x
      const part = grid.alpha[at] ?? 0
      const lab = labAt(grid, at)
      lightness += lab[0] * part
      a += lab[1] * part
      b += lab[2] * part
      alpha += part
    }
  }
  const count = across * down
  return [lightness / count, a / count, b / count, alpha / count]
}

function isCalm(grid: Grid, left: number, top: number, side: number, mean: Mean): boolean {
  for (let y = top; y < top + side; y += 1) {
    for (let x = left; x < left + side; x += 1) {
      const away = difference(meanOf(grid, x, y, 1, 1), mean)
      if (product(away, away) > 0.01) return false
    }
  }
  return true
}

function isRamp(run: readonly [Cell, Cell, Cell, Cell], way: 'across' | 'down'): boolean {
  for (const cell of run) if (!cell.calm || cell[way] === none) return false
  const whole = difference(run[3].mean, run[0].mean)
  const size = Math.sqrt(product(whole, whole))
  for (const [at, cell] of run.entries()) {
    // Two thirds to a half of a step lie between the halves of an even ramp; a quarter is asked for.
    if (product(cell[way], whole) < (0.25 * size * size) / 3) return false
    const before = run[at - 1]
    if (!before) continue
    const step = difference(cell.mean, before.mean)
    const length = Math.sqrt(product(step, step))
    if (length < 0.006 || length > 0.1 || product(step, whole) < 0.7 * length * size) return false
  }
  return true
}

const difference = (one: Mean, other: Mean): Mean => [
  one[0] - other[0],
  one[1] - other[1],
  one[2] - other[2],
  one[3] - other[3],
]

const product = (one: Mean, other: Mean): number =>
  one[0] * other[0] + one[1] * other[1] + one[2] * other[2] + one[3] * other[3]
