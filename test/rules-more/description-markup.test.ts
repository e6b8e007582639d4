import { expect, test } from 'vitest'
import { baseText, findingsOf } from './judge.ts'

const path = 'offers/alder/ledger/offer.md'
const withBody = (body: string) => ({
  [path]: `${baseText(path).split('\n---\n')[0]}\n---\n${body}\n`,
})

test.each<[what: string, body: string, names: string[]]>([
  ['one finding for a pair of tags', 'A <b>bold</b> word.', ['HTML']],
  ['one finding for a table and what is in it', '| `a` |\n| - |\n| ![x](y.png) |', ['A table']],
  ['an image by reference', 'Text ![x][y]\n\n[y]: media/large.png', ['An image']],
  ['a footnote where its text stands', 'Text[^a] and again[^a].\n\n[^a]: Note.', ['A footnote']],
  ['an address in angle brackets is a link', 'See <https://alder.example/>.', []],
  ['what looks like markup and is none', 'a < b, 2 * 3 * 4, ~about, \\`x\\`', []],
])('%s', async (_, body, names) => {
  const found = await findingsOf('description-markup', withBody(body))
  expect(found.map(({ reason }) => reason.replace(/ stands here.*/, ''))).toEqual(names)
})

test('at most 20 of a file are shown, and the rest is counted', async () => {
  const found = await findingsOf('description-markup', withBody(`Text\n\n${'***\n'.repeat(27)}`))
  expect(found).toHaveLength(20)
  expect(found.at(-1)?.reason).toMatch(/; 7 more follow$/)
})
