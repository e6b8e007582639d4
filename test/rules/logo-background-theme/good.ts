import { all, box, draw, ellipse } from '../../support/draw.ts'

/** White in the middle of a colour, a light grey, and navy. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  const media = 'offers/alder/broker/media'
  const mark = ellipse('#b54e2a', 0.5, 0.5, 0.3)
  yield [`${media}/small.png`, draw({ width: 40 }, all('#b54e2a'), box('#ffffff', 0.1, 0.3, 0.8, 0.4))]
  yield [`${media}/medium.png`, draw({ width: 90 }, all('#e4e4e4'), mark)]
  yield [`${media}/large.png`, draw({ width: 115 }, all('#0b1f3a'), mark)]
}
