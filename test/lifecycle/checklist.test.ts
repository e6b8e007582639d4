import { beforeAll, expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import type { OfferReport } from '../../src/model/report.ts'
import { readDisk } from '../../src/read/disk.ts'
import { readMemory } from '../../src/read/memory.ts'
import { marketplaceRoot } from '../support/marketplace.ts'
import { base, overlay } from '../support/overlay.ts'

let offers: ReadonlyMap<string, OfferReport>

beforeAll(async () => {
  const files = overlay(base('azure-2020'), new Map())
  const { report } = await check(readMemory(files), { now: new Date('2026-11-21') })
  offers = new Map(report.offers.map((offer) => [offer.id, offer]))
})

const lines = (id: string): string =>
  offers
    .get(id)
    ?.checklist.map(({ en }) => en)
    .join('\n') ?? ''

test('asks of every type what no file can answer', () => {
  expect(lines('alder/backup')).toMatch(/preview page/)
  expect(lines('alder/review')).toMatch(/preview page/)
})

test('asks about people and access of a managed service alone', () => {
  expect(lines('alder/backup')).toMatch(/same people with the same roles/)
  expect(lines('alder/broker')).not.toMatch(/same people|security group/)
})

test('asks about the deployment where there is one, and about a hero only where it is shown', () => {
  expect(lines('alder/broker')).toMatch(/deployed from the preview/)
  expect(lines('alder/backup')).not.toMatch(/deployed from the preview/)
  expect(lines('alder/broker')).not.toMatch(/415×100/)
})

test('asks nothing of what is live', async () => {
  const { report } = await check(await readDisk(marketplaceRoot), { now: new Date('2026-11-21') })
  const live = report.offers.filter(({ status }) => status === 'live')
  expect(live.length).toBeGreaterThan(0)
  for (const { checklist } of live) expect(checklist).toEqual([])
})
