import { readLive } from './live.ts'
import type { Catalogue, Loose, MarketplaceData } from './model/catalogue.ts'
import type { Where } from './model/place.ts'
import type { Profile } from './model/rule.ts'
import { type Snapshot, sameFiles } from './model/snapshot.ts'
import type { Language } from './model/text.ts'
import { parseCatalogue } from './parse/catalogue.ts'
import type { ParseFault } from './parse/fault.ts'
import { fileStart } from './parse/source.ts'
import { type Earlier, mergedIsLive } from './rules/removals.ts'
import { type OwnedSchemaFinding, validateCatalogue } from './schema/catalogue.ts'
import { loadProfile, profileIds } from './schema/profile.ts'
import { loadValidators } from './schema/validate.ts'

/** What a marketplace holds: what is merged, and what is live. */
export interface Environments {
  readonly offers: Catalogue
  readonly live: Catalogue
}

/** A marketplace as a change would leave it, and as it was, by the settings that judge it. */
export interface Sides extends Environments {
  /** Both environments in the base; absent where there is none. */
  readonly before?: Environments
  /** What every lock compares with. */
  readonly earlier: Earlier
  /** The rules of `live/` that hold, as the change would leave the settings: whoever begins sign-off is held to it at once. */
  readonly signOff: 'required' | 'none'
  /** What files are compared with: the base, without a `live/` that meant nothing until sign-off begins. */
  readonly compared?: Snapshot
  /** Settings of the base, where there is one. */
  readonly settings: Loose<MarketplaceData> | undefined
  readonly profile: Profile
  readonly language: Language
  /** What is wrong with the form of the files. */
  readonly faults: readonly ParseFault[]
  readonly findings: readonly OwnedSchemaFinding[]
  /** What of the live copies cannot be read, or is not known today. */
  readonly unread: readonly { readonly ruleId: string; readonly where: Where }[]
  /** Where merged is live: what stands in `live/` that the change adds or edits, or ends sign-off with. */
  readonly leftovers: readonly Where[]
}

export interface SidesOptions {
  readonly base?: Snapshot
  readonly profile?: string
  readonly language?: Language
}

export async function readSides(snapshot: Snapshot, options: SidesOptions): Promise<Sides> {
  const { base } = options
  const parsed = await parseCatalogue(snapshot, 'offers')
  const parsedBase = base && (await parseCatalogue(base, 'offers')).catalogue
  // With a base, its settings hold: a change must not choose its own judge or where links lead.
  const settings = (base ? parsedBase : parsed.catalogue)?.marketplace?.data
  const profile = loadProfile(options.profile ?? known(settings?.profile))
  const validators = await loadValidators(profile.id)

  const { catalogue: offers, findings } = validateCatalogue(parsed.catalogue, validators, profile)
  const current = await readLive(snapshot, validators, profile)
  const now = offers.marketplace?.data.signOff
  // Nobody held to anything what stood in `live/` while merged was live: all of it is new when sign-off begins.
  const isBeginning = settings?.signOff === 'none' && now === 'required'
  const compared = base && isBeginning ? withoutLive(base) : base
  const before = compared &&
    parsedBase && {
      offers: validateCatalogue(parsedBase, validators, profile).catalogue,
      live: (await readLive(compared, validators, profile)).live,
    }
  // What is locked is what was live before the change: a change must not edit its own yardstick.
  const earlier: Earlier =
    settings?.signOff === 'none'
      ? mergedIsLive(before?.offers)
      : {
          signOff: 'required',
          live: (before ?? current).live,
          ...(before && { base: before.offers }),
        }
  const signOff = now ?? earlier.signOff
  return {
    offers,
    live: current.live,
    ...(before && { before }),
    ...(compared && { compared }),
    earlier,
    signOff,
    settings,
    profile,
    language: options.language ?? (settings?.locales?.[0] === 'ko' ? 'ko' : 'en'),
    faults: [...parsed.faults, ...current.faults],
    findings: [...findings, ...current.findings],
    unread: current.unread,
    leftovers:
      signOff === 'none'
        ? await filesBelowLive(snapshot, earlier.signOff === 'none' ? base : undefined)
        : [],
  }
}

const isLive = (path: string): boolean => path.startsWith('live/')

const withoutLive = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  entries: snapshot.entries.filter(({ path }) => !isLive(path)),
})

/** @param base where what is there already is left out */
async function filesBelowLive(snapshot: Snapshot, base: Snapshot | undefined): Promise<Where[]> {
  const paths = snapshot.entries.map(({ path }) => path).filter(isLive)
  const isSame = base && sameFiles(snapshot, base)
  const found: Where[] = []
  for (const path of paths) {
    if (!(await isSame?.(path))) found.push({ path, place: fileStart })
  }
  return found
}

const known = (id: unknown): string =>
  typeof id === 'string' && profileIds.includes(id) ? id : 'azure-2020'
