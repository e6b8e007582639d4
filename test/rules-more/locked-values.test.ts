import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { check } from '../../src/check.ts'
import { blocks } from '../../src/model/blocks.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { allRules } from '../../src/rules/index.ts'
import { edit, type Forest, grow, snapshotOf, write } from '../lifecycle/walk/forest.ts'
import { goLive } from '../lifecycle/walk/world.ts'
import { base } from '../support/overlay.ts'

const files = base()
const hero = 'offers/alder/broker/media/hero.png'
const all = grow([...files, [hero, files.get('offers/alder/broker/media/wide.png') ?? '']])
const machine = 'offers/alder/broker/plans/standard.md'
const service = 'offers/alder/backup/plans/standard.md'
const offer = 'offers/alder/broker/offer.md'

/** A file with other frontmatter; `undefined` takes a field out. */
const set = (forest: Forest, path: string, pointer: readonly string[], value: unknown): Forest =>
  edit(forest, path, (text) => {
    const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
    const document = parseDocument(frontmatter)
    if (value === undefined) document.deleteIn(pointer)
    else document.setIn(pointer, value)
    return `---\n${document}---\n${body}`
  })

/** The smallest marketplace with the offer of a file. */
const only = (path: string): Forest =>
  new Map(
    [...all].filter(
      ([each]) => each.split('/').length < 4 || each.startsWith(`offers/${idOf(path)}/`),
    ),
  )

const idOf = (path: string): string => path.split('/').slice(1, 3).join('/')

const unwaivable = new Set(allRules.filter((rule) => rule.unwaivable).map(({ id }) => id))

const waive = (forest: Forest, path: string, rules: Iterable<string>): Forest =>
  write(
    forest,
    `offers/${idOf(path)}/waivers.yml`,
    `waivers:\n${[...rules].map((rule) => `  - { rule: ${rule}, reason: The customers agreed one by one, owner: mara-lind, expires: "2027-01-01" }\n`).join('')}`,
  )

async function errors(head: Forest, before: Forest): Promise<readonly Diagnostic[]> {
  const { report } = await check(snapshotOf(head), {
    now: new Date('2026-11-21T00:00:00Z'),
    base: snapshotOf(before),
    only: (_, changed) => changed,
  })
  return report.diagnostics.filter(blocks)
}

/** What blocks a change although everything that a waiver can accept was waived in the base. */
async function errorsBesidesWaived(head: Forest, before: Forest, path: string) {
  const waived = new Set<string>()
  for (;;) {
    const found = waived.size
      ? await errors(waive(head, path, waived), waive(before, path, waived))
      : await errors(head, before)
    const more = found.filter(({ ruleId }) => !unwaivable.has(ruleId))
    if (!more.length) return found
    for (const { ruleId } of more) waived.add(ruleId)
  }
}

const disk = (lun: number) => ({
  lun,
  uri: `https://alderimages.blob.core.windows.net/broker/data-${lun}.vhd`,
  sas: '${secret:BROKER_SAS}',
  sasExpires: '2031-06-30',
})

/** Every value that a lock compares, where it stands, and another value for it that the lock forbids. */
const locks: readonly (readonly [
  rule: string,
  path: string,
  pointer: readonly string[],
  live: unknown,
  other: unknown,
])[] = [
  ['locked-offer-alias', offer, ['alias'], 'al-broker', 'al-other'],
  ['locked-offer-type', offer, ['type'], 'virtual-machine', 'saas'],
  ['locked-plan-name', service, ['name'], 'standard', 'other'],
  ['locked-price', machine, ['pricing', 'price'], 0.1, 0.2],
  ['locked-price', machine, ['pricing', 'currency'], 'USD', 'EUR'],
  ['locked-billing-model', machine, ['pricing', 'model'], 'hourly', 'monthly'],
  ['region-removed', machine, ['pricing', 'markets'], ['NO', 'US'], ['US']],
  ['azure-region-removed', machine, ['azureRegions'], ['azureGlobal'], ['azureGovernment']],
  ['manifest-version-decrease', service, ['manifest', 'version'], '1.2.0', '0.0.1'],
  ['vm-version-increase', machine, ['image', 'version'], '1.4.0', '0.0.1'],
  [
    'vm-image-changed-same-version',
    machine,
    ['image', 'osDisk', 'uri'],
    'https://alderimages.blob.core.windows.net/broker/one.vhd',
    'https://alderimages.blob.core.windows.net/broker/two.vhd',
  ],
  ['vm-data-disks-changed', machine, ['image', 'dataDisks'], [disk(0)], [disk(0), disk(1)]],
  ['sku-hidden-locked', machine, ['hideFromMarketplace'], true, false],
  ['hero-icon-removed', offer, ['logos', 'hero'], 'media/hero.png', undefined],
  ['standard-contract-locked', offer, ['terms'], { standardContract: true }, undefined],
]

