import { describe, expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { readMemory } from '../../src/read/memory.ts'
import { base, overlay } from '../support/overlay.ts'
import { type Changes, edited } from './judge.ts'

const offer = 'offers/alder/backup/offer.md'
const plan = 'offers/alder/backup/plans/standard.md'

/** Every finding, as rule, place and words. */
async function found(changes: Changes): Promise<string[]> {
  const encoder = new TextEncoder()
  const files = new Map(
    Object.entries(changes).map(([path, text]) => [path, encoder.encode(text as string)]),
  )
  const { report } = await check(readMemory(overlay(base(), files)), {
    now: new Date('2026-11-21T00:00:00Z'),
  })
  return report.diagnostics.map(({ ruleId, reason, fix }) => `${ruleId}: ${reason} | ${fix}`)
}
const named = (written: string) =>
  found(edited(offer, ['name: Alder Managed Backup', `name: ${written}`]))

describe('a text that YAML reads as something else', () => {
  test.each([
    ['1.10', 'number', '1.1'],
    ['012', 'number', '12'],
    ['0o14', 'number', '12'],
    ['0x1F', 'number', '31'],
    ['1e3', 'number', '1000'],
    ['.5', 'number', '0.5'],
    ['+1', 'number', '1'],
    ['0000000000', 'number', '0'],
  ])('%s is a %s', async (written, _, read) => {
    expect(await named(written)).toEqual([
      `field-type: \`name\` is \`${written}\`, which YAML reads as the number \`${read}\`, expected text in quotes | Write \`name: "${written}"\`.`,
    ])
  })

  test('True is yes or no', async () => {
    expect(await named('True')).toEqual([
      'field-type: `name` is `True`, which YAML reads as yes or no, expected text in quotes | Write `name: "True"`.',
    ])
  })

  test.each(['~', 'null', 'NULL'])('%s is nothing', async (written) => {
    expect(await named(written)).toEqual([
      `listing-name-required: \`name\` is \`${written}\`, which YAML reads as no value, expected text | Write the text that is meant; \`name: "${written}"\` if it is this one.`,
    ])
  })

  test.each(['#1 in backups', '&Co'])('%s leaves the field empty', async (written) => {
    const [first, ...more] = await named(written)
    expect(first).toMatch(
      /^listing-name-required: `name` is empty, as `[#&]` begins a (comment|label) in YAML/,
    )
    expect(first).toContain(`\`name: "${written}"\``)
    expect(more).toEqual([])
  })

  test.each([
    'yes',
    'NO',
    'on',
    '1_000',
    '2026-01-02',
    '12:30',
    '+47 55 55',
    '1.2.3',
    'a:b',
    '-x',
    "it's",
    '100%',
  ])('%s is text, and stays it', async (written) => {
    expect(await named(written)).toEqual([])
  })

  test.each(['@x', '`x', '%x', '- x', '? x', '*x', '!x', 'a: b', '"a" b', '[a] b', '> x'])(
    '%s cannot be read, and quotes are named',
    async (written) => {
      const [first, ...more] = await named(written)
      expect(first).toMatch(/^yaml-syntax: .*(quote|next line)/)
      expect(more).toEqual([])
    },
  )

  test('is not shown where it is private', async () => {
    const [line, ...more] = await found(
      edited(offer, ['phone: +47-55-555-0100', 'phone: +4755550100']),
    )
    expect(line).toBe(
      'field-type: `supportContact.phone` is read as a number, expected text in quotes | Put quotes around the value: without them YAML drops leading zeros and a plus sign.',
    )
    expect(more).toEqual([])
    for (const written of ['Null', '#secret', '&secret x', 'red #secret', '012'])
      expect(
        (await found(edited(offer, ['alias: al-backup', `alias: ${written}`]))).join(),
      ).not.toMatch(/secret|012|Null/)
  })

  test('says which version was meant, as it is written', async () => {
    expect(await found(edited(plan, ['version: "1.2.0"', 'version: 1.10']))).toEqual([
      'manifest-version-format: `manifest.version` is `1.10`, which YAML reads as `1.1`, expected text such as `"1.10.0"` | Write `version: "1.10.0"`.',
    ])
  })
})

describe('a value that YAML reads as text', () => {
  test.each([
    [
      'yes',
      '`draft` is the text `yes`, expected `true` or `false` | Write `draft: true`, without quotes.',
    ],
    [
      '"false"',
      '`draft` is the text `false`, expected `true` or `false` | Write `draft: false`, without quotes.',
    ],
  ])('where yes or no is expected: %s', async (written, words) => {
    expect(await found(edited(offer, ['language: en', `language: en\ndraft: ${written}`]))).toEqual(
      [`field-type: ${words}`],
    )
  })

  test('where a number is expected', async () => {
    const price = edited('offers/alder/review/offer.md', ['amount: 4800', 'amount: 4_800'])
    expect(await found(price)).toEqual([
      'field-type: `consulting.price.amount` is the text `4_800`, expected a number | Write digits alone, with a dot for decimals: no quotes, commas, units or `_`.',
    ])
  })

  test('a country code is never yes or no', async () => {
    const countries = edited('offers/alder/review/offer.md', ['["NO", US]', '[NO, US]'])
    expect(await found(countries)).toEqual([])
  })
})

describe('a comment that cuts a text off', () => {
  test.each([
    ['Backup #1 in Norway', 1],
    ['Backup #one', 1],
    ['Backup # 1', 0],
    ['"Backup #1"', 0],
    ['C#-Backup', 0],
    ['"Backup" #1', 0],
  ])('%s', async (written, amount) => {
    expect(await named(written)).toHaveLength(amount)
  })

  test('is no matter where a field has a few known values', async () => {
    expect(await found(edited(offer, ['language: en', 'language: en #todo']))).toEqual([])
  })
})
