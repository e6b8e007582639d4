import { expect, test } from 'vitest'
import { baseText, edited, findingsOf } from './judge.ts'

const publisher = 'offers/alder/publisher.md'
const emails = 'notificationEmails: [release@alder.example]\n'

test.each<[what: string, rule: string, pairs: [string, string][], number: number]>([
  ['no word on an account', 'publisher-partner-center-account', [['partnerCenter: true\n', '']], 1],
  ['a word that is not yes or no', 'publisher-partner-center-account', [['true', 'enrolled']], 0],
  ['an id that is none', 'publisher-mpn-id', [['"4401923"', '"x"']], 0],
  ['an id without a value', 'publisher-mpn-id', [['"4401923"', '']], 1],
  [
    'an empty list of addresses',
    'publisher-notification-email',
    [[emails, 'notificationEmails: []\n']],
    5,
  ],
  [
    'an address that is none',
    'publisher-notification-email',
    [['release@alder.example', 'release@']],
    0,
  ],
  ['YAML that cannot be read', 'publisher-mpn-id', [['name: Alder', 'name: [Alder']], 0],
])('a profile with %s', async (_, rule, pairs, number) => {
  expect(await findingsOf(rule, edited(publisher, ...pairs))).toHaveLength(number)
})

test('a missing profile is told by the rule for it alone', async () => {
  for (const rule of ['partner-center-account', 'mpn-id', 'notification-email']) {
    const changes = { 'offers/birch/watch/offer.md': baseText('offers/alder/backup/offer.md') }
    expect(await findingsOf(`publisher-${rule}`, changes)).toEqual([])
  }
})

test('only an Azure application cannot do without an address', async () => {
  const found = await findingsOf('publisher-notification-email', edited(publisher, [emails, '']))
  expect(found.map(({ offer, severity }) => `${offer} ${severity}`)).toEqual([
    'alder/backup notice',
    'alder/broker notice',
    'alder/ledger notice',
    'alder/pipeline error',
    'alder/review notice',
  ])
})
