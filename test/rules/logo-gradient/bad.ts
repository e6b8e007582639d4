import { draw, ellipse, fade } from '../../support/draw.ts'

/** A background that changes from corner to corner, and a mark that fades out on transparency. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  const media = 'offers/alder/broker/media'
  const corners = fade('#7a1f5c', '#e0a040', (x, y) => (x + y) / 2)
  yield [`${media}/large.png`, draw({ width: 115 }, corners, ellipse('#ffffff', 0.5, 0.5, 0.2))]
  yield [`${media}/small.png`, draw({ width: 40 }, fade('#d83b01ff', '#d83b0100', (_, y) => y))]
}
