import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { makeSource } from '../../src/parse/source.ts'
import { frame, plainWords } from '../../src/report/excerpt.ts'
import { cells, type Layout, wrap } from '../../src/report/layout.ts'

const layout: Layout = { width: 60, color: false, unicode: true }

/** The frame of a finding on the part of a text between two marks ⟦ and ⟧. */
function framed(
  marked: string,
  hidden?: [number, number],
  more: Partial<Diagnostic> = {},
  note = '',
): string[] {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const source = makeSource('offer.md', marked.replace(/[⟦⟧]/g, ''))
  const diagnostic = { path: 'offer.md', place: source.place(start, end), ...more } as Diagnostic
  const places = hidden ? [source.place(...hidden)] : []
  return frame(
    diagnostic,
    { text: () => source.text, hidden: () => places },
    layout,
    note,
    '(not shown)',
  )
}

/** Cell under which the marks stand, counted from 0, and how many there are. */
function marks([line = '', under = '']: readonly string[]): [string, string] {
  const from = cells(under.slice(0, under.indexOf('^')))
  const to = cells(under.slice(0, under.lastIndexOf('^') + 1))
  let at = 0
  let text = ''
  for (const character of line) {
    if (at >= from && at < to) text += character
    at += cells(character)
  }
  return [text, under.trim()]
}

describe('a frame', () => {
  test('shows the line, with marks under the place and no line beside it', () => {
    expect(framed('type: saas\nname: ⟦Desk⟧\n')).toEqual(['  2 | name: Desk', '    |       ^^^^'])
  })

  test('has one mark for an empty place, also behind the end of the line', () => {
    expect(framed('a: 1\nname:⟦⟧\n')).toEqual(['  2 | name:', '    |      ^'])
  })

  test('places marks by cells, not by characters', () => {
    expect(marks(framed('x: 1\nname: 한글 🚀 ⟦이름⟧ 뒤\n'))[0]).toBe('이름')
  })

  test('of several lines ends with the first', () => {
    expect(framed('a: 1\nb: ⟦one\n  two⟧\n')[1]).toBe('    |    ^^^')
  })

  test('cuts a line that is too wide around the place', () => {
    for (const before of ['', 'short ', '긴 글 '.repeat(40), 'word '.repeat(60)]) {
      for (const after of ['', ' tail', ' 꼬리'.repeat(60)]) {
        const lines = framed(`a: 1\nname: ${before}⟦target⟧${after}\n`, undefined, {}, '4 too many')
        for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(layout.width + 1)
        expect(marks(lines)[0], `${before.length} ${after.length}`).toBe('target')
      }
    }
  })

  test('of a place that is wider than the line keeps its beginning', () => {
    const [line = ''] = framed(`a: 1\nname: ⟦${'x'.repeat(300)}⟧\n`)
    expect(cells(line)).toBeLessThanOrEqual(layout.width)
    expect(line).toContain('xxx…')
  })

  test('shows nothing of a sensitive finding’s line', () => {
    expect(framed('a: 1\nkey: ⟦secret⟧\n', undefined, { sensitive: true })).toEqual([
      '  2 | (not shown)',
    ])
  })

  test('masks private values in the lines of other findings', () => {
    const text = 'phone: 12345\n{ id: private, role: Reader }\n'
    const start = text.indexOf('private')
    const lines = framed('phone: 12345\n{ id: private, role: ⟦Reader⟧ }\n', [start, start + 7])
    expect(lines[0]).toBe('  2 | { id: •••, role: Reader }')
    expect(marks(lines)[0]).toBe('Reader')
  })

  test('masks what looks like an id, an address or a number, wherever it stands', () => {
    const [line] = framed(
      'a: 1\n{ x: 966f90e7-f854-4355-a12c-651674648eeb, y: a.b@c.example, z: +1-902-555-0133, ⟦rolle⟧: Reader }\n',
    )
    expect(line).toContain('{ x: •••, y: •••, z: •••, rolle')
  })

  test('shows no character that would command a terminal', () => {
    expect(framed('a: 1\nb: \u001B[2J\u202E⟦x⟧\n')[0]).toBe('  2 | b: �[2J�x')
  })

  test.each(['z', 'z.', '@', 'a@', '+1 ', '1', '한', '\u200B', '12345678-'])(
    'is cut from a line of a megabyte of %j in no time',
    (part) => {
      const long = part.repeat(Math.ceil(1_000_000 / part.length))
      const start = performance.now()
      const lines = framed(`a: 1\n${long} a.b@c.example ⟦target⟧ d.e@f.example ${long}\n`)
      expect(performance.now() - start).toBeLessThan(1_000)
      expect(lines.join('\n')).not.toContain('c.example')
      if (!part.includes('@')) expect(marks(lines)[0]).toBe('target')
    },
  )

  test('masks what reaches from the part that is not shown', () => {
    const address = `${'a'.repeat(250)}@b.example`
    const lines = framed(
      `a: 1\nx: ${'y '.repeat(900)}${address}⟦target⟧${address} ${'y '.repeat(900)}\n`,
    )
    expect(lines.join('\n')).not.toMatch(/aa|example/)
    const long = framed(`a: 1\n${'p'.repeat(2_000)}⟦target⟧${'q'.repeat(3_000)}\n`, [5, 2_005])
    expect(long[0]).toContain('•••target')
    expect(long[0]).not.toContain('pp')
  })

  test('of a file that is not there is empty', () => {
    const diagnostic = {
      path: 'gone.png',
      place: makeSource('gone.png', '').place(0, 0),
    } as Diagnostic
    expect(frame(diagnostic, { text: () => undefined, hidden: () => [] }, layout, '', '')).toEqual(
      [],
    )
  })
})

describe('prose', () => {
  test('wraps at the width, with its lines after the first indented', () => {
    expect(wrap('one two three four', { ...layout, width: 12 }, 2)).toBe('one two\n  three four')
  })
  test('of a file is one line without a character that would command a terminal', () => {
    expect(plainWords('Known\n  since\u001B[31m \u202E2026')).toBe('Known since�[31m �2026')
  })
  test('keeps together what is typed as it is', () => {
    expect(wrap('write `stopSelling: true` here', { ...layout, width: 20 }, 0)).toBe(
      'write\n`stopSelling: true`\nhere',
    )
  })
  test('counts wide characters as two', () => {
    expect(wrap('한글 한글 한글', { ...layout, width: 10 }, 0)).toBe('한글 한글\n한글')
  })
})
