import { expect, test } from 'vitest'
import { baseText, edited, findingsOf } from './judge.ts'

const publisher = 'offers/alder/publisher.md'
const spots = (found: Awaited<ReturnType<typeof findingsOf>>) =>
  found.map(({ offer, path, place: { start } }) => `${offer} ${path}:${start.line}:${start.column}`)

test('a missing publisher.md is told once, by the rule for it', async () => {
  const changes = { 'offers/birch/watch/offer.md': baseText('offers/alder/backup/offer.md') }
  expect(await findingsOf('publisher-competency', changes)).toEqual([])
  const found = await findingsOf('publisher-file-missing', changes)
  expect(spots(found)).toEqual(['undefined offers/birch/publisher.md:1:1'])
})

test('every managed service of the publisher is named', async () => {
  const found = await findingsOf('publisher-competency', {
    ...edited(publisher, ['competency: cloud-platform-gold\n', '']),
    'offers/alder/watch/offer.md': baseText('offers/alder/backup/offer.md'),
  })
  expect(spots(found)).toEqual([`alder/backup ${publisher}:2:1`, `alder/watch ${publisher}:2:1`])
})

test.each([
  ['one that is not known is another mistake', 'competency: bronze'],
  ['an expert is enough', 'competency: azure-expert-msp'],
])('%s', async (_, line) => {
  const changes = edited(publisher, ['competency: cloud-platform-gold', line])
  expect(await findingsOf('publisher-competency', changes)).toEqual([])
})
