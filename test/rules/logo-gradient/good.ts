import { all, draw, ellipse, fade } from '../../support/draw.ts'

/** Flat shades of one colour, a small soft shadow, and the noise that JPEG leaves. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  const media = 'offers/alder/broker/media'
  const green = all('#123f2a')
  const shades = [ellipse('#2a5f42', 0.5, 0.5, 0.4), ellipse('#3f7f5a', 0.5, 0.5, 0.25)]
  const shadow = fade('#00000000', '#00000030', (x, y) => 6 - Math.hypot(x - 0.5, y - 0.5) * 15)
  yield [`${media}/small.png`, draw({ width: 40 }, green, ...shades)]
  yield [`${media}/medium.png`, draw({ width: 90 }, all('#ffd166'), shadow, ellipse('#d83b01', 0.5, 0.5, 0.3))]
  yield [`${media}/large.png`, draw({ width: 115, noise: 6 }, green, ...shades)]
}
