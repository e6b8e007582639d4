import { distance, type Grid, isOpaque, labAt } from './grid.ts'
import type { Ground } from './ground.ts'

/** Where the artwork of a logo is, without the space around it, and what it looks like. */
export interface Shape {
  readonly ground: Ground['kind']
  readonly width: number
  readonly height: number
  /** Means of 12 × 12 cells that are stretched over the artwork: how much of it is there, and its colour, by fours. */
  readonly cells: Float64Array
}

const side = 12

/**
 * The artwork of a logo: what is opaque where it stands on transparency, else what is 0.15 or more away from its own
 * background. Undefined where there is none to speak of: a blank logo, a photo, a pattern that runs through.
 */
export function shapeOf(grid: Grid, ground: Ground): Shape | undefined {
  const { width, height } = grid
  const { lab } = ground
  if (ground.kind === 'own' && !lab) return undefined
  const stands = grid.colours.map((colour) => !lab || distance(colour, lab) >= 0.15)
  const holds = (at: number): boolean => isOpaque(grid, at) && stands[grid.colour[at] ?? 0] === true
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if (!holds(at)) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  const size = { width: right - left + 1, height: bottom - top + 1 }
  if (size.width < 6 || size.height < 6) return undefined
  // A stripe from edge to edge is longer in a wider logo without being stretched.
  if (ground.kind === 'own' && (size.width === width) !== (size.height === height)) return undefined
  const cells = new Float64Array(side * side * 4)
  const counts = new Uint32Array(side * side)
  for (let y = top; y <= bottom; y += 1) {
    const row = Math.floor(((y - top) * side) / size.height) * side
    for (let x = left; x <= right; x += 1) {
      const cell = row + Math.floor(((x - left) * side) / size.width)
      counts[cell] = (counts[cell] ?? 0) + 1
      if (!holds(y * width + x)) continue
      const [lightness, a, b] = labAt(grid, y * width + x)
      const to = cell * 4
      cells[to] = (cells[to] ?? 0) + 1
      cells[to + 1] = (cells[to + 1] ?? 0) + lightness
      cells[to + 2] = (cells[to + 2] ?? 0) + a
      cells[to + 3] = (cells[to + 3] ?? 0) + b
    }
  }
  return {
    ground: ground.kind,
    ...size,
    cells: cells.map((sum, at) => sum / Math.max(1, counts[at >> 2] ?? 0)),
  }
}

/**
 * How much wider the first shows the artwork of the second, as a factor: 1 where the difference is within 10 % and a
 * pixel at each side. Undefined where it is other artwork: cells that differ by more than 0.15 on average.
 */
export function stretchOf(one: Shape, other: Shape): number | undefined {
  if (one.ground !== other.ground) return undefined
  let apart = 0
  for (let cell = 0; cell < one.cells.length; cell += 4) {
    let squares = 0
    for (let at = cell; at < cell + 4; at += 1)
      squares += ((one.cells[at] ?? 0) - (other.cells[at] ?? 0)) ** 2
    apart += Math.sqrt(squares)
  }
  if (apart > 0.15 * side * side) return undefined
  const factor = one.width / one.height / (other.width / other.height)
  const rounding = 1 / one.width + 1 / one.height + 1 / other.width + 1 / other.height
  return Math.abs(Math.log(factor)) > 0.1 + rounding ? factor : 1
}
