import { traits } from './colour.ts'
import { type Grid, hasTrait, isOpaque } from './grid.ts'

/** The ink of a logo that stands on transparency: shares of it from 0 to 1, weighed by how opaque it is. */
export interface Ink {
  /** Share of the image that is inked at all. */
  readonly covered: number
  /** Of the ink: what is of a colour of the portal's themes and meets transparency. */
  readonly white: number
  readonly black: number
  readonly blue: number
}

const colours = ['white', 'black', 'blue'] as const
const ofTheme = traits.white | traits.black | traits.blue

/**
 * White, black and blue count where they reach transparency, by way of each other, over an edge of one pixel that is
 * mixed of both. White inside a coloured shape does not: it is seen on every page.
 */
export function inkOf(grid: Grid): Ink {
  const { width, height, alpha } = grid
  const reached = new Uint8Array(width * height)
  const open: number[] = []
  const visit = (x: number, y: number): void => {
    const at = y * width + x
    if (x < 0 || y < 0 || x >= width || y >= height || reached[at]) return
    if (!alpha[at] || !hasTrait(grid, at, ofTheme)) return
    reached[at] = 1
    open.push(at)
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (isOpaque(grid, y * width + x)) continue
      for (let dy = -2; dy <= 2; dy += 1) for (let dx = -2; dx <= 2; dx += 1) visit(x + dx, y + dy)
    }
  }
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)]
    visit(x - 1, y)
    visit(x + 1, y)
    visit(x, y - 1)
    visit(x, y + 1)
  }
  const found = { white: 0, black: 0, blue: 0 }
  let all = 0
  for (let at = 0; at < width * height; at += 1) {
    const weight = alpha[at] ?? 0
    all += weight
    if (!reached[at]) continue
    const colour = colours.find((name) => hasTrait(grid, at, traits[name]))
    if (colour) found[colour] += weight
  }
  const shares = all ? colours.map((name) => found[name] / all) : []
  const [white = 0, black = 0, blue = 0] = shares
  return { covered: all / (width * height), white, black, blue }
}
