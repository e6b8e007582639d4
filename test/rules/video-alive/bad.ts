import { all, draw } from '../../support/draw.ts'

/** The thumbnail of the videos. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  yield ['offers/alder/backup/media/still.png', draw({ width: 1280, height: 720, fine: 1 }, all('#1f6b4e'))]
}
