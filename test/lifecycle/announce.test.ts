import { expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { readMemory } from '../../src/read/memory.ts'
import { toJson } from '../../src/report/json.ts'
import { base, type Files } from '../support/overlay.ts'

const start = base('azure-2020')
const folder = 'offers/alder/backup/'
const text = (files: Files, path: string): string =>
  Buffer.from(files.get(path) ?? []).toString('utf8')
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content)

/** The files with some of them changed. */
const changed = (
  files: Files,
  changes: Readonly<Record<string, (text: string) => string>>,
): Files =>
  new Map([
    ...files,
    ...Object.entries(changes).map(([path, change]): [string, Uint8Array] => [
      path,
      bytes(change(text(files, path))),
    ]),
  ])

/** The files with a live copy of the managed service and its record. */
const released = (files: Files, state: string, from: Files = files): Files =>
  new Map([
    ...files,
    ...[...from]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, content]): [string, Uint8Array] => [path.replace('offers/', 'live/'), content]),
    [
      'live/alder/backup.yml',
      bytes(
        `state: ${state}\ntree: "${'0'.repeat(40)}"\nsource: adopted\nreleased: "2026-11-01"\n`,
      ),
    ],
  ])

async function told(before: Files, after: Files) {
  return check(readMemory(after), { now: new Date('2026-11-21'), base: readMemory(before) })
}
const transitions = async (before: Files, after: Files): Promise<string[]> =>
  (await told(before, after)).announcements.map(
    ({ offer, transition, audience }) => `${offer} ${transition} ${audience}`,
  )

const raise = changed(start, {
  [`${folder}plans/standard.md`]: (plan) => plan.replace('"1.2.0"', '"1.3.0"'),
})

test('nothing changed tells nobody, and no base tells nothing', async () => {
  expect(await transitions(start, start)).toEqual([])
  const { announcements } = await check(readMemory(start), { now: new Date('2026-11-21') })
  expect(announcements).toEqual([])
})

test('a change that passes leads to the preview, one that fails to its request', async () => {
  expect(await transitions(start, raise)).toEqual(['alder/backup in-preview publisher'])
  const wrong = changed(start, {
    [`${folder}offer.md`]: (offer) => offer.replace(/^name: .*$/m, `name: ${'x'.repeat(60)}`),
  })
  expect(await transitions(start, wrong)).toEqual(['alder/backup failed publisher'])
})

test('a copy goes to review and then live, and customers hear of other access', async () => {
  expect(await transitions(start, released(start, 'live'))).toEqual([
    'alder/backup go-live-requested reviewers',
    'alder/backup live publisher',
  ])
  const before = released(raise, 'live', start)
  expect(await transitions(before, released(raise, 'live'))).toEqual([
    'alder/backup go-live-requested reviewers',
    'alder/backup live publisher',
    'alder/backup update-available customers',
  ])
})

test('delisting and relisting are told', async () => {
  const live = released(start, 'live')
  const delisted = released(start, 'delisted')
  expect(await transitions(live, delisted)).toEqual(['alder/backup delisted publisher'])
  expect(await transitions(delisted, live)).toEqual(['alder/backup relisted publisher'])
})

const why = 'delisted: "2026-11-02"\nreason: Ends\nticket: "7"\n'

test('a change of what is off the market leads back to it first', async () => {
  const { catalogue } = await check(readMemory(start), { now: new Date('2026-11-21') })
  const off = (files: Files): Files =>
    changed(released(files, 'delisted', start), {
      'live/alder/backup.yml': (record) =>
        `${record.replace(/0{40}/, String(catalogue.offers.get('alder/backup')?.tree))}${why}`,
      'live/alder/publisher.md': () => text(start, 'offers/alder/publisher.md'),
    })
  const { announcements } = await told(off(start), off(raise))
  expect(announcements.map(({ transition }) => transition)).toEqual(['changed-off-market'])
  expect(announcements[0]?.text.en).not.toContain('then prepare its go-live')
})

test('where merged is live, a change that passes is live', async () => {
  const none = (files: Files): Files =>
    changed(files, {
      'marketplace.yml': (settings) => settings.replace(/^(signOff: .*\n)?/m, 'signOff: none\n'),
    })
  const { announcements } = await told(none(start), none(raise))
  expect(announcements.map(({ transition, text: said }) => [transition, said.en])).toEqual([
    ['live', 'Alder Managed Backup is live once this is merged.'],
  ])
})

test('the publisher is reached at its own addresses, and the report knows none of them', async () => {
  const { announcements, report } = await told(start, raise)
  expect(announcements[0]?.to).toEqual(['release@alder.example'])
  expect(toJson(report)).not.toContain('release@alder.example')
})
