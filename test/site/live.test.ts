import { beforeAll, describe, expect, test } from 'vitest'
import { type LiveRead, readLive } from '../../site/live.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import { parseCatalogue } from '../../src/parse/catalogue.ts'
import { readDisk } from '../../src/read/disk.ts'
import { readMemory } from '../../src/read/memory.ts'
import { marketplaceRoot } from '../support/marketplace.ts'
import { hiddenNames, sentinels } from './sentinels.ts'

type Edits = Record<string, (text: string) => string>

let example: Snapshot
beforeAll(async () => {
  example = await readDisk(marketplaceRoot)
})

async function edited(edits: Edits): Promise<Snapshot> {
  const files = await Promise.all(
    example.entries.map(async ({ path }): Promise<[string, string | Uint8Array]> => {
      const bytes = await example.read(path)
      const edit = edits[path]
      return [path, edit ? edit(new TextDecoder().decode(bytes)) : bytes]
    }),
  )
  return readMemory(files)
}

/** The live storefront of the example with some files written differently, and records that agree with their copies. */
async function live(edits: Edits = {}): Promise<LiveRead> {
  const { catalogue } = await parseCatalogue(await edited(edits), 'live')
  const all = { ...edits }
  for (const { id, tree } of catalogue.offers.values()) {
    const path = `live/${id}.yml`
    all[path] = (text) => (edits[path]?.(text) ?? text).replace(/^tree: .*$/m, `tree: ${tree}`)
  }
  return readLive(await edited(all), { now: new Date('2026-11-21T00:00:00Z') })
}

const shown = ({ storefront, media }: LiveRead): string =>
  JSON.stringify([storefront, media], (_, value) =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
  )

const broker = 'live/larkspur/queue-broker'
const backup = 'live/hanbit/managed-backup'

describe('the example', () => {
  test('is the same whatever offers/ holds', async () => {
    const before = await live()
    const after = await live({
      'offers/larkspur/queue-broker/offer.md': () => '---\n}: {\n---\n',
      'offers/hanbit/publisher.md': () => 'nothing',
    })
    expect(before.against).toEqual([])
    expect(before.listings.size).toBeGreaterThan(2)
    expect(shown(after)).toBe(shown(before))
  })

  test('shows no private value, no private plan, and nothing of a review', async () => {
    const read = await live()
    const text = shown(read)
    const hidden = [...(await sentinels(example)), ...(await hiddenNames(example))]
    expect(hidden.length).toBeGreaterThan(50)
    expect(hidden.filter((value) => text.includes(JSON.stringify(value).slice(1, -1)))).toEqual([])
    const { storefront, media } = read
    expect([...storefront.offers.values()].filter(({ review }) => review)).toEqual([])
    expect([...media.values()].filter((path) => !path.startsWith('live/'))).toEqual([])
  })
})

test('a delisted offer leaves its name and a day, and is in no list', async () => {
  const read = await live({
    [`${broker}.yml`]: (text) =>
      `${text.replace('state: live', 'state: delisted')}delisted: "2026-11-02"\nreason: SENTINEL\nticket: SENTINEL\n`,
  })
  expect(read.listings.has('larkspur/queue-broker')).toBe(false)
  const tombstone = read.storefront.tombstones.find(({ id }) => id === 'larkspur/queue-broker')
  expect(tombstone).toEqual({
    id: 'larkspur/queue-broker',
    name: expect.objectContaining({ en: { text: 'Larkspur Queue Broker', lang: 'en' } }),
    publisher: { id: 'larkspur', name: 'Larkspur Data', city: 'Utrecht' },
    type: expect.objectContaining({ id: 'virtual-machine' }),
    day: '2026-11-02',
  })
  expect(shown(read)).not.toContain('SENTINEL')
  expect(shown(read).match(/larkspur\/queue-broker/g)).toHaveLength(1)
})

test('a removed plan is named and nothing more; a private one is not even that', async () => {
  const read = await live({
    [`${broker}.yml`]: (text) => `${text}removedPlans: [standard]\n`,
    [`${backup}.yml`]: (text) => `${text}removedPlans: [dedicated]\n`,
  })
  const { listing } = read.storefront.offers.get('larkspur/queue-broker') ?? {}
  expect(listing?.plans.map(({ id }) => id)).toEqual(['byol'])
  expect(listing?.gone.map(({ en }) => en.text)).toEqual(['Hourly licence'])
  expect(listing?.price.amount.en).toBe('Your own licence')
  expect(read.storefront.offers.get('hanbit/managed-backup')?.listing.gone).toEqual([])
})

