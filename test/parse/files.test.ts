import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseAudience } from '../../src/parse/audience.ts'
import type { ParseFault } from '../../src/parse/fault.ts'
import { parsePackageFile, parseZip } from '../../src/parse/package.ts'
import { parseImage } from '../../src/parse/png.ts'
import { makeSource } from '../../src/parse/source.ts'
import { blobId, treeId } from '../../src/parse/tree-id.ts'
import { marketplaceRoot } from '../support/marketplace.ts'

const logo = readFileSync(join(marketplaceRoot, 'offers/hanbit/managed-backup/media/logo-40.png'))

describe('an image', () => {
  test('is a PNG by content, with its size', () => {
    expect(parseImage(logo)).toEqual({ format: 'png', width: 40, height: 40 })
  })

  test.each([
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['gif', [...Buffer.from('GIF89a')]],
    ['svg', [...Buffer.from('<?xml version="1.0"?><svg xmlns="x">')]],
    ['unknown', []],
  ])('that is %s says so', (format, bytes) => {
    expect(parseImage(new Uint8Array(bytes)).format).toBe(format)
  })

  test('that was cut, changed or hollowed out is damaged wherever that happened', () => {
    for (let length = 8; length < logo.length; length += 7)
      expect(parseImage(logo.subarray(0, length)).damage).toBeTruthy()
    for (let at = 8; at < logo.length; at += 5) {
      const changed = new Uint8Array(logo)
      changed[at] = (changed[at] ?? 0) ^ 0x40
      expect(parseImage(changed).damage, `byte ${at}`).toBeTruthy()
    }
  })

  test('with the largest chunk length there is does not read past its end', () => {
    const header = new Uint8Array(45)
    header.set(logo.subarray(0, 33))
    new DataView(header.buffer).setUint32(33, 0xffffffff)
    expect(parseImage(header).damage).toBe('the file ends too early')
    expect(crc32(logo.subarray(12, 29))).toBe(
      new DataView(logo.buffer, logo.byteOffset).getUint32(29),
    )
  })
})

describe('a package', () => {
  const zip = (files: Record<string, string>) =>
    parseZip(
      'p.zip',
      zipSync(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
      ),
    )

  test('from a ZIP has its JSON parsed and the text of other small files', async () => {
    const { files, damage } = await zip({
      'mainTemplate.json': '{"a": 1}',
      'nested/a.json': '[]',
      'readme.txt': 'x',
    })
    expect(damage).toBeUndefined()
    expect([...files.keys()]).toEqual(['mainTemplate.json', 'nested/a.json', 'readme.txt'])
    expect(files.get('mainTemplate.json')?.json).toEqual({ a: 1 })
    expect(files.get('readme.txt')).toEqual({ path: 'readme.txt', size: 1, text: 'x' })
  })

  test.each([
    ['../evil.json', 'a path in it leads out of the package'],
    ['/etc/evil.json', 'a path in it leads out of the package'],
    ['a\\b.json', 'a path in it leads out of the package'],
  ])('with the path %s is damaged', async (name, damage) => {
    expect((await zip({ [name]: '{}' })).damage).toBe(damage)
  })

  test('that is no ZIP, is cut or claims a false size is damaged', async () => {
    expect((await parseZip('p.zip', new Uint8Array(10))).damage).toBe('it is not a ZIP file')
    const whole = zipSync({ 'a.json': strToU8(JSON.stringify({ a: 'b'.repeat(5000) })) })
    expect((await parseZip('p.zip', whole.subarray(0, whole.length - 30))).damage).toBeTruthy()
    const lying = new Uint8Array(whole)
    const central = Buffer.from(lying.buffer).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    new DataView(lying.buffer).setUint32(central + 24, 10, true)
    expect((await parseZip('p.zip', lying)).damage).toBeTruthy()
  })

  test('that unpacks to more than a file may hold is damaged and not unpacked', async () => {
    const bomb = zipSync({ 'a.json': new Uint8Array(8 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(20_000)
    expect((await parseZip('p.zip', bomb)).damage).toBe('its JSON files are too large')
  })

  test.each([
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['{"a": "x}', 6],
    ['// no\n{}', 0],
    ['', 0],
  ])('with the JSON %j has a problem at %i', (text, offset) => {
    expect(parsePackageFile('a.json', new TextEncoder().encode(text)).problem?.offset).toBe(offset)
  })

  test('with JSON nested 100,000 deep has a problem, not a crash', () => {
    expect(
      parsePackageFile('a.json', new TextEncoder().encode('['.repeat(100_000))).problem?.message,
    ).toBe('it is nested too deeply')
  })
})

describe('an audience file', () => {
  const parse = (text: string) => {
    const faults: ParseFault[] = []
    const audience = parseAudience(makeSource('audience/a.csv', text), (fault) =>
      faults.push(fault),
    )
    return {
      ids: audience.rows.map(({ id, place }) => `${id}@${place.start.line}`),
      faults: faults.map(({ where, values }) => `${where.place.start.line} ${values.detail}`),
    }
  }
  test('has a row per subscription, with its line', () => {
    expect(
      parse('Id,Description,Type\na1,"One, two",SubscriptionId\nb2,,SubscriptionId\n'),
    ).toEqual({ ids: ['a1@2', 'b2@3'], faults: [] })
  })
  test('with another head, another type or an open quote is told at the line', () => {
    expect(parse('Id;Type\n').faults[0]).toMatch(/^1 the first line/)
    expect(parse('Id,Description,Type\na,b,Tenant\n').faults[0]).toMatch(/^2 the third column/)
    expect(parse('Id,Description,Type\na,"b,SubscriptionId\n').faults[0]).toMatch(/a quote/)
  })
})

describe('ids of git', () => {
  test('are those that git computes', () => {
    expect(blobId(new TextEncoder().encode('hello\n'))).toBe(
      'ce013625030ba8dba906f756967f9e9ca394464a',
    )
    expect(treeId([])).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904')
  })
})
