import { expect, test } from 'vitest'
import { check } from '../src/check.ts'
import { blocks } from '../src/model/blocks.ts'
import { secretsIn } from '../src/privacy/secret.ts'
import { edit, type Forest, grow, snapshotOf } from './lifecycle/walk/forest.ts'
import { base } from './support/overlay.ts'

const all = grow([...base()])
const now = new Date('2026-11-21T00:00:00Z')
const ledger = 'offers/alder/ledger/offer.md'

const judge = async (head: Forest, before: Forest) =>
  (
    await check(snapshotOf(head), {
      now,
      base: snapshotOf(before),
      only: (_, changed) => changed,
    })
  ).report.diagnostics

/** With the same file under many names. */
function fill(content: string, paths: Iterable<string>): Forest {
  const [leaf] = grow([['x', content]]).values()
  return leaf ? new Map([...all, ...[...paths].map((path) => [path, leaf] as const)]) : all
}

const names = (count: number, name: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => name(at))

test('files outside of every offer are told up to a limit, and the rest in one sentence', async () => {
  const strewn = fill(
    'x',
    names(20_000, (at) => `offers/alder/f${at}.txt`),
  )
  const found = await judge(strewn, all)
  expect(found).toHaveLength(501)
  expect(found.filter(blocks).map(({ reason }) => reason)).toEqual([
    '`offers/` has 20,000 files outside of offers’ folders, expected at most 500; those from here on are not told',
  ])
  // Whoever comes after is told nothing of them, and does not wait.
  const changed = edit(strewn, ledger, (text) =>
    text.replace('keywords: [costs]', 'keywords: [cost]'),
  )
  expect(await judge(changed, strewn)).toEqual([])
}, 20_000)

test('the texts of an offer are read up to a limit for all of them', async () => {
  const folder = 'offers/alder/pipeline/package/template'
  const large = ' '.repeat(1024 * 1024)
  const found = await judge(
    fill(
      large,
      names(33, (at) => `${folder}/z${at}.txt`),
    ),
    all,
  )
  expect(found.filter(blocks).map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
    'file-size: With this file the offer has more than 32 MiB of text, expected at most that',
  ])
}, 20_000)

/** A mark in the middle of a key must not have each sign of a long text tried as the key's beginning. */
test('a long text of signs that keys are made of takes no time', () => {
  const key = 'dK3mQz8vXrT5wYbN1cHjLpGfAeSuRi0oV7yB2nMhJkD'
  const marks = ' +ASt ACDb +ABa +ASb +AEh AIoT AzCa +ACR JQQJ9 AZDO T3BlbkFJ '
  for (const sign of ['/', 'sk-', 'pwd=abc1;']) {
    const text = sign.repeat(4_000_000 / sign.length) + marks
    expect(secretsIn(text)).toEqual([])
    expect(secretsIn(`${text} ${key.slice(0, 33)}AIoTq1W2e3=`)).toHaveLength(1)
  }
}, 20_000)
