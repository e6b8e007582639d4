import { expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { edit, type Forest, remove, snapshotOf, textOf, write } from './walk/forest.ts'
import { starts } from './walk/world.ts'

const profile = 'offers/alder/publisher.md'

async function waiting(head: Forest, base?: Forest): Promise<string[]> {
  const { report } = await check(snapshotOf(head), {
    now: new Date('2026-11-21T00:00:00Z'),
    ...(base && { base: snapshotOf(base) }),
  })
  return [...new Set(report.offers.flatMap(({ waitsOn }) => waitsOn.logins))]
}

test('an offer waits for the owners that the base names, not for those that ask to be', async () => {
  const base = starts.merged as Forest
  const owned = (text: string): string => text.replace(/^owners: .*$/m, 'owners: [mallory]')
  const head = edit(base, profile, owned)
  const owners = await waiting(base)
  expect(owners).not.toContain('mallory')
  expect(owners.length).toBeGreaterThan(0)
  expect(await waiting(head, base)).toEqual(owners)
  expect(await waiting(head)).toEqual(['mallory'])
  // A publisher that is new has no others.
  const without = remove(base, 'offers')
  expect(await waiting(write(head, profile, textOf(head, profile) ?? ''), without)).toEqual([
    'mallory',
  ])
})
