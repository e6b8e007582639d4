import type { Where } from './place.ts'

/**
 * What the network says of an address. Only what certainly leads nowhere is told apart: the statuses that mean
 * a page is not there, and a name that nobody has. Whatever may be an outage is unknown, and never a failure.
 */
export type Answer = 'alive' | 'unknown' | 'no-such-name' | 404 | 410

/** Asks each address; every one of them has an answer afterwards. Never throws. */
export type AskNetwork = (urls: readonly string[]) => Promise<ReadonlyMap<string, Answer>>

/** What has to be asked of the network, and where it stands. */
export interface Address {
  readonly url: string
  readonly where: Where
  readonly plan?: string
}
