import { all, draw } from '../../support/draw.ts'

/** The pictures that the offer names. */
export function* files(): Iterable<readonly [string, Uint8Array]> {
  yield ['offers/alder/broker/media/first-queue.png', draw({ width: 64, height: 48, fine: 1 }, all('#1f6b4e'))]
  yield ['offers/alder/broker/media/console.png', draw({ width: 64, height: 48, fine: 1 }, all('#1f6b4e'))]
  yield ['offers/alder/broker/media/alerts.png', draw({ width: 64, height: 48, fine: 1 }, all('#1f6b4e'))]
}
