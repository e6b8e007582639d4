import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { baseText, edited, findingsOf } from './judge.ts'

const folder = 'offers/alder/pipeline/package/template'
const plan = 'offers/alder/pipeline/plans/template.md'
const files = {
  'mainTemplate.json': baseText(`${folder}/mainTemplate.json`),
  'createUiDefinition.json': baseText(`${folder}/createUiDefinition.json`),
}

/** A ZIP file of these entries; `flags` 1 marks them as encrypted. */
function zip(entries: readonly (readonly [name: string, text: string])[], flags = 0x800): Buffer {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of entries) {
    const [path, data] = [Buffer.from(name), deflateRawSync(text)]
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(flags, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(text), 10)
    head.writeUInt32LE(data.length, 14)
    head.writeUInt32LE(Buffer.byteLength(text), 18)
    head.writeUInt16LE(path.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), head, tail, path)
    const local = [Buffer.from('PK\x03\x04', 'latin1'), head, path, data]
    parts.push(...local)
    offset += local.reduce((sum, { length }) => sum + length, 0)
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

const whole = zip(Object.entries(files))
const flipped = Buffer.from(whole)
flipped[whole.indexOf('mainTemplate.json') + 40] = 0xff

test.each<[what: string, bytes: Buffer, words: string | undefined]>([
  ['a sound file', whole, undefined],
  [
    'folders and other files',
    zip([...Object.entries(files), ['scripts/run.sh', '#!/bin/sh']]),
    undefined,
  ],
  ['an empty file', Buffer.alloc(0), 'it is not a ZIP file'],
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'it is not a ZIP file'],
  ['a file that was cut off', whole.subarray(0, -30), 'it is not a ZIP file'],
  ['a damaged entry', flipped, 'it is damaged'],
  [
    'a path that leads out',
    zip([['../mainTemplate.json', '{}']]),
    'a path in it leads out of the package',
  ],
  [
    'an absolute path',
    zip([['/mainTemplate.json', '{}']]),
    'a path in it leads out of the package',
  ],
  ['an encrypted entry', zip(Object.entries(files), 0x801), 'a file in it is encrypted'],
  [
    'two entries of one name',
    zip([
      ['mainTemplate.json', '{}'],
      ['mainTemplate.json', '{}'],
    ]),
    'two files in it have the same name',
  ],
])('%s', async (_, bytes, words) => {
  const found = await findingsOf('package-zip-readable', {
    ...edited(plan),
    [`${folder}/mainTemplate.json.delete`]: '',
    [`${folder}/createUiDefinition.json.delete`]: '',
    [`${folder}.zip`]: bytes,
  })
  expect(found.map(({ reason }) => reason)).toEqual(
    words ? [`\`package/template.zip\` does not open: ${words}, expected a sound ZIP file`] : [],
  )
})
