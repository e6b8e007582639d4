import { box, draw } from '../../support/draw.ts'

/** Seven stripes, each of another colour. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  const media = 'offers/alder/broker/media'
  const colours = ['#d13438', '#ffb900', '#107c10', '#00b7c3', '#744da9', '#ffffff', '#3b3a39']
  const stripes = colours.map((hex, at) => box(hex, 0, at / colours.length, 1, 1))
  yield [`${media}/large.png`, draw({ width: 115 }, ...stripes)]
}
