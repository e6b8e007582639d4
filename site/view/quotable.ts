import type { Offer, Plan, Publisher, Source } from '../../src/model/catalogue.ts'
import { isPrivate } from '../../src/model/private-plan.ts'
import { privateValues } from './private.ts'

/** Where findings may quote from, and what they may never say. */
export interface Quotable {
  source(path: string): Source | undefined
  /** Whether a text holds a private value of these files. */
  leaks(text: string): boolean
}

/** Private values are looked for only when there is something to say: most offers have no finding. */
export function quotable(
  sources: readonly (Source | undefined)[],
  hidden: readonly string[] = [],
): Quotable {
  const known = sources.filter((source) => source !== undefined)
  const byPath = new Map(known.map((source) => [source.path, source]))
  let secrets: readonly string[] | undefined
  return {
    source: (path) => byPath.get(path),
    leaks: (text) => {
      secrets ??= [...hidden, ...privateValues(known.map((source) => source.text))]
      return secrets.some((secret) => text.includes(secret))
    },
  }
}

/** The files of an offer and its publisher; lists of subscriptions are not to be quoted at all. */
export function quotableOffer(offer: Offer, publisher: Publisher | undefined): Quotable {
  const files = [...offer.files.values()].filter(({ path }) => !path.startsWith('audience/'))
  const sources = [publisher?.document.source, ...files.map(({ source }) => source)]
  return quotable(sources, offer.plans.filter(isPrivate).flatMap(namesOf))
}

/** What a sentence would call a plan: its id in backticks, its name, its summary. */
const namesOf = ({ id, document: { data } }: Plan): string[] =>
  [`\`${id}\``, data.name ?? '', data.summary ?? ''].filter((name) => name.length > 1)
