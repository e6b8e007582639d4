import { expect, test } from 'vitest'
import { baseText, type Changes, edited, findingsOf } from './judge.ts'

const broker = 'offers/alder/broker'
const offer = `${broker}/offer.md`
const cases: Readonly<Record<string, readonly [Changes, string]>> = {
  'an escape in a value': [
    edited(offer, ['alias: al-broker', 'alias: "al\\x1b[31m"']),
    `${offer}:3:9 U+001B`,
  ],
  'an escape that turns the line': [
    edited(offer, ['alias: al-broker', 'alias: "al\\u202e"']),
    `${offer}:3:9 U+202E`,
  ],
  'an escape in a key': [
    edited(offer, ['alias: al-broker', 'alias: al-broker\n"a\\u2066b": 1']),
    `${offer}:4:2 U+2066`,
  ],
  'an escape in a list of the settings': [
    { 'marketplace.yml': `${baseText('marketplace.yml')}more: [a, "\\e[2J"]\n` },
    'marketplace.yml:6:12 U+001B',
  ],
  'an entity of Markdown': [
    edited(offer, ['Alder Broker is for', 'Alder &#x202E;Broker is for']),
    `${offer}:26:1 U+202E`,
  ],
  'the sign as it is, in text with escapes': [
    edited(offer, ['alias: al-broker', 'alias: "al\u202E\\x41"']),
    `${offer}:3:11 U+202E`,
  ],
}

test.each(Object.entries(cases))('%s', async (_, [changes, expected]) => {
  const found = await findingsOf('text-control-character', changes)
  expect(
    found.map(
      ({ path, place: { start }, reason }) =>
        `${path}:${start.line}:${start.column} ${/U\+\w+/.exec(reason)?.[0]}`,
    ),
  ).toEqual([expected])
})

test('escapes of other characters are fine', async () => {
  const changes = edited(offer, ['alias: al-broker', 'alias: "a\\u006C-\\tbroker\\n"'])
  expect(await findingsOf('text-control-character', changes)).toEqual([])
})
