import { describe, expect, test } from 'vitest'
import { mendsOf } from '../../src/edit/mend.ts'
import { apart, applyEdits, moved } from '../../src/edit/text.ts'
import type { Proposal, Repair } from '../../src/model/repair.ts'
import { makeSource } from '../../src/parse/source.ts'

/** A proposal for the value at the first `‸` of a text, and the text without that sign. */
function at(marked: string, repair: Repair): { text: string; proposal: Proposal } {
  const offset = marked.indexOf('‸')
  const text = marked.replace('‸', '')
  const place = makeSource('offer.md', text).place(offset, offset)
  return { text, proposal: { ruleId: 'some-rule', where: { path: 'offer.md', place }, repair } }
}

/** The text after the repair; undefined where it is left alone. */
function mend(marked: string, repair: Repair): string | undefined {
  const { text, proposal } = at(marked, repair)
  const mends = mendsOf('offer.md', text, [proposal])
  return mends.length ? applyEdits(text, mends) : undefined
}
const page = (yaml: string): string => `---\n# kept\n${yaml}\n---\n\nText with a: ‘1.10’\n`
const quote = { kind: 'quote' } as const
const remove = { kind: 'remove' } as const

describe('a value', () => {
  test.each<[string, Repair, string]>([
    ['v: ‸1.10 # why', quote, 'v: "1.10" # why'],
    ['v: {a: ‸0012, b: 2}', quote, 'v: {a: "0012", b: 2}'],
    ['- ‸True', quote, '- "True"'],
    ['v: "‸ a "', { kind: 'trim', value: 'a' }, 'v: "a"'],
    ["v: '‸ it''s '", { kind: 'trim', value: "it's" }, "v: 'it''s'"],
    ['v: ‸Azure   # kept', { kind: 'case', value: 'azure' }, 'v: azure   # kept'],
    ['v: [‸no, US]', { kind: 'case', value: 'NO' }, 'v: [NO, US]'],
  ])('%s', (yaml, repair, expected) => {
    expect(mend(page(yaml), repair)).toBe(page(expected))
  })

  test('gets quotes where it would be something else without them', () => {
    expect(mend(page('v: ‸Null1'), { kind: 'case', value: 'null' })).toBe(page('v: "null"'))
    const digits = '00000000-0000-4000-8000-000000000001'
    expect(mend(page(`v: ‸${digits}`), { kind: 'case', value: digits })).toBe(page(`v: ${digits}`))
  })
})

describe('a second entry', () => {
  test.each([
    ['v: [a, b, ‸a]', 'v: [a, b]'],
    ['v: [a , ‸A, b] # kept', 'v: [a, b] # kept'],
    [
      'v:\n  - a # first\n  - b\n  - ‸a\n  # last\n  - c',
      'v:\n  - a # first\n  - b\n  # last\n  - c',
    ],
    ['v:\n- a\n- "‸A"\nw: 1', 'v:\n- a\nw: 1'],
  ])('%j goes', (yaml, expected) => {
    const found = mend(page(yaml), remove)
    expect(found?.replace('[a , b]', '[a, b]')).toBe(page(expected))
  })

  test.each([
    'v: [a, b, ‸c]',
    'v:\n  - a\n  - ‸a # why',
    'v:\n  - a\n  # why\n  - ‸a',
    'v: [a, # why\n  ‸a]',
    'v:\n  - - a\n    - ‸b',
    'v: ‸a',
  ])('%j stays', (yaml) => {
    expect(mend(page(yaml), remove)).toBeUndefined()
  })
})

describe('what is not plain is left alone', () => {
  test.each([
    'a: &x 1\nv: ‸1.10',
    'a: &x 1\nb: *x\nv: ‸1.10',
    'a: !!str 1\nv: ‸1.10',
    'a: [\nv: ‸1.10',
    'v: |\n  ‸1.10',
    'v: ‸1.10\n  2',
    'v: 1.10‸',
    'v: "‸1.10"',
    '? [a]\n: *b\nv: ‸1',
  ])('%j', (yaml) => {
    expect(mend(page(yaml), quote)).toBeUndefined()
  })

  test('a second document, and a file without frontmatter', () => {
    expect(mend('---\nv: 1\n...\n---\nw: ‸2\n---\n', quote)).toBeUndefined()
    expect(mend('v: ‸1.10\n', quote)).toBeUndefined()
  })

  test('nothing below the frontmatter is ever a value', () => {
    expect(mend('---\nv: 1\n---\n\nw: ‸1.10\n', quote)).toBeUndefined()
  })
})

test('carriage returns, comments and everything else keep their bytes', () => {
  const text = '---\r\n# one\r\nv:   ‸1.10\t# two\r\n\r\nw: [ a,b ]\r\n---\r\n\r\nBody  \r\n'
  expect(mend(text, quote)).toBe(text.replace('‸1.10', '"1.10"'))
})

test('a key that stands twice does not confuse the places', () => {
  expect(mend(page('v: 1\nw: 2\nv: ‸3'), quote)).toBe(page('v: 1\nw: 2\nv: "3"'))
})

test('edits that touch each other are not both made', () => {
  const edits = [
    { start: 4, end: 6, text: 'b' },
    { start: 0, end: 5, text: 'a' },
    { start: 6, end: 6, text: 'c' },
  ]
  const kept = apart(edits)
  expect(applyEdits('0123456789', kept)).toBe('a5c6789')
  expect([0, 5, 9].map((offset) => moved(offset, kept))).toEqual([0, 1, 6])
})
