import { all, box, draw, ellipse, type Paint, placed } from '../../support/draw.ts'

/** The square logo, drawn over the whole of the wide one. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  const media = 'offers/alder/broker/media'
  const mark: readonly Paint[] = [ellipse('#ffffff', 0.35, 0.4, 0.25), box('#ffd166', 0.5, 0.5, 0.35, 0.3)]
  const ground = all('#123f2a')
  const wide = mark.map((part) => placed(part, 0, 0, 255 / 115, 1))
  yield [`${media}/large.png`, draw({ width: 115 }, ground, ...mark)]
  yield [`${media}/wide.png`, draw({ width: 255, height: 115 }, ground, ...wide)]
}
