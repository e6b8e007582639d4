import { box, draw, ellipse, type Paint } from '../../support/draw.ts'

/** A blue mark, a white one and a black one, and nothing at all, each on transparency. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  const media = 'offers/alder/broker/media'
  const mark = (hex: string): readonly Paint[] => [
    ellipse(hex, 0.5, 0.35, 0.2),
    box(hex, 0.15, 0.7, 0.7, 0.12),
  ]
  yield [`${media}/small.png`, draw({ width: 40 }, ...mark('#0078d4'))]
  yield [`${media}/medium.png`, draw({ width: 90 }, ...mark('#ffffff'))]
  yield [`${media}/large.png`, draw({ width: 115 }, ...mark('#1b1a19'))]
  yield [`${media}/wide.png`, draw({ width: 255, height: 115 })]
}
