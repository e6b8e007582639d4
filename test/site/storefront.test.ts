import { beforeAll, describe, expect, test } from 'vitest'
import { type Read, readStorefront, viewStorefront } from '../../site/read.ts'
import { check } from '../../src/check.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import { readDisk } from '../../src/read/disk.ts'
import { readMemory } from '../../src/read/memory.ts'
import { marketplaceRoot } from '../support/marketplace.ts'
import { hiddenNames, sentinels } from './sentinels.ts'

/** All that pages can know, as text. */
const everything = ({ storefront, media }: Read): string =>
  JSON.stringify([storefront, media], (_, value) => (value instanceof Map ? [...value] : value))

/** What pages would say with a word in it, with a little around it. */
const traces = (read: Read, word: RegExp): string[] =>
  everything(read).match(new RegExp(`.{0,60}(?:${word.source}).{0,60}`, 'g')) ?? []

let example: Snapshot
beforeAll(async () => {
  example = await readDisk(marketplaceRoot)
})

/** The example marketplace with some of its files written differently. */
async function changed(edits: Record<string, (text: string) => string>): Promise<Read> {
  const files = await Promise.all(
    example.entries.map(async ({ path }) => [path, await example.read(path)] as const),
  )
  const edited = files.map(([path, bytes]): [string, string | Uint8Array] => {
    const edit = edits[path]
    return [path, edit ? edit(new TextDecoder().decode(bytes)) : bytes]
  })
  const snapshot = readMemory(edited)
  const now = new Date('2026-11-21T00:00:00Z')
  const checked = await check(snapshot, { now })
  const { report } = await check(snapshot, { now, language: 'ko' })
  return viewStorefront(snapshot, checked, { en: checked.report, ko: report })
}

describe('the example', () => {
  let read: Read
  let text: string
  beforeAll(async () => {
    read = await readStorefront({ root: marketplaceRoot })
    text = everything(read)
  })

  test('shows no private value', async () => {
    const values = await sentinels(example)
    expect(values.length).toBeGreaterThan(200)
    expect(values.filter((value) => text.includes(JSON.stringify(value).slice(1, -1)))).toEqual([])
  })

  test('names no draft and no private plan', async () => {
    const names = await hiddenNames(example)
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => text.includes(JSON.stringify(name).slice(1, -1)))).toEqual([])
    expect(read.storefront.drafts).toBe(1)
  })

  test('refers to the media of its offers and to nothing else', () => {
    for (const [address, path] of read.media) {
      expect(address).toMatch(
        /^media\/[\w-]+\/[\w-]+\/(media\/[\w-]+\.png|documents\/[\w-]+\.pdf)$/,
      )
      expect(path).toMatch(/^offers\/[\w-]+\/[\w-]+\/(media|documents)\//)
    }
    expect(read.media.size).toBeGreaterThan(10)
  })

  test('is told in both languages, and a listing in its own where it is not translated', () => {
    const { listing } = read.storefront.offers.get('hanbit/managed-backup') ?? {}
    expect(listing?.name.en).toEqual({ text: '한빛 관리형 백업', lang: 'ko' })
    expect(listing?.translated).toEqual({ en: false, ko: true })
  })

  test('counts private plans and has a place for public ones only', () => {
    const { listing, review } = read.storefront.offers.get('hanbit/managed-backup') ?? {}
    expect(review?.plans).toEqual({ public: 1, private: 1 })
    expect(listing?.plans.map(({ id }) => id)).toEqual(['standard'])
    expect(listing?.access).toHaveLength(4)
    const closed = read.storefront.offers.get('hanbit/hospital-operations')
    expect(closed?.review?.plans).toEqual({ public: 0, private: 2 })
    expect(closed?.listing?.plans).toEqual([])
    expect(closed?.listing?.price.amount.en).toBe('By invitation')
  })

  test('has no place for a plan that only a template deploys', () => {
    const { listing } = read.storefront.offers.get('kestrel-yard/branch-gateway') ?? {}
    expect(listing?.plans.map(({ id }) => id)).toEqual(['byol', 'large', 'small'])
    expect(traces(read, /pair-node/)).toEqual([])
  })
})

