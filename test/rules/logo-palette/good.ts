import { all, box, draw, ellipse } from '../../support/draw.ts'

/** Six stripes, and soft edges between the colours of many small discs. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  const media = 'offers/alder/broker/media'
  const colours = ['#d13438', '#ffb900', '#107c10', '#00b7c3', '#744da9', '#3b3a39']
  const stripes = colours.map((hex, at) => box(hex, 0, at / colours.length, 1, 1))
  const discs = Array.from({ length: 16 }, (_, at) =>
    ellipse(at % 2 ? '#ffffff' : '#ffd166', ((at % 4) + 0.5) / 4, (Math.floor(at / 4) + 0.5) / 4, 0.1),
  )
  yield [`${media}/large.png`, draw({ width: 115 }, ...stripes)]
  yield [`${media}/medium.png`, draw({ width: 90 }, all('#107c10'), ...discs)]
}
