import { describe, expect, test } from 'vitest'
import type { OfferData } from '../../src/model/catalogue.ts'
import { parseMarkdownFile } from '../../src/parse/document.ts'
import type { ParseFault } from '../../src/parse/fault.ts'
import { limits } from '../../src/parse/limits.ts'
import { makeSource } from '../../src/parse/source.ts'
import { decodeText } from '../../src/parse/text.ts'

function parse(text: string) {
  const faults: ParseFault[] = []
  const document = parseMarkdownFile<OfferData>(makeSource('offer.md', text), (fault) =>
    faults.push(fault),
  )
  return {
    document,
    faults: faults.map(
      ({ ruleId, where: { place } }) => `${ruleId} ${place.start.line}:${place.start.column}`,
    ),
  }
}

describe('frontmatter', () => {
  test.each(['\n', '\r\n'])('and body have the places of the file, with line ends %j', (eol) => {
    const { document, faults } = parse(
      ['---', 'name: Desk', '---', '', '# Title', '', 'Some *text*.', ''].join(eol),
    )
    expect(faults).toEqual([])
    expect(document.data).toEqual({ name: 'Desk' })
    expect(document.valuePlace(['name']).start).toMatchObject({ line: 2, column: 7 })
    const [title, paragraph] = document.body?.tree.children ?? []
    expect(title?.position?.start).toMatchObject({ line: 5, column: 1 })
    expect(paragraph?.position?.start.line).toBe(7)
    expect(document.source.text.slice(document.body?.offset).startsWith('# Title')).toBe(true)
  })

  test.each([
    ['no frontmatter at all', '# Title\n', ['frontmatter-missing 1:1']],
    ['an empty file', '', ['frontmatter-missing 1:1']],
    ['a fence that is never closed', '---\nname: x\n', ['frontmatter-unclosed 1:1']],
    ['a closing line that goes on', '---\nname: x\n---y\n', ['frontmatter-unclosed 1:1']],
    ['four dashes', '----\nname: x\n----\n', ['frontmatter-missing 1:1']],
    ['JavaScript', '---js\n{}\n---\n', ['frontmatter-language 1:4']],
    ['JavaScript after a space', '--- javascript\n{}\n---\n', ['frontmatter-language 1:5']],
    ['JSON', '---json\n{}\n---\n', ['frontmatter-language 1:4']],
    ['an unknown language', '---coffee\nx\n---\n', ['frontmatter-language 1:4']],
  ])('with %s is one finding', (_, text, expected) => {
    expect(parse(text).faults).toEqual(expected)
  })

  test('that is empty has no values and no finding of its own', () => {
    const { document, faults } = parse('---\n---\nBody\n')
    expect(faults).toEqual([])
    expect(document.body?.text).toBe('Body')
  })

  test('in JavaScript is not run in any spelling that the splitter knows', () => {
    const marker = '__martletRan'
    for (const language of [
      'js',
      'javascript',
      'JS',
      'JavaScript',
      ' js',
      '\tjs',
      'coffee',
      'cson',
    ]) {
      parse(`---${language}\nglobalThis.${marker} = true\n---\n`)
    }
    expect(marker in globalThis).toBe(false)
  })
})

describe('a body', () => {
  test('that is too long is a finding and no tree', () => {
    const { document, faults } = parse(`---\nname: x\n---\n${'a'.repeat(limits.body + 1)}\n`)
    expect(faults).toEqual(['markdown-size 4:1'])
    expect(document.body?.tree.children).toEqual([])
  })

  test('that is nested deeper than the parser’s stack is a finding', () => {
    expect(parse(`---\nname: x\n---\n${'> '.repeat(9_900)}a\n`).faults).toEqual([
      'markdown-depth 4:1',
    ])
  })
})

describe('bytes', () => {
  const decode = (bytes: number[]) => {
    const faults: ParseFault[] = []
    const source = decodeText('offer.md', new Uint8Array(bytes), (fault) => faults.push(fault))
    return {
      text: source.text,
      faults: faults.map(
        ({ ruleId, where: { place } }) => `${ruleId} ${place.start.line}:${place.start.column}`,
      ),
    }
  }
  const ascii = (text: string) => [...Buffer.from(text, 'latin1')]

  test('that are not UTF-8 are told at the first of them', () => {
    expect(decode([...ascii('---\nname: '), 0xc7, 0xd1, 0x0a]).faults).toEqual([
      'text-encoding 2:7',
    ])
  })

  test('with a byte order mark are read without it', () => {
    expect(decode([0xef, 0xbb, 0xbf, ...ascii('---\n')])).toEqual({
      text: '---\n',
      faults: ['text-byte-order-mark 1:1'],
    })
  })

  test('with CRLF are told once', () => {
    expect(decode(ascii('a\r\nb\r\n')).faults).toEqual(['text-line-ends 1:2'])
  })

  test('with characters that turn the line around are told', () => {
    expect(decode([...Buffer.from('ab\u202Ecd')]).faults).toEqual(['text-control-character 1:3'])
  })
})
