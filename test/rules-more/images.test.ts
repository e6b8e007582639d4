import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { all, draw, ellipse, fade, type Paint } from '../support/draw.ts'
import { chunk, headerOf, pngOf } from '../support/png.ts'
import { edited, findingsOf } from './judge.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('the hero image', () => {
  const offer = 'offers/alder/broker/offer.md'
  const judge = (bytes: Uint8Array) =>
    findingsOf('hero-background', {
      ...edited(offer, ['wide: media/wide.png', 'wide: media/wide.png, hero: media/hero.png']),
      'offers/alder/broker/media/hero.png': bytes,
    })
  const hero = (...paints: readonly Paint[]) =>
    judge(draw({ width: 204, height: 72, fine: 2 }, ...paints))

  test.each<[what: string, paints: readonly Paint[], words: string]>([
    ['white', [all('#ffffff')], 'error 100 % white'],
    ['nearly black', [all('#1b1a19')], 'error 100 % black'],
    ['transparent', [ellipse('#7a2a0b', 1, 0.5, 0.3)], 'error 100 % transparent'],
    ['thinner than half', [all('#7a2a0b60')], 'error 100 % transparent'],
    [
      'white to a half and black to the other',
      [all('#ffffff'), (x) => (x > 1.5 ? [0, 0, 0, 255] : undefined)],
      'error 100 % white',
    ],
    ['light', [all('#f2a33a')], 'warning 100 % light'],
    ['just too light for white text', [all('#959595')], 'warning 100 % light'],
  ])('has a background that is %s', async (_, paints, words) => {
    const [found, ...more] = await hero(...paints)
    expect(more).toEqual([])
    expect(plain(`${found?.severity} ${found?.reason}`)).toBe(
      `${words.split(' ')[0]} The background of \`media/hero.png\` is ${words.slice(words.indexOf(' ') + 1)}, expected a dark colour`,
    )
  })

  test.each<[what: string, paints: readonly Paint[]]>([
    ['dark', [all('#7a2a0b')]],
    ['just dark enough for white text', [all('#8c8c8c')]],
    ['navy', [all('#0b1f3a')]],
    ['dark around light artwork', [all('#7a2a0b'), ellipse('#ffffff', 1.4, 0.5, 1.2, 0.4)]],
    ['a dark gradient', [fade('#7a2a0b', '#3a1f5c', (x) => x / 3)]],
    [
      'light at one side only',
      [all('#7a2a0b'), (x) => (x < 0.5 ? [242, 163, 58, 255] : undefined)],
    ],
  ])('has a background that is fine: %s', async (_, paints) => {
    expect(await hero(...paints)).toEqual([])
  })

  test('is not judged where it has more pixels than are unpacked', async () => {
    const size = { width: 4_001, height: 1_000 }
    const rows = deflateSync(Buffer.alloc((size.width + 1) * size.height))
    const png = pngOf(
      chunk('IHDR', headerOf(size.width, size.height, 8, 0, 0, 0, 0)),
      chunk('IDAT', rows),
    )
    expect(await judge(png)).toEqual([])
  })
})

describe('an image whose chunks are whole', () => {
  const broken = pngOf(
    chunk('IHDR', headerOf(40, 40, 8, 6, 0, 0, 0)),
    chunk('IDAT', deflateSync(Buffer.alloc(99))),
  )

  test.each([
    ['a logo', 'offers/alder/backup/media/small.png', 1],
    ['a logo of a type whose colours nobody judges', 'offers/alder/ledger/media/small.png', 1],
    ['a screenshot, which is not unpacked', 'offers/alder/review/media/findings.png', 0],
  ])('and whose pixels are not, as %s', async (_, path, findings) => {
    const found = await findingsOf('image-png', { [path]: broken })
    expect(found).toHaveLength(findings)
    if (findings)
      expect(found[0]?.reason).toBe(
        '`media/small.png` cannot be shown, as it holds too few pixels, expected a whole PNG',
      )
  })
})

describe('a video', () => {
  const offer = 'offers/alder/backup/offer.md'
  const judge = (url: string) =>
    findingsOf(
      'video-host',
      edited(offer, [
        '\nleads:',
        `\nvideos:\n  - { name: Film, url: '${url}', thumbnail: media/large.png }\n\nleads:`,
      ]),
    )

  test.each([
    'https://youtube.com/watch?v=abcdefghijk',
    'https://m.youtube.com/watch?v=abcdefghijk&t=9',
    'HTTPS://WWW.YOUTUBE.COM/watch?v=abcdefghijk'.replace('HTTPS', 'https'),
    'http://www.youtube.com/watch?v=abcdefghijk',
    'https://www.youtube.com:443/watch?v=abcdefghijk',
    'https://www.youtube.com./watch?v=abcdefghijk',
    'https://www.youtube.com/embed/abcdefghijk?rel=0',
    'https://www.youtube.com/shorts/abcdefghijk',
    'https://youtu.be/abcdefghijk',
    'https://youtube-nocookie.com/embed/abcdefghijk',
    'https://vimeo.com/76979871',
    'https://vimeo.com/76979871/0a1b2c3d4e',
    'https://vimeo.com/groups/shortfilms/videos/76979871',
    'https://player.vimeo.com/video/76979871?h=0a1b2c3d4e',
  ])('is at home: %s', async (url) => {
    expect(await judge(url)).toEqual([])
  })

  test.each([
    ['https://youtube.com.evil.example/watch?v=abcdefghijk', 'youtube.com.evil.example'],
    ['https://notyoutube.com/watch?v=abcdefghijk', 'notyoutube.com'],
    ['https://music.youtube.com/watch?v=abcdefghijk', 'music.youtube.com'],
    ['https://www.youtube.com:444/watch?v=abcdefghijk', 'www.youtube.com:444'],
    ['https://evil.example/?https://youtube.com/watch?v=abcdefghijk', 'evil.example'],
    ['https://yоutube.com/watch?v=abcdefghijk', 'xn--yutube-wqf.com'],
    ['https://evil.example#@youtube.com/watch?v=abcdefghijk', 'evil.example'],
    ['https://dailymotion.com/video/abcdefg', 'dailymotion.com'],
  ])('is elsewhere: %s', async (url, host) => {
    const [found] = await judge(url)
    expect(found?.reason).toBe(`The video is on \`${host}\`, expected YouTube or Vimeo`)
  })

  test.each([
    'https://www.youtube.com/',
    'https://www.youtube.com',
    'https://www.youtube.com/watch',
    'https://www.youtube.com/watch?v=',
    'https://www.youtube.com/playlist?list=abcdef',
    'https://www.youtube.com/@alder',
    'https://youtu.be/',
    'https://vimeo.com/alder',
    'https://player.vimeo.com/video/',
  ])('is none: %s', async (url) => {
    const [found] = await judge(url)
    expect(found?.reason).toBe(`\`${url}\` names no video, expected the address of one`)
  })

  test('with a user in its address is no address at all', async () => {
    const url = 'https://www.youtube.com@evil.example/watch?v=abcdefghijk'
    expect(await judge(url)).toEqual([])
    expect(
      await findingsOf(
        'url-format',
        edited(offer, [
          '\nleads:',
          `\nvideos:\n  - { name: Film, url: '${url}', thumbnail: media/large.png }\n\nleads:`,
        ]),
      ),
    ).toHaveLength(1)
  })
})
