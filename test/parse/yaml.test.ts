import { describe, expect, test } from 'vitest'
import type { ParseFault } from '../../src/parse/fault.ts'
import { makeSource } from '../../src/parse/source.ts'
import { parseYaml } from '../../src/parse/yaml.ts'

function parse(text: string) {
  const faults: ParseFault[] = []
  const source = makeSource('offer.yml', text)
  const yaml = parseYaml(source, 0, text.length, (fault) => faults.push(fault))
  return {
    ...yaml,
    faults: faults.map(
      ({ ruleId, where: { place } }) => `${ruleId} ${place.start.line}:${place.start.column}`,
    ),
  }
}

const at = ({
  start,
  end,
}: {
  start: { line: number; column: number }
  end: { line: number; column: number }
}): string => `${start.line}:${start.column}-${end.line}:${end.column}`

describe('values', () => {
  test('are those of YAML 1.2 core: no dates, no octal, no yes', () => {
    const { value, faults } = parse('a: 2026-01-02\nb: 012\nc: yes\nd: "1.10"\ne: 1.10\nf: ~\n')
    expect(value).toEqual({ a: '2026-01-02', b: 12, c: 'yes', d: '1.10', e: 1.1, f: null })
    expect(faults).toEqual([])
  })

  test('of one parse are not shared with the next', () => {
    const text = 'list: [1]\n'
    const first = parse(text).value as { list: number[] }
    first.list.push(2)
    expect(parse(text).value).toEqual({ list: [1] })
  })

  test('named like an object’s own parts stay plain data', () => {
    const { value } = parse('__proto__: {polluted: 1}\nconstructor: 2\n')
    expect(Object.keys(value as object)).toContain('constructor')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('places', () => {
  const text =
    'type: saas\nlist:\n  - name: "한글 값"\n    deep: {x: 1}\n  - plain\nempty:\nfolded: >-\n  one\n  two\n'
  test.each([
    [['type'], '1:7-1:11', '1:1-1:5'],
    [['list', 0, 'name'], '3:12-3:16', '3:5-3:9'],
    [['list', 0, 'deep', 'x'], '4:15-4:16', '4:12-4:13'],
    [['list', 1], '5:5-5:10', '5:5-5:10'],
    [['empty'], '6:6-6:6', '6:1-6:6'],
  ])('of %j', (pointer, value, key) => {
    const yaml = parse(text)
    expect(at(yaml.valuePlace(pointer as string[]))).toBe(value)
    expect(at(yaml.keyPlace(pointer as string[]))).toBe(key)
  })

  test('of what is missing are the nearest parent’s', () => {
    expect(at(parse(text).keyPlace(['list', 0, 'gone', 'deeper']))).toBe('3:5-3:17')
  })

  test('inside a text count characters, not code units', () => {
    expect(at(parse('name: 🚀🚀 rocket\n').textPlace(['name'], 2))).toBe('1:11-1:18')
  })

  test('inside a text that is written otherwise are the whole value’s', () => {
    expect(at(parse('name: "a\\tb"\n').textPlace(['name'], 1))).toBe('1:8-1:12')
  })
})

describe('mistakes', () => {
  test.each([
    ['a: [1\n', ['yaml-syntax 1:4']],
    ['a: 1\n\tb: 2\n', ['yaml-tab 2:1']],
    ['a: b: c\n', ['yaml-syntax 1:5']],
    ['a: 1\nb: 2\na: 3\n', ['yaml-duplicate-key 3:1']],
    ['a: *nothing\n', ['yaml-syntax 1:5']],
    ['a: &x [*x]\n', ['yaml-syntax 1:9']],
    ['a: 1\n---\nb: 2\n', ['yaml-syntax 2:1']],
    ['a: !!js/function x\n', ['yaml-syntax 1:4']],
  ])('in %j have a place', (text, expected) => {
    expect(parse(text).faults).toEqual(expected)
  })

  test('with a duplicate key keep the first value and go on', () => {
    expect(parse('a: 1\na: {b: 2}\nc: 3\n').value).toEqual({ a: 1, c: 3 })
  })
})

describe('hostile text', () => {
  test('with an alias bomb ends at the alias that is one too many', () => {
    const levels = 'bcdefghi'.split('').map((name, index) => {
      const before = 'abcdefghi'[index]
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]\n`
    })
    const { value, faults } = parse(
      `a: &a [${Array(9).fill('lol').join(', ')}]\n${levels.join('')}`,
    )
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^yaml-size \d+:\d+$/)
    expect(value).toBeUndefined()
  })

  test.each([
    ['deep flow', `a: ${'['.repeat(5000)}`],
    ['deep block', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['many nodes', `a: [${'1,'.repeat(30_000)}1]\n`],
  ])('of %s is a finding', (_, text) => {
    const { faults } = parse(text)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^yaml-(size|syntax) /)
  })
})
