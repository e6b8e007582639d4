import type { Language } from '../../model/text.ts'
import type { Desk } from './blocks.ts'
import { changesIn, changesList } from './changes.ts'
import type { Group } from './groups.ts'
import type { Outcome } from './verdict.ts'
import { say } from './words.ts'

/** What a review is about, open to the eye: what differs from what is live, or since an overtaken copy. */
export function openChanges(
  groups: readonly Group[],
  { situation }: Outcome,
  language: Language,
): string {
  if (situation !== 'release' && situation !== 'overtaken') return ''
  const offers = groups.flatMap(({ offer }) => offer ?? [])
  const list = changesList(offers, language)
  const title = situation === 'release' ? say.changes(changesIn(offers)) : say.sinceCopy
  return list && `#### ${title[language]}\n\n${list}`
}

/** What only a person can see of an offer that goes live. Boxes to tick stand in the request's own text. */
export function byEye(outcome: Outcome, desk: Desk): string {
  const { situation, released } = outcome
  const [offer] = released
  if (situation !== 'release' || released.length !== 1 || !offer?.checklist.length) return ''
  const { around, language, links } = desk
  const preview = links.toPage(pageOf(outcome, around.storefront?.preview))
  return [
    `#### ${say.byEye[language]}`,
    ...(preview ? [say.previewPage(preview)[language]] : []),
    offer.checklist.map((line) => `- ${line[language]}`).join('\n'),
  ].join('\n\n')
}

/** The offer's page in a storefront, where the request is about one; else the storefront itself. */
export const pageOf = ({ only }: Outcome, storefront: string | undefined): string | undefined =>
  only && storefront ? `${storefront}offers/${only}/` : storefront

/** What comes of the request once it is merged. */
export function afterRelease(
  { released, profiles }: Outcome,
  where: string | undefined,
  language: Language,
): string[] {
  const [first] = released
  const profile = profiles.length ? [say.thenProfile[language]] : []
  if (!first?.release) return profile
  const offers =
    first.release === 'go-live'
      ? say.thenLive(released.length, where)
      : say.afterRelease[first.release]
  return [offers[language], ...profile]
}
