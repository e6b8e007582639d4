import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { parseImage, parsePixels } from '../../src/parse/png.ts'
import { chunk, encodePng, headerOf, type PngOptions, pngOf } from '../support/png.ts'

/** A number that looks like chance and is the same in every run. */
const chance = (seed: number): number => {
  const value = Math.sin(seed * 12.9898) * 43758.5453
  return value - Math.floor(value)
}

async function compare(png: Uint8Array): Promise<void> {
  const ours = parsePixels(png, Number.POSITIVE_INFINITY)
  const { data, info } = await sharp(png)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  expect(ours).toMatchObject({ width: info.width, height: info.height })
  if (!ours || 'damage' in ours) throw new Error('not decoded')
  let apart = 0
  for (const [at, value] of ours.rgba.entries())
    apart = Math.max(apart, Math.abs(value - (data[at] ?? 0)))
  // 16 bits may be rounded either way.
  expect(apart).toBeLessThanOrEqual(1)
}

const kinds = ([0, 2, 3, 4, 6] as const).flatMap((type) =>
  ([1, 2, 4, 8, 16] as const)
    .filter((depth) => depth === 8 || (depth < 8 ? type === 0 || type === 3 : type !== 3))
    .flatMap((depth) => [false, true].map((interlaced) => ({ type, depth, interlaced }))),
)

describe('the pixels of a PNG are what another decoder reads', () => {
  test.each(kinds)('type $type, $depth bits, interlaced: $interlaced', async (kind) => {
    const colours = 2 ** Math.min(8, kind.depth)
    const palette = Uint8Array.from({ length: colours * 3 }, (_, at) => chance(at + 7) * 256)
    // The colour that stands for nothing is that of one pixel; of a palette, its first entries fade.
    const noise = (x: number, y: number, channel: number): number =>
      Math.floor(chance(x * 31 + y * 17 + channel * 5) * 2 ** kind.depth)
    const samples = { 0: 1, 2: 3, 3: 0, 4: 0, 6: 0 }[kind.type]
    const key = Buffer.alloc(samples * 2)
    for (let channel = 0; channel < samples; channel += 1)
      key.writeUInt16BE(noise(3, 3, channel), channel * 2)
    const options: PngOptions = {
      ...kind,
      filter: (row) => row % 5,
      chunks: 3,
      ...(kind.type === 3 && { palette }),
    }
    for (const [width, height] of [
      [1, 1],
      [3, 2],
      [5, 9],
      [33, 17],
      [64, 31],
    ] as const) {
      await compare(encodePng(width, height, noise, options))
      const transparency = kind.type === 3 ? Uint8Array.of(0, 128) : key
      if (transparency.length)
        await compare(encodePng(width, height, noise, { ...options, transparency }))
    }
  })

  test('thinned out, every so many pixels of it', () => {
    const png = encodePng(200, 100, (x, y, channel) => [x, y, 0, 255][channel] ?? 0)
    const thin = parsePixels(png, 5_000)
    expect(thin).toMatchObject({ width: 100, height: 50 })
    if (!thin || 'damage' in thin) throw new Error('not decoded')
    expect([...thin.rgba.subarray(4, 8)]).toEqual([2, 0, 0, 255])
    expect([...thin.rgba.subarray(400, 404)]).toEqual([0, 2, 0, 255])
  })
})

describe('pixels are damaged where', () => {
  const rows = (count: number, filter = 0) =>
    Buffer.concat(Array.from({ length: count }, () => Buffer.from([filter, ...Array(16).fill(9)])))
  const image = (data: Uint8Array, ...rest: readonly number[]) =>
    pngOf(
      chunk('IHDR', headerOf(4, 4, ...(rest.length ? rest : [8, 6, 0, 0, 0]))),
      chunk('IDAT', data),
    )

  test.each<[string, Uint8Array, string]>([
    ['they are no zlib stream', image(Buffer.from('nothing')), 'its pixels cannot be unpacked'],
    ['the stream is empty', image(new Uint8Array()), 'its pixels cannot be unpacked'],
    [
      'the stream is cut',
      image(deflateSync(rows(4)).subarray(0, -6)),
      'its pixels cannot be unpacked',
    ],
    ['a row is missing', image(deflateSync(rows(3))), 'it holds too few pixels'],
    ['a row is left over', image(deflateSync(rows(5))), 'it holds too many pixels'],
    [
      'they unpack to a gigabyte',
      image(deflateSync(Buffer.alloc(1 << 26))),
      'it holds too many pixels',
    ],
    [
      'a filter is unknown',
      image(deflateSync(rows(4, 5))),
      'a row of its pixels has an unknown filter',
    ],
    [
      'a palette is missing',
      image(deflateSync(Buffer.alloc(20)), 8, 3, 0, 0, 0),
      'its palette is missing',
    ],
  ])('%s', (_, png, damage) => {
    expect(parseImage(png).damage).toBeUndefined()
    expect(parsePixels(png)).toEqual({ damage })
  })

  test.each([
    [3, 6, 0, 0, 0],
    [16, 3, 0, 0, 0],
    [8, 5, 0, 0, 0],
    [8, 6, 1, 0, 0],
    [8, 6, 0, 1, 0],
    [8, 6, 0, 0, 2],
  ])('the header says %i %i %i %i %i', (...rest) => {
    expect(parseImage(image(deflateSync(rows(4)), ...rest)).damage).toBe(
      'its header names no kind of PNG',
    )
  })
})

test('images with more pixels than are judged are not unpacked', () => {
  const png = pngOf(
    chunk('IHDR', headerOf(100_000, 100_000, 8, 6, 0, 0, 0)),
    chunk('IDAT', deflateSync(Buffer.alloc(10))),
  )
  expect(parseImage(png)).toEqual({ format: 'png', width: 100_000, height: 100_000 })
  expect(parsePixels(png)).toBeUndefined()
})

test('a file that was changed anywhere is read or damaged, and never more', () => {
  const whole = encodePng(
    24,
    16,
    (x, y, channel) => Math.floor(chance(x + y * 24 + channel) * 256),
    { interlaced: true, filter: (row) => row % 5 },
  )
  for (let round = 0; round < 2_000; round += 1) {
    const bytes = Buffer.from(whole)
    for (let change = 0; change <= round % 4; change += 1)
      bytes[8 + Math.floor(chance(round * 7 + change) * (bytes.length - 8))] = Math.floor(
        chance(round * 13 + change) * 256,
      )
    const mended = round % 2 ? withChecksums(bytes) : bytes
    const pixels = parsePixels(mended)
    if (pixels && 'rgba' in pixels)
      expect(pixels.rgba).toHaveLength(pixels.width * pixels.height * 4)
  }
})

/** The same chunks with the right checksum, so that what they hold is looked at. */
function withChecksums(bytes: Buffer): Uint8Array {
  const chunks: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = Math.min(bytes.readUInt32BE(at), bytes.length - at - 12)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type !== 'IEND') chunks.push(chunk(type, bytes.subarray(at + 8, at + 8 + length)))
    at += 12 + length
  }
  return pngOf(...chunks)
}