describe('a mistake', () => {
  const offer = 'offers/hanbit/managed-backup/offer.md'

  test('is shown with its line, its measure and its part of the listing, in both languages', async () => {
    const { storefront } = await changed({
      [offer]: (text) => text.replace(/^name: .*$/m, `name: ${'가'.repeat(53)}`),
    })
    const { review } = storefront.offers.get('hanbit/managed-backup') ?? {}
    const [finding] = review?.findings ?? []
    expect(finding).toMatchObject({
      number: 1,
      rule: 'listing-name-length',
      path: 'offer.md',
      line: 5,
      gauge: { value: 53, limit: 50, text: { accepted: '가'.repeat(50), excess: '가가가' } },
    })
    expect(finding?.reason.en).toEqual({
      lang: 'en',
      text: expect.stringContaining('53 characters'),
    })
    expect(finding?.reason.ko).toEqual({ lang: 'ko', text: expect.stringContaining('53자') })
    expect(review?.marks.name).toMatchObject([{ number: 1, severity: 'error' }])
    expect(review?.verdict.en).toBe('Stopped at stage 1 of 7, Prerequisites: 1 error')
  })

  test('in private fields brings none of their lines along', async () => {
    const read = await changed({
      [offer]: (text) =>
        text
          .replace(/^alias: .*$/m, 'alias: [SENTINEL]')
          .replace(/^previewAudience:\n/m, 'previewAudience:\n  - SENTINEL-no-guid # SENTINEL\n')
          .replace(/^notificationEmails:\n/m, 'notificationEmails:\n  - SENTINEL at example\n')
          .replace(/^supportContact:\n/m, 'supportContact:\n  nickname: SENTINEL\n')
          .replace(/^leads:\n/m, 'leads:\n  password: SENTINEL\n'),
      'offers/tidewater/cost-desk/offer.md': (text) =>
        text
          .replace(/tenantId: .*/, 'tenantId: SENTINEL')
          .replace(/webhookUrl: .*/, 'webhookUrl: ftp://SENTINEL'),
      'offers/larkspur/queue-broker/plans/standard.md': (text) =>
        text.replace(/uri: .*/, 'uri: http://SENTINEL/x.vhd').replace(/sas: .*/, 'sas: SENTINEL'),
      'offers/hanbit/publisher.md': (text) =>
        text.replace(/^subscriptions:\n/m, 'subscriptions:\n  - SENTINEL\n'),
    })
    const failed = read.storefront.reviews.filter(({ errors }) => errors > 0)
    expect(failed.length).toBeGreaterThan(1)
    expect(traces(read, /SENTINEL/)).toEqual([])
  })

  test('in a private plan is counted and not told', async () => {
    const read = await changed({
      'offers/hanbit/managed-backup/plans/dedicated.md': (text) =>
        text.replace(/^name: .*$/m, `name: ${'SENTINEL'.repeat(20)}`),
    })
    const { review } = read.storefront.offers.get('hanbit/managed-backup') ?? {}
    expect(review?.privateFindings).toBeGreaterThan(0)
    expect(review?.findings.filter(({ severity }) => severity !== 'notice')).toEqual([])
    expect(traces(read, /SENTINEL|dedicated/)).toEqual([])
  })

  test('that hides what is hidden shows it to nobody', async () => {
    const read = await changed({
      'offers/tidewater/patch-watch/offer.md': (text) => text.replace('---\n', '---\n}: {\n'),
      'offers/hanbit/managed-backup/plans/dedicated.md': (text) =>
        text.replace('visibility: private', 'visibility: Private'),
    })
    expect(traces(read, /patch-watch|dedicated|전담 엔지니어/)).toEqual([])
    expect(read.storefront.drafts).toBe(1)
  })
})

describe('what changes for customers', () => {
  test('is told while an offer awaits its sign-off, and nothing private of it', async () => {
    const read = await changed({
      'offers/hanbit/managed-backup/plans/dedicated.md': (text) =>
        text.replace(/^summary: .*$/m, 'summary: SENTINEL'),
      'offers/hanbit/managed-backup/offer.md': (text) =>
        text
          .replace('HBK-4417', 'SENTINEL')
          .replaceAll(/name: (?=.*\n? *email)/g, 'name: SENTINEL ')
          .replace(/^summary: .*$/m, 'summary: Another sentence'),
    })
    const { review } = read.storefront.offers.get('hanbit/managed-backup') ?? {}
    const told = review?.changes.map(({ plan, what }) => [plan, what.en].filter(Boolean).join(' '))
    expect(told).toContain('summary')
    expect(told).toContain('standard manifest')
    expect(JSON.stringify(told)).not.toMatch(/alias|notes|private|dedicated/)
    expect(traces(read, /SENTINEL|dedicated/)).toEqual([])
  })

  test('is nothing for an offer that is live as it is', async () => {
    const read = await changed({})
    expect(read.storefront.offers.get('larkspur/queue-broker')?.review?.changes).toEqual([])
  })
})

test('an empty marketplace is one', async () => {
  const snapshot = readMemory([
    [
      'marketplace.yml',
      'name: Empty\nurl: https://empty.example/shop\nlocales: [ko]\nsignOff: none\npreview: none\n',
    ],
  ])
  const checked = await check(snapshot, { now: new Date('2026-11-21T00:00:00Z') })
  const { storefront } = await viewStorefront(snapshot, checked, { ko: checked.report })
  expect(storefront.offers.size).toBe(0)
  expect(storefront.base).toBe('/shop/preview/')
  expect(storefront.locales).toEqual(['ko'])
})
