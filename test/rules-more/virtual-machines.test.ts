import { expect, test } from 'vitest'
import { baseText, type Changes, edited, findingsOf } from './judge.ts'

const folder = 'offers/alder/broker'
const offer = `${folder}/offer.md`
const plan = `${folder}/plans/standard.md`
const live = (path: string, text = baseText(path)): Changes => ({
  [offer.replace('offers/', 'live/')]: baseText(offer),
  [path.replace('offers/', 'live/')]: text,
})
const textOf = (changes: Changes): string => String(Object.values(changes)[0])

test.each<[port: string, expected: string | undefined]>([
  ['0', undefined],
  ['443', undefined],
  ['65535', undefined],
  ['8000-8000', undefined],
  ['8000 - 8010', undefined],
  ['65536', '65,535'],
  ['1-65536', '65,535'],
  ['99999999999999999999', '65,535'],
  ['90-80', 'lower number first'],
  ['80,443', 'a range'],
  ['80-', 'a range'],
  ['https', 'a range'],
  ['-1', 'a range'],
])('port %s', async (port, expected) => {
  const found = await findingsOf('vm-open-port', edited(plan, ['"5671"', `"${port}"`]))
  expect(found).toHaveLength(expected ? 1 : 0)
  if (expected) expect(found[0]?.reason).toContain(expected)
})

test.each<[phone: string, count: number]>([
  ['"0000000000"', 1],
  ['+1 (000) 000-0000', 1],
  ['+82-99-9999-9999', 1],
  ['"00 47 11111111"', 1],
  ['${secret:SUPPORT_PHONE}', 0],
  ['+47-55-555-0000', 0],
  ['"1234567890"', 0],
])('a telephone number %s', async (phone, count) => {
  const found = await findingsOf('contact-phone-dummy', edited(offer, ['+47-55-555-0100', phone]))
  expect(found).toHaveLength(count)
  for (const { sensitive, reason, fix } of found) {
    expect(sensitive).toBe(true)
    expect(reason + fix).not.toMatch(/\d{3}/)
  }
})

test.each<[sas: string, secret: boolean, value: boolean]>([
  ['"pa55"', true, false],
  ['"?sv=2024-11-04&sr=b&sp=r"', true, false],
  ['BROKER_SAS', true, false],
  ['${secret:broker}', false, true],
  ['""', false, true],
  ['${secret:BROKER_SAS}', false, false],
])('a signature written as %s', async (sas, secret, value) => {
  const changes = edited(plan, ['${secret:BROKER_SAS}', sas])
  const found = await findingsOf('vm-image-sas-secret', changes)
  expect(found.map(({ sensitive }) => sensitive)).toEqual(secret ? [true] : [])
  expect(found.map(({ place: { start } }) => start.line)).toEqual(secret ? [15] : [])
  expect(await findingsOf('field-value', changes)).toHaveLength(value ? 1 : 0)
})

const disk = (name: string): string =>
  `uri: https://alderimages.blob.core.windows.net/broker/${name}.vhd, sas: "\${secret:BROKER_SAS}", sasExpires: "2031-06-30"`
const dataDisk = (lun: number, name: string): string => `    - { lun: ${lun}, ${disk(name)} }\n`
const withImage = (fields: string): string =>
  textOf(edited(plan, ['  operatingSystem:', `${fields}  operatingSystem:`]))
const dataDisks = (...disks: readonly string[]): string =>
  withImage(`  dataDisks:\n${disks.join('')}`)
const generation = (name: string): string =>
  withImage(`  generations:\n    - { type: x64Gen2, sku: standard, osDisk: { ${disk(name)} } }\n`)

test.each<[what: string, was: string, is: string, disks: number, version: number]>([
  ['nothing', dataDisks(dataDisk(0, 'a')), dataDisks(dataDisk(0, 'a')), 0, 0],
  [
    'the order of two disks',
    dataDisks(dataDisk(0, 'a'), dataDisk(1, 'b')),
    dataDisks(dataDisk(1, 'b'), dataDisk(0, 'a')),
    0,
    0,
  ],
  ['the content of a disk', dataDisks(dataDisk(0, 'a')), dataDisks(dataDisk(0, 'b')), 0, 1],
  ['the number of a disk', dataDisks(dataDisk(0, 'a')), dataDisks(dataDisk(2, 'a')), 1, 0],
  ['a disk that is gone', dataDisks(dataDisk(0, 'a')), baseText(plan), 1, 0],
  ['a first disk', baseText(plan), dataDisks(dataDisk(0, 'a')), 1, 0],
  [
    'a disk that has another finding',
    dataDisks(dataDisk(0, 'a')),
    dataDisks(dataDisk(0, 'a').replace('lun: 0', 'lun: first')),
    0,
    0,
  ],
  ['the disk of a generation', generation('a'), generation('b'), 0, 1],
  ['a new generation', baseText(plan), generation('a'), 0, 0],
])('what changed under one version: %s', async (_, was, is, disks, version) => {
  const changes = { ...live(plan, was), [plan]: is }
  expect(await findingsOf('vm-data-disks-changed', changes)).toHaveLength(disks)
  expect(await findingsOf('vm-image-changed-same-version', changes)).toHaveLength(version)
  expect(await findingsOf('vm-version-increase', changes)).toEqual([])
})

const hero = ['wide: media/wide.png }', 'wide: media/wide.png, hero: media/wide.png }'] as const

test.each<[what: string, before: Changes, changes: Changes, count: number]>([
  ['gone since the base', edited(offer, hero), {}, 1],
  [
    'gone since the base and since live',
    edited(offer, hero),
    { [offer.replace('offers/', 'live/')]: textOf(edited(offer, hero)) },
    1,
  ],
  [
    'only ever saved in a draft',
    edited(offer, hero, ['language: en', 'language: en\ndraft: true']),
    {},
    0,
  ],
  ['still there', edited(offer, hero), edited(offer, hero), 0],
])('a hero image %s', async (_, before, changes, count) => {
  const found = await findingsOf('hero-icon-removed', changes, 'azure-2020', before)
  expect(found).toHaveLength(count)
})

test('a market may be left today', async () => {
  const changes = { ...live(plan), ...edited(plan, ['["NO", US]', '[US]']) }
  expect(await findingsOf('region-removed', changes)).toHaveLength(1)
  expect(await findingsOf('region-removed', changes, 'azure-current')).toEqual([])
})

test('a trial may be longer and a plan free today', async () => {
  const trial = edited(plan, ['price: 0.10', 'price: 0.10\n  freeTrial: 6-months'])
  expect(await findingsOf('free-trial-value', trial)).toHaveLength(1)
  expect(await findingsOf('free-trial-value', trial, 'azure-current')).toEqual([])
  const free = edited(plan, ['model: hourly', 'model: free'])
  expect(await findingsOf('pricing-model-vm', free)).toHaveLength(1)
  expect(await findingsOf('pricing-model-vm', free, 'azure-current')).toEqual([])
})

test('what a new plan lacks is told once', async () => {
  const added = {
    ...live(plan),
    [`${folder}/plans/large.md`]: '---\nname: Large\nazureRegions: [azureGlobal]\n---\n\nText.\n',
  }
  const path = `${folder}/plans/large.md`
  for (const general of ['required-field-missing', 'plan-summary-length']) {
    const found = await findingsOf(general, added)
    expect(found.filter((finding) => finding.path === path)).toEqual([])
  }
  const [first] = await findingsOf('new-sku-incomplete', added)
  expect(first?.reason).toMatch(/`summary`, `pricing` or `image`/)
})
