import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseZip } from '../../src/parse/package.ts'
import { parseImage } from '../../src/parse/png.ts'
import { marketplaceFiles } from '../support/marketplace.ts'
import type { Files } from '../support/overlay.ts'
import { holds } from './support/holds.ts'
import { expectSound } from './support/judge.ts'
import { baseWorlds } from './support/worlds.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const worldOf = (name: string): Files =>
  new Map(baseWorlds().find((world) => world.name === name)?.files)
const ledger = worldOf('alder/ledger')
const pipeline = worldOf('alder/pipeline')
const logo = ledger.get('offers/alder/ledger/media/large.png') as Uint8Array
const signature = logo.subarray(0, 8)

/** One part of a PNG as it may be written: its own length and checksum where none are given. */
interface Chunk {
  readonly type: Uint8Array
  readonly data: Uint8Array
  readonly length?: number
  readonly checksum?: number
}

const four = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}

function written({ type, data, length = data.length, checksum }: Chunk): Uint8Array {
  const body = Buffer.concat([type, data])
  return Buffer.concat([four(length), body, four(checksum ?? crc32(body))])
}

function chunksOf(png: Uint8Array): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < png.length; ) {
    const length = Buffer.from(png).readUInt32BE(at)
    chunks.push({
      type: png.subarray(at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    })
    at += 12 + length
  }
  return chunks
}

const size = fc.constantFrom(0, 1, 2, 216, 0x7fffffff, 0x80000000, 0xffffffff)
const header = fc
  .tuple(size, size, fc.uint8Array({ minLength: 5, maxLength: 5 }))
  .map(([width, height, rest]) => Buffer.concat([four(width), four(height), rest]))
const names = fc
  .oneof(
    fc.constantFrom('IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'tEXt', 'acTL', 'zzzz', '\u0000abc'),
    fc.string({ minLength: 4, maxLength: 4 }),
  )
  .map((name) => Buffer.from(name.slice(0, 4).padEnd(4), 'latin1'))
const anyChunk: fc.Arbitrary<Chunk> = fc.record(
  {
    type: names,
    data: fc.oneof(fc.uint8Array({ maxLength: 40 }), header),
    length: size,
    checksum: fc.nat(),
  },
  { requiredKeys: ['type', 'data'] },
)

/** Bytes with some of them changed, taken out or put in. */
const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        at: fc.nat(bytes.length),
        gone: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(64)),
        put: fc.uint8Array({ maxLength: 8 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((edits) =>
      edits.reduce<Uint8Array>(
        (all, { at, gone, put }) =>
          Buffer.concat([all.subarray(0, at), put, all.subarray(Math.min(all.length, at + gone))]),
        bytes,
      ),
    )

const images = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([signature, bytes])),
  damaged(logo),
  fc
    .array(anyChunk, { maxLength: 6 })
    .map((chunks) => Buffer.concat([signature, ...chunks.map(written)])),
  // A good picture with other parts in it, and checksums that fit.
  fc
    .tuple(fc.array(fc.tuple(fc.nat(4), anyChunk), { maxLength: 3 }), fc.option(header))
    .map(([more, first]) => {
      const chunks = chunksOf(logo)
      if (first) chunks[0] = { type: Buffer.from('IHDR'), data: first }
      for (const [at, chunk] of more) chunks.splice(at, 0, chunk)
      return Buffer.concat([signature, ...chunks.map(written)])
    }),
)

describe('a picture', () => {
  test('that is whole stays so when it is taken apart and put together', () => {
    const whole = Buffer.concat([signature, ...chunksOf(logo).map(written)])
    expect(Buffer.compare(whole, logo)).toBe(0)
    expect(parseImage(whole)).toEqual({ format: 'png', width: 216, height: 216 })
  })

  holds('of any bytes is read without a crash', images, 2_000, (bytes) => {
    const { width, height, damage } = parseImage(bytes)
    expect(Number.isInteger(width) && Number.isInteger(height)).toBe(true)
    if (damage !== undefined) expect(damage).toMatch(/^(the|its|it) [\w ]+$/)
  })

  holds('of any bytes is judged', images, 40, async (bytes) => {
    const path = 'offers/alder/ledger/media/large.png'
    const checked = await expectSound(new Map(ledger).set(path, bytes))
    // Whatever cannot be shown is told.
    const { damage, format, width } = parseImage(bytes)
    if (damage || format !== 'png' || width !== 216)
      expect(checked?.report.diagnostics.length).toBeGreaterThan(0)
  })
})

