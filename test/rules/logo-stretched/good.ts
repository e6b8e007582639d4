import { all, box, draw, ellipse, type Paint, placed } from '../../support/draw.ts'

/** The same mark in the middle of the wide logo, and smaller in the small one. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  const media = 'offers/alder/broker/media'
  const mark: readonly Paint[] = [ellipse('#ffffff', 0.35, 0.4, 0.25), box('#ffd166', 0.5, 0.5, 0.35, 0.3)]
  const ground = all('#123f2a')
  const wide = mark.map((part) => placed(part, (255 / 115 - 1) / 2, 0, 1))
  const small = mark.map((part) => placed(part, 0.15, 0.15, 0.7))
  yield [`${media}/small.png`, draw({ width: 40 }, ground, ...small)]
  yield [`${media}/large.png`, draw({ width: 115 }, ground, ...mark)]
  yield [`${media}/wide.png`, draw({ width: 255, height: 115 }, ground, ...wide)]
}
