import { all, badge, box, draw, ellipse } from '../../support/draw.ts'

/** A white and a nearly black background, and a badge on transparency that is white. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  const media = 'offers/alder/broker/media'
  const mark = ellipse('#b54e2a', 0.5, 0.5, 0.3)
  yield [`${media}/medium.png`, draw({ width: 90 }, all('#fefefe'), mark)]
  yield [`${media}/large.png`, draw({ width: 115 }, all('#1b1a19'), mark)]
  yield [`${media}/small.png`, draw({ width: 40 }, badge('#ffffff', 1, 0.25), box('#b54e2a', 0.2, 0.4, 0.6, 0.2))]
}
