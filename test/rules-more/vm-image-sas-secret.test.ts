import { expect, test } from 'vitest'
import { baseText, edited, findingsOf } from './judge.ts'

const broker = 'offers/alder/broker'
const fake = 'FAKEfakeFAKEfake0123456789FAKEfakeFAKEfake%3D'
const address = `https://alderimages.blob.core.windows.net/a/b.vhd?sv=2024-11-04&sr=b&sig=${fake}`

test.each([
  ['a signature behind other parameters', address, 1],
  ['as the first parameter', `https://a.example/b?sig=${fake}`, 1],
  ['without an address', `sv=2024-11-04&sr=b&sig=${fake}`, 1],
  ['alone', `sig=${fake}`, 1],
  ['not encoded', 'https://a.example/b?sig=fakeFAKE+fakeFAKE/fakeFAKE0123456789fakeFAKE12=', 1],
  ['encoded twice', `https://a.example/b?sig=${encodeURIComponent(fake)}`, 1],
  ['inside an encoded address', `https://a.example/?to=${encodeURIComponent(address)}`, 1],
  ['escaped for JSON', address.replaceAll('&', '\\u0026'), 1],
  ['escaped for HTML', address.replaceAll('&', '&amp;'), 1],
  [
    'of a workflow, in the other base64',
    'https://a.example/w?sig=fake_FAKE-fake_FAKE-0123456789fakeFAKEfake0',
    1,
  ],
  ['in capitals', `https://a.example/b?SIG=${fake}`, 1],
  ['two on one line', `${address} ${address}`, 1],
  ['two on two lines', `${address}\n${address}`, 2],
  ['a reference', '?sig=${secret:BROKER_SAS}', 0],
  ['a placeholder in words', '?sig=your-signature-goes-right-here', 0],
  ['a placeholder in brackets', '?sig=<signature-of-the-container>', 0],
  ['one letter repeated', '?sig=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 0],
  ['too short', '?sig=fakeFAKE0123', 0],
  ['another parameter that ends alike', '?design=FAKEfakeFAKEfake0123456789', 0],
  ['an address without a signature', 'https://a.example/b.vhd?sv=2024-11-04&sr=b', 0],
])('%s', async (_, text, count) => {
  const found = await findingsOf('vm-image-sas-secret', {
    [`${broker}/terms.md`]: `# Terms\n\n${text}\n`,
  })
  expect(found).toHaveLength(count)
  for (const { sensitive, reason, fix, note } of found) {
    expect(sensitive).toBe(true)
    expect(reason + fix + note).not.toMatch(/fake/i)
  }
})

test.each<[what: string, changes: Record<string, string>, place: string]>([
  [
    'offer.md',
    edited(`${broker}/offer.md`, ['https://alder.example/privacy', address]) as Record<
      string,
      string
    >,
    'offer.md:12:19',
  ],
  [
    'the description',
    edited(`${broker}/offer.md`, [
      'Alder Broker is for',
      `${address}\nAlder Broker is for`,
    ]) as Record<string, string>,
    'offer.md:26:1',
  ],
  [
    'a translation',
    { [`${broker}/offer.ko.md`]: `---\nsummary: "${address}"\n---\n` },
    'offer.ko.md:2:11',
  ],
  [
    'a plan',
    edited(`${broker}/plans/byol.md`, ['${secret:BROKER_SAS}', `sig=${fake}`]) as Record<
      string,
      string
    >,
    'plans/byol.md:13:10',
  ],
  ['waivers', { [`${broker}/waivers.yml`]: `# ${address}\nwaivers: []\n` }, 'waivers.yml:1:1'],
  [
    'an audience',
    {
      [`${broker}/audience/preview.csv`]: `Id,Description,Type\n0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084,${address},SubscriptionId\n`,
    },
    'audience/preview.csv:2:1',
  ],
  [
    'a stray file',
    { [`${broker}/documents/notes.txt`]: `\r\n${address}\r\n` },
    'documents/notes.txt:2:1',
  ],
  [
    'a draft, all the same',
    edited(
      `${broker}/offer.md`,
      ['alias: al-broker', 'alias: al-broker\ndraft: true'],
      ['https://alder.example/privacy', address],
    ) as Record<string, string>,
    'offer.md:13:19',
  ],
])('is found in %s', async (_, changes, place) => {
  const found = await findingsOf('vm-image-sas-secret', changes)
  expect(
    found.map(
      ({ path, place: { start }, severity }) => `${path}:${start.line}:${start.column} ${severity}`,
    ),
  ).toEqual([`${broker}/${place} error`])
})

test('is found in a template of another type of offer', async () => {
  const path = 'offers/alder/pipeline/package/template/mainTemplate.json'
  const text = baseText(path).replace('"outputs": {}', `"outputs": {\n    "disk":"${address}"\n  }`)
  const [finding, ...more] = await findingsOf('vm-image-sas-secret', { [path]: text })
  expect(more).toEqual([])
  expect(finding).toMatchObject({
    path,
    offer: 'alder/pipeline',
    place: { start: { line: 46, column: 13 } },
  })
})
