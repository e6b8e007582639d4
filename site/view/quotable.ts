import type { Offer, Publisher, Source } from '../../src/model/catalogue.ts'
import { privateValues } from './private.ts'

/** Where findings may quote from, and what they may never say. */
export interface Quotable {
  source(path: string): Source | undefined
  /** Whether a text holds a private value of these files. */
  leaks(text: string): boolean
}

/** Private values are looked for only when there is something to say: most offers have no finding. */
export function quotable(sources: readonly (Source | undefined)[]): Quotable {
  const known = sources.filter((source) => source !== undefined)
  const byPath = new Map(known.map((source) => [source.path, source]))
  let secrets: readonly string[] | undefined
  return {
    source: (path) => byPath.get(path),
    leaks: (text) => {
      secrets ??= privateValues(known.map((source) => source.text))
      return secrets.some((secret) => text.includes(secret))
    },
  }
}

/** The files of an offer and its publisher; lists of subscriptions are not to be quoted at all. */
export const quotableOffer = (offer: Offer, publisher: Publisher | undefined): Quotable =>
  quotable([
    publisher?.document.source,
    ...[...files.values()].map(({ path, source }) =>
      path.startsWith('audience/') ? undefined : source,
    ),
  ])