const ways: readonly (readonly [
  string,
  (forest: Forest, path: string, pointer: readonly string[]) => Forest,
])[] = [
  ['gone', (forest, path, pointer) => set(forest, path, pointer, undefined)],
  ['gone with all around it', (forest, path, [top = '']) => set(forest, path, [top], undefined)],
  ['a group of fields', (forest, path, pointer) => set(forest, path, pointer, { a: 1 })],
  ['no text that it knows', (forest, path, pointer) => set(forest, path, pointer, 'one')],
  ['an empty text', (forest, path, pointer) => set(forest, path, pointer, '')],
  ['an empty list', (forest, path, pointer) => set(forest, path, pointer, [])],
  ['nothing', (forest, path, pointer) => set(forest, path, pointer, null)],
  [
    'in a file that cannot be read',
    (forest, path) => edit(forest, path, (text) => text.replace('\n', '\n"\n')),
  ],
]

describe.each(locks)('%s on %s %j', (rule, path, pointer, value, other) => {
  const before = goLive(set(only(path), path, pointer, value), idOf(path))

  test('no waiver lets another value pass', async () => {
    const found = await errorsBesidesWaived(set(before, path, pointer, other), before, path)
    expect(found.map(({ ruleId }) => ruleId)).toContain(rule)
  })

  test.each(ways)('no waiver lets the value pass as %s', async (_, change) => {
    const found = await errorsBesidesWaived(change(before, path, pointer), before, path)
    expect(found.length).toBeGreaterThan(0)
  })

  test('what stays as it is in live passes', async () => {
    const changed = set(before, path, ['summary'], 'Another sentence of some words.')
    expect(await errorsBesidesWaived(changed, before, path)).toEqual([])
  })
})

const lostBy: readonly (readonly [string, string, readonly string[], string])[] = [
  [
    'azure-region-required',
    machine,
    ['pricing', 'markets'],
    '`pricing.markets` of live plan `standard` is missing, expected it as in live',
  ],
  [
    'azure-region-required',
    machine,
    ['azureRegions'],
    '`azureRegions` of live plan `standard` is missing, expected it as in live',
  ],
  [
    'manifest-required',
    service,
    ['manifest'],
    '`manifest.version` of live plan `standard` is missing, expected it as in live',
  ],
  [
    'plan-name-required',
    service,
    ['name'],
    '`name` of live plan `standard` is missing, expected it as in live',
  ],
]

test.each(lostBy)(
  'where %s is waived, the lock itself speaks of %s %j',
  async (rule, path, pointer, words) => {
    const before = goLive(only(path), idOf(path))
    const changed = set(before, path, pointer, undefined)
    const alone = await errors(changed, before)
    expect(alone.map(({ ruleId }) => ruleId)).toEqual([rule])
    const waived = await errorsBesidesWaived(changed, before, path)
    expect(waived.map(({ reason }) => reason)).toEqual([words])
  },
)

test('a version that is none is an error of the lock where its form is waived', async () => {
  const before = goLive(only(machine), 'alder/broker')
  const changed = set(before, machine, ['image', 'version'], 'one')
  const found = await errorsBesidesWaived(changed, before, machine)
  expect(found.map(({ reason }) => reason)).toEqual([
    '`image.version` of live plan `standard` cannot be read, expected it as in live',
  ])
})

test('a plan that said public is still public where it says nothing', async () => {
  const before = goLive(set(only(machine), machine, ['visibility'], undefined), 'alder/broker')
  const found = await errors(set(before, machine, ['visibility'], 'private'), before)
  expect(found.map(({ ruleId }) => ruleId)).toContain('plan-public-to-private')
})

test('a field that nobody knows does not hide that the manifest changed', async () => {
  const before = goLive(only(service), 'alder/backup')
  const tenant = '0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084'
  const changed = set(before, service, ['manifest', 'tenantId'], tenant)
  const found = await errors(set(changed, service, ['colour'], 'blue'), before)
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['manifest-version-increase'])
})

test('the price and the region of a plan that is not live are free', async () => {
  const before = only(machine)
  const changed = set(before, machine, ['pricing', 'price'], 0.2)
  const found = await errors(set(changed, machine, ['azureRegions'], ['azureGovernment']), before)
  expect(found).toEqual([])
})
