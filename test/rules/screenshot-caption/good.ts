import { all, draw } from '../../support/draw.ts'

/** The screenshots that the offer names. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  yield ['offers/alder/backup/media/morning.png', draw({ width: 1280, height: 720, fine: 1 }, all('#1f6b4e'))]
  yield ['offers/alder/backup/media/restore.png', draw({ width: 1280, height: 720, fine: 1 }, all('#1f6b4e'))]
}
