import { all, draw, ellipse } from '../../support/draw.ts'

/** A dark colour with light artwork in the middle of it. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  const media = 'offers/alder/broker/media'
  yield [`${media}/hero.png`, draw({ width: 408, height: 145, fine: 2 }, all('#7a2a0b'), ellipse('#ffffff', 0.5, 0.5, 0.35))]
}
