import { draw, ellipse } from '../../support/draw.ts'

/** A transparent background around a dark shape. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  const media = 'offers/alder/broker/media'
  yield [`${media}/hero.png`, draw({ width: 408, height: 145, fine: 2 }, ellipse('#7a2a0b', 1.4, 0.5, 1.2, 0.48))]
}
