import { type Lab, traits } from './colour.ts'
import { distance, type Grid, hasTrait, isOpaque, labAt, prevailing, shareOf } from './grid.ts'

/** What an image stands on. */
export interface Ground {
  /** `own` paints its background; `clear` leaves it to the page. */
  readonly kind: 'own' | 'clear'
  /** Shares of the background, from 0 to 1. A clear one is that of the page. */
  readonly white: number
  readonly black: number
  readonly light: number
  /** The colour that prevails in it, where one does. */
  readonly lab?: Lab
}

/** The band along the edges of an image: a sixteenth of its smaller side, so that a frame of one pixel is outvoted. */
export function bandOf({ width, height }: Grid): number[] {
  const deep = Math.max(2, Math.round(Math.min(width, height) / 16))
  const band: number[] = []
  for (let y = 0; y < height; y += 1) {
    const whole = y < deep || y >= height - deep
    for (let x = 0; x < width; x += 1) {
      // Between the sides lies nothing of the band.
      if (!whole && x === deep) x = Math.max(x, width - deep)
      band.push(y * width + x)
    }
  }
  return band
}

/**
 * The background of a logo. Where less than 1 % of it is transparent, that is the band along its edges. Else it is
 * the rim of a plate, as of a round badge or a square with round corners; what is no plate is ink on transparency.
 */
export function groundOf(grid: Grid): Ground {
  const { width, height } = grid
  let opaque = 0
  for (let at = 0; at < width * height; at += 1) if (isOpaque(grid, at)) opaque += 1
  const pixels =
    opaque > 0.99 * width * height
      ? bandOf(grid).filter((at) => isOpaque(grid, at))
      : rimOfPlate(grid, opaque)
  if (!pixels) return { kind: 'clear', white: 0, black: 0, light: 0 }
  const { lab, share } = prevailing(grid, pixels)
  return {
    kind: 'own',
    white: shareOf(pixels, (at) => hasTrait(grid, at, traits.white)),
    black: shareOf(pixels, (at) => hasTrait(grid, at, traits.black)),
    light: shareOf(pixels, (at) => hasTrait(grid, at, traits.light)),
    ...(share >= 0.5 && { lab }),
  }
}

/**
 * Pixels just inside the outline of a plate: of one filled shape (90 % of what lies between its outermost pixels in any
 * row or column is, which no word is) with one colour along its rim (60 % of it) and artwork of clearly another colour
 * (5 % of it, 0.25 away), which stays to be seen on any page.
 */
function rimOfPlate(grid: Grid, opaque: number): readonly number[] | undefined {
  const { width, height } = grid
  const rows = Array.from({ length: height }, () => ({ first: width, last: -1 }))
  const columns = Array.from({ length: width }, () => ({ first: height, last: -1 }))
  for (const [y, row] of rows.entries()) {
    for (const [x, column] of columns.entries()) {
      if (!isOpaque(grid, y * width + x)) continue
      row.first = Math.min(row.first, x)
      row.last = x
      column.first = Math.min(column.first, y)
      column.last = y
    }
  }
  const [left, right] = [
    Math.min(...rows.map(({ first }) => first)),
    Math.max(...rows.map(({ last }) => last)),
  ]
  let outlined = 0
  for (const [y, row] of rows.entries()) {
    for (let x = left; x <= right; x += 1) {
      const column = columns[x]
      const between = column && y >= column.first && y <= column.last
      if (between || (x >= row.first && x <= row.last)) outlined += 1
    }
  }
  if (!opaque || opaque < 0.9 * outlined) return undefined
  const tall = rows.filter(({ last }) => last >= 0).length
  const deep = Math.max(2, Math.round(Math.min(right - left + 1, tall) / 16))
  const rim = new Set<number>()
  // The outermost pixel is left out: it is often mixed with what lies behind.
  for (let step = 1; step <= deep; step += 1) {
    for (const [y, { first, last }] of rows.entries()) {
      if (last - first < 2 * step) continue
      rim.add(y * width + first + step).add(y * width + last - step)
    }
    for (const [x, { first, last }] of columns.entries()) {
      if (last - first < 2 * step) continue
      rim.add((first + step) * width + x).add((last - step) * width + x)
    }
  }
  const pixels = [...rim].filter((at) => isOpaque(grid, at))
  const { lab, share } = prevailing(grid, pixels)
  if (share < 0.6) return undefined
  let artwork = 0
  for (let at = 0; at < width * height; at += 1)
    if (isOpaque(grid, at) && distance(labAt(grid, at), lab) >= 0.25) artwork += 1
  return artwork >= 0.05 * opaque ? pixels : undefined
}
