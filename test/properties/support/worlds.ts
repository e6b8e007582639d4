import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { marketplaceFiles } from '../../support/marketplace.ts'
import { base, type Files, filesIn, overlay, testFolder } from '../../support/overlay.ts'

/** A small marketplace to do harm to, and what its change is compared with. */
export interface World {
  readonly name: string
  readonly files: Files
  readonly before?: Files
  /** The files that only this world has. */
  readonly own?: ReadonlySet<string>
}

/** One of some worlds; a failure names it, as its files would fill pages. */
export const worldIn = (worlds: readonly World[]): fc.Arbitrary<World> =>
  fc
    .constantFrom(...worlds)
    .map((world) => ({ ...world, [fc.toStringMethod]: () => `the world “${world.name}”` }))

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The offers that some paths are about. */
const offersOf = (paths: Iterable<string>): Set<string> =>
  new Set(
    [...paths].flatMap((path) => {
      const [, publisher, name, ...rest] = path.split('/')
      return rest.length ? [`${publisher}/${name}`] : []
    }),
  )

/** The files of some offers alone, with their publishers, live copies, records and the settings. */
function part(files: Files, offers: ReadonlySet<string>): Files {
  return new Map(
    [...files].filter(([path]) => {
      const [, publisher, name = '', ...rest] = path.split('/')
      if (rest.length || name.endsWith('.yml'))
        return offers.has(`${publisher}/${name.replace(/\.yml$/, '')}`)
      return path === 'marketplace.yml' || [...offers].some((id) => id.startsWith(`${publisher}/`))
    }),
  )
}

/** Files of every kind that an offer may have and those of the base have not. */
function extras(offer: string, plan: string | undefined): Files {
  const folder = `offers/${offer}`
  return new Map(
    Object.entries({
      [`${folder}/waivers.yml`]:
        'waivers:\n  - rule: keywords-max\n    reason: Agreed with the partner team\n    owner: mara-lind\n    expires: "2027-01-31"\n  - { rule: summary-length, scope: offer.md, reason: Old text, owner: mara-lind, expires: "2026-01-31" }\n',
      [`${folder}/offer.ko.md`]:
        '---\nname: 알더\nsummary: 매일 아침 팀별 비용을 문장으로 설명합니다.\nscreenshots:\n  - 첫 화면\n---\n\n설명입니다.\n',
      [`${folder}/audience/preview.csv`]:
        'Id,Description,Type\n0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084,Test,SubscriptionId\n1b8f6d1c-4a27-4e39-9c55-7d2e61a3f084,"Another, one",SubscriptionId\n',
      ...(plan && {
        [`${folder}/plans/${plan}.ko.md`]:
          '---\nname: 표준\nsummary: 한 구독\n---\n\n설명입니다.\n',
      }),
      [`live/${offer}.yml`]:
        '# Written by Martlet. Do not edit by hand.\nstate: live\ntree: 13dc52a14bcc0d24ac900399b9c92fa13aec56ee\nsource: c821518fe07c256e09290c0428722715c9c2ced1\nreleased: "2026-08-18"\n',
    }).map(([path, text]) => [path, encode(text)]),
  )
}

/** A live copy of everything that is below `offers/`. */
const asLive = (files: Files): Files =>
  new Map(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith('offers/') ? [[path.replace('offers/', 'live/'), bytes] as const] : [],
    ),
  )

/** Every offer of the test base alone: as it is, and live with files of every kind, before a change too. */
export function baseWorlds(): World[] {
  const files = base()
  return [...offersOf(files.keys())].flatMap((offer): World[] => {
    const own = part(files, new Set([offer]))
    const plan = [...own.keys()].flatMap((path) => /plans\/([^/.]+)\.md$/.exec(path)?.[1] ?? [])[0]
    const all = overlay(overlay(own, asLive(own)), extras(offer, plan))
    return [
      { name: offer, files: own },
      { name: `${offer}, live`, files: all, before: all },
    ]
  })
}

export function marketplaceWorlds(): World[] {
  const files = marketplaceFiles()
  return [...offersOf(files.keys())].map((offer) => {
    const own = part(files, new Set([offer]))
    return { name: offer, files: own, before: own }
  })
}

/** What the fixtures of the rules show: each reaches what no other offer here reaches. */
export function fixtureWorlds(): World[] {
  const folder = join(testFolder, 'rules')
  return readdirSync(folder).flatMap((id) =>
    (['good', 'bad'] as const).flatMap((name): World[] => {
      const above = filesIn(join(folder, id, name))
      if (!above.size) return []
      const options = join(folder, id, 'options.json')
      const { profile }: { profile?: string } = existsSync(options)
        ? JSON.parse(readFileSync(options, 'utf8'))
        : {}
      const earlier = filesIn(join(folder, id, 'before'))
      const touched = offersOf([...above.keys(), ...earlier.keys()])
      if (!touched.size) touched.add('alder/ledger')
      const world = (files: Files) => part(overlay(base(profile), files), touched)
      return [
        {
          name: `${id}/${name}`,
          files: world(above),
          own: new Set(above.keys()),
          ...(earlier.size && { before: world(earlier) }),
        },
      ]
    }),
  )
}