const json = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.json().map((text) => text.slice(1)),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '{',
    '[]',
    'null',
    '"text"',
    '{"a":1,}',
    '{"a":1,"a":2}',
    '{"__proto__":{"resources":1}}',
    '[',
    '{"resources":{}}',
    '{"resources":[null,1,"x",{"type":1},{"type":[]}]}',
    '{"variables":null,"outputs":5,"parameters":[]}',
    `${'['.repeat(199)}${']'.repeat(199)}`,
    `${'['.repeat(5_000)}`,
    '\uFEFF{}',
    '{"a": 1} // comment',
  ),
)

/** A template in which any part may be of any kind. */
const template = fc
  .record(
    Object.fromEntries(
      ['$schema', 'contentVersion', 'parameters', 'variables', 'resources', 'outputs'].map(
        (key) => [
          key,
          fc.oneof(
            fc.jsonValue(),
            fc.array(
              fc.record(
                {
                  type: fc.oneof(
                    fc.constantFrom(
                      'Microsoft.Compute/virtualMachines',
                      'Microsoft.Resources/deployments',
                    ),
                    fc.jsonValue(),
                  ),
                  name: fc.oneof(
                    fc.constantFrom('pid-0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084', 'x'),
                    fc.jsonValue(),
                  ),
                  properties: fc.jsonValue(),
                  resources: fc.jsonValue(),
                },
                { requiredKeys: [] },
              ),
              { maxLength: 4 },
            ),
          ),
        ],
      ),
    ),
    { requiredKeys: [] },
  )
  .map((value) => JSON.stringify(value, undefined, 2))

const archives = fc.oneof(
  fc.uint8Array({ maxLength: 100 }),
  damaged(marketplaceFiles().get('offers/larkspur/lakehouse/package/operated.zip') as Uint8Array),
  fc
    .dictionary(
      fc.oneof(
        fc.constantFrom('mainTemplate.json', 'createUiDefinition.json', 'a/b.json', '../x', '/x'),
        fc.string({ minLength: 1, maxLength: 10 }),
      ),
      fc.oneof(json, template),
      { maxKeys: 5, noNullPrototype: true },
    )
    .map((entries) =>
      zipSync(
        Object.fromEntries(Object.entries(entries).map(([path, text]) => [path, encode(text)])),
      ),
    )
    .chain((bytes) => fc.oneof(fc.constant(bytes), damaged(bytes))),
)

describe('a package', () => {
  holds('of any bytes is read without a crash', archives, 500, async (bytes) => {
    const { files, damage } = await parseZip('a.zip', bytes)
    if (damage !== undefined) {
      expect(damage).toMatch(/^(it|its|a|two) [\w ]+$/)
      expect(files.size).toBe(0)
    }
  })

  const folder = 'offers/alder/pipeline/package'
  holds(
    'of any files is judged',
    fc.record({
      main: fc.oneof(json, template),
      ui: fc.option(json),
      zip: fc.option(archives),
    }),
    60,
    async ({ main, ui, zip }) => {
      const files = new Map(pipeline)
      files.set(`${folder}/template/mainTemplate.json`, encode(main))
      if (ui === null) files.delete(`${folder}/template/createUiDefinition.json`)
      else files.set(`${folder}/template/createUiDefinition.json`, encode(ui))
      if (zip) {
        for (const path of files.keys())
          if (path.startsWith(`${folder}/template/`)) files.delete(path)
        files.set(`${folder}/template.zip`, zip)
      }
      await expectSound(files)
    },
  )
})

describe('a list of subscriptions', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084',
      '0B8F6D1C-4A27-4E39-9C55-7D2E61A3F084',
      'SubscriptionId',
      'Id',
      '"',
      '""',
      '"a,b"',
      '"a\nb"',
      ' ',
      '',
      ';',
      '\t',
      '\u0000',
      '=1+1',
      '\uFEFF',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  const line = fc.oneof(
    fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(',')),
    fc.constantFrom(
      'Id,Description,Type',
      '0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084,Test,SubscriptionId',
      '"0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084","Test","SubscriptionId"',
      '"two\nlines",,SubscriptionId',
    ),
  )
  holds(
    'of any lines is judged',
    fc.tuple(
      fc.boolean(),
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
    ),
    60,
    async ([head, lines, end]) => {
      const files = new Map(ledger)
      const offer = 'offers/alder/ledger/offer.md'
      const text = new TextDecoder()
        .decode(files.get(offer))
        .replace(/previewAudience: .*/, 'previewAudience: { file: audience/preview.csv }')
      files.set(offer, encode(text))
      files.set(
        'offers/alder/ledger/audience/preview.csv',
        encode([...(head ? ['Id,Description,Type'] : []), ...lines].join(end)),
      )
      await expectSound(files)
    },
  )
})
