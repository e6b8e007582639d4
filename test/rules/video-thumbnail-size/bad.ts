import { all, draw } from '../../support/draw.ts'

/** A thumbnail of half the size. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  yield ['offers/alder/backup/media/still.png', draw({ width: 640, height: 360, fine: 1 }, all('#1f6b4e'))]
}