test('a plan that new customers cannot have is shown and makes no price', async () => {
  const stop = (text: string) => text.replace('---\n', '---\nstopSelling: true\n')
  const one = await live({ [`${broker}/plans/standard.md`]: stop })
  const { listing } = one.storefront.offers.get('larkspur/queue-broker') ?? {}
  expect(listing?.plans.map(({ id, selling }) => [id, selling])).toEqual([
    ['byol', true],
    ['standard', false],
  ])
  expect(listing?.price.amount.en).toBe('Your own licence')
})

test('an offer whose plans are all private has no page, live or delisted', async () => {
  const hide = (text: string) => text.replace('---\n', '---\nvisibility: private\n')
  const plans = {
    [`${broker}/plans/standard.md`]: (text: string) => hide(text.replace(/^visibility: .*\n/m, '')),
    [`${broker}/plans/byol.md`]: (text: string) => hide(text.replace(/^visibility: .*\n/m, '')),
  }
  expect(shown(await live(plans))).not.toContain('queue-broker')
  const delisted = await live({
    ...plans,
    [`${broker}.yml`]: (text) => text.replace('state: live', 'state: delisted'),
  })
  expect(shown(delisted)).not.toContain('queue-broker')
})

describe('a copy of another time', () => {
  test.each([
    ['a category that is gone', `${broker}/offer.md`, /categories: .*/, 'categories: [alchemy]'],
    ['a field that is gone', `${broker}/offer.md`, /^---\n/, '---\nzodiac: leo\n'],
  ])('is shown without %s', async (_, path, what, other) => {
    const read = await live({ [path]: (text) => text.replace(what, other) })
    expect([read.unreadable, read.against]).toEqual([[], []])
    expect(read.listings.has('larkspur/queue-broker')).toBe(true)
  })

  test.each([
    ['no name', `${broker}/offer.md`, /^name: .*\n/m, ''],
    ['no type', `${broker}/offer.md`, /^type: .*$/m, 'type: abacus'],
    ['no price', `${broker}/plans/standard.md`, /model: .*/, 'model: barter'],
    ['YAML that cannot be read', `${broker}/plans/byol.md`, /^---\n/, '---\n}: {\n'],
    ['a draft', `${broker}/offer.md`, /^---\n/, '---\ndraft: true\n'],
  ])('is named and left out where it has %s', async (_, path, what, other) => {
    const read = await live({ [path]: (text) => text.replace(what, other) })
    expect(read.unreadable).toEqual(['larkspur/queue-broker'])
    expect(read.listings.has('larkspur/queue-broker')).toBe(false)
    expect(read.listings.has('hanbit/managed-backup')).toBe(true)
  })
})

test('an offer of a publisher without a profile has a publisher’s page to lead to', async () => {
  const files = await Promise.all(
    example.entries
      .filter(({ path }) => path !== 'live/larkspur/publisher.md')
      .map(async ({ path }) => [path, await example.read(path)] as const),
  )
  const { storefront } = await readLive(readMemory(files), { now: new Date(0) })
  expect(storefront.publishers.map(({ id }) => id)).toContain('larkspur')
})

test('where merged is live, what passes is shown and nothing else', async () => {
  const files = await Promise.all(
    example.entries
      .filter(({ path }) => !path.startsWith('live/'))
      .map(async ({ path }): Promise<[string, string | Uint8Array]> => {
        const bytes = await example.read(path)
        const text = () => new TextDecoder().decode(bytes)
        if (path === 'marketplace.yml')
          return [path, text().replace('signOff: required', 'signOff: none')]
        if (path === 'offers/larkspur/lakehouse/offer.md')
          return [path, text().replace(/^name: .*$/m, `name: ${'x'.repeat(60)}`)]
        return [path, bytes]
      }),
  )
  const { storefront, listings, against } = await readLive(readMemory(files), {
    now: new Date('2026-11-21T00:00:00Z'),
  })
  expect(against).toEqual([])
  expect(storefront).toMatchObject({ channel: 'live', base: '/', tombstones: [] })
  expect(storefront.other).toBeUndefined()
  expect(listings.has('larkspur/queue-broker')).toBe(true)
  expect(listings.has('larkspur/lakehouse')).toBe(false)
  expect(listings.has('tidewater/patch-watch')).toBe(false)
})
