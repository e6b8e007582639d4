import type { Catalogue, Loose, Offer, ReleaseData } from '../model/catalogue.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Language } from '../model/text.ts'
import { parseCatalogue } from '../parse/catalogue.ts'
import { validateCatalogue } from '../schema/catalogue.ts'
import { loadProfile, profileIds } from '../schema/profile.ts'
import { loadValidators } from '../schema/validate.ts'

/** One offer in one environment of a snapshot; nothing else of the snapshot is read. */
export interface OfferAt {
  readonly offer?: Offer
  /** What its release record says. */
  readonly record?: Loose<ReleaseData>
  readonly language: Language
  /** Whether going live is a step of its own. */
  readonly signOff: boolean
}

export async function offerAt(
  snapshot: Snapshot,
  environment: Catalogue['environment'],
  id: string,
  profileId: string | undefined,
): Promise<OfferAt> {
  const folder = `${environment}/${id}`
  const entries = snapshot.entries.filter(
    ({ path }) =>
      path === 'marketplace.yml' || path === `${folder}.yml` || path.startsWith(`${folder}/`),
  )
  const { catalogue } = await parseCatalogue({ ...snapshot, entries }, environment)
  const settings = catalogue.marketplace?.data as
    | { profile?: unknown; locales?: readonly unknown[]; signOff?: unknown }
    | null
    | undefined
  const chosen = profileId ?? settings?.profile
  const profile = loadProfile(profileIds.find((each) => each === chosen) ?? 'azure-2020')
  const { catalogue: valid } = validateCatalogue(
    catalogue,
    await loadValidators(profile.id),
    profile,
  )
  const offer = valid.offers.get(id)
  const record = valid.releases.get(id)?.document.data
  return {
    ...(offer && { offer }),
    ...(record && { record }),
    language: settings?.locales?.[0] === 'ko' ? 'ko' : 'en',
    signOff: settings?.signOff !== 'none',
  }
}

/** Ids of the offers in a snapshot, in both environments. */
export const idsIn = ({ entries }: Snapshot): string[] => [
  ...new Set(
    entries.flatMap(({ path }) => {
      const [top, publisher, offer, file] = path.split('/')
      return (top === 'offers' || top === 'live') && file === 'offer.md'
        ? [`${publisher}/${offer}`]
        : []
    }),
  ),
]
