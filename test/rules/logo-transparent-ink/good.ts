import { badge, box, draw, ellipse } from '../../support/draw.ts'

/** Orange on transparency, a white letter in a blue badge, and a little blue among other colours. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  const media = 'offers/alder/broker/media'
  yield [`${media}/small.png`, draw({ width: 40 }, ellipse('#b54e2a', 0.5, 0.5, 0.4), box('#ffffff', 0.3, 0.45, 0.4, 0.1))]
  yield [`${media}/medium.png`, draw({ width: 90 }, badge('#0078d4', 0.9, 0.2), box('#ffffff', 0.3, 0.2, 0.15, 0.6))]
  yield [`${media}/large.png`, draw({ width: 115 }, box('#b54e2a', 0.1, 0.1, 0.5, 0.8), ellipse('#0078d4', 0.8, 0.5, 0.15))]
}
