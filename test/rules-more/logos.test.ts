import { describe, expect, test } from 'vitest'
import { all, badge, box, draw, ellipse, fade, type Paint, placed } from '../support/draw.ts'
import { encodePng } from '../support/png.ts'
import { type Changes, findingsOf } from './judge.ts'

const media = 'offers/alder/backup/media'
const [white, black, blue, orange] = ['#ffffff', '#000000', '#0078d4', '#d83b01'] as const

/** What the rules on colours say to a drawing, in the sizes of the small and the large logo. */
async function said(rule: string, ...paints: readonly Paint[]): Promise<readonly string[]> {
  const found = await findingsOf(rule, {
    [`${media}/small.png`]: draw({ width: 40 }, ...paints),
    [`${media}/large.png`]: draw({ width: 115 }, ...paints),
  })
  return found.map(({ reason }) => reason.replaceAll('\u00a0', ' '))
}

const letter = (hex: string): readonly Paint[] => [
  box(hex, 0.3, 0.2, 0.12, 0.6),
  box(hex, 0.3, 0.68, 0.4, 0.12),
]

describe('the background of a logo', () => {
  const found: Record<string, readonly Paint[]> = {
    white: [all(white), ...letter(orange)],
    'nearly white': [all('#fefefe'), ...letter(orange)],
    'the lightest grey that counts as white': [all('#f0f0f0'), ...letter(orange)],
    black: [all(black), ...letter(orange)],
    'the lightest grey that counts as black': [all('#333333'), ...letter(orange)],
    'white with round corners': [badge(white, 1, 0.2), ...letter(blue)],
    'white with round corners and space around': [badge(white, 0.8, 0.15), ...letter(blue)],
    'black and round': [ellipse(black, 0.5, 0.5, 0.5), ...letter(orange)],
    'white at the edges although artwork crosses them': [all(white), box(orange, 0, 0.35, 1, 0.3)],
  }
  test.each(Object.keys(found))('is found: %s', async (name) => {
    const reasons = await said('logo-background-theme', ...(found[name] ?? []))
    expect(reasons).toHaveLength(2)
    expect(reasons[0]).toMatch(/^The background of `media\/small\.png` is \d+ % (white|black)/)
  })

  const fine: Record<string, readonly Paint[]> = {
    'a colour with a white letter': [all(orange), ...letter(white)],
    'a grey lighter than black': [all('#3f3f3f'), ...letter(orange)],
    'a grey darker than white': [all('#e4e4e4'), ...letter(orange)],
    'dark navy': [all('#0b1f3a'), ...letter(orange)],
    'a colour in a white frame of one pixel': [
      all(white),
      box(orange, 1 / 40, 1 / 40, 38 / 40, 38 / 40),
    ],
    'a white shape in the middle of a colour': [all(orange), ellipse(white, 0.5, 0.5, 0.42)],
    'white ink on transparency, which is another mistake': letter(white),
    'a coloured badge': [badge(orange, 0.9, 0.2), ...letter(white)],
    'pale green': [all('#c8e6c9'), ...letter(orange)],
  }
  test.each(Object.keys(fine))('is fine: %s', async (name) => {
    expect(await said('logo-background-theme', ...(fine[name] ?? []))).toEqual([])
  })

  test.each([40, 115])('is seen behind a frame of one pixel, in a logo of %i', async (width) => {
    const frame = (outer: string, inner: string): Uint8Array =>
      draw(
        { width },
        all(outer),
        box(inner, 1 / width, 1 / width, 1 - 2 / width, 1 - 2 / width),
        ellipse('#107c10', 0.5, 0.5, 0.2),
      )
    const findings = (bytes: Uint8Array) =>
      findingsOf('logo-background-theme', { [`${media}/large.png`]: bytes })
    expect(await findings(frame(orange, white))).toHaveLength(1)
    expect(await findings(frame(white, orange))).toEqual([])
    expect(await findings(frame(black, orange))).toEqual([])
  })

  test('is seen through the noise that JPEG leaves', async () => {
    const paints = [all('#fafafa'), ...letter(orange)]
    expect(
      await findingsOf('logo-background-theme', {
        [`${media}/large.png`]: draw({ width: 115, noise: 4 }, ...paints),
      }),
    ).toHaveLength(1)
  })
})

describe('ink on transparency', () => {
  const found: Record<string, readonly [RegExp, ...Paint[]]> = {
    'a blue letter': [/100 % in blue /, ...letter(blue)],
    'a blue disc': [/100 % in blue /, ellipse(blue, 0.5, 0.5, 0.4)],
    'a blue square with round corners': [/100 % in blue /, badge(blue, 0.8, 0.2)],
    'a blue square with a letter cut out of it': [
      /100 % in blue /,
      (x, y) =>
        letter(blue).some((part) => part(x, y)) ? undefined : box(blue, 0.1, 0.1, 0.8, 0.8)(x, y),
    ],
    'two blues': [
      /100 % in blue /,
      ellipse('#0078d4', 0.5, 0.5, 0.4),
      box('#50b0ff', 0.4, 0.4, 0.2, 0.2),
    ],
    navy: [/100 % in blue /, ...letter('#1b2a41')],
    'a blue ring': [
      /100 % in blue /,
      (x, y) =>
        ellipse(blue, 0.5, 0.5, 0.3)(x, y) ? undefined : ellipse(blue, 0.5, 0.5, 0.45)(x, y),
    ],
    white: [/100 % in white /, ...letter(white)],
    'nearly white': [/100 % in white /, ...letter('#f5f5f5')],
    black: [/100 % in black /, ...letter(black)],
    'nearly black': [/100 % in black /, ...letter('#2b2b2b')],
    'a blue mark with a black word': [
      /100 % in (blue and black|black and blue) /,
      ellipse(blue, 0.5, 0.3, 0.2),
      box(black, 0.1, 0.7, 0.8, 0.15),
    ],
    'a black word beside an orange mark': [
      /8\d % in black /,
      box(orange, 0.05, 0.4, 0.1, 0.2),
      ...[0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((left) => box(black, left, 0.4, 0.075, 0.2)),
    ],
    'half of it blue': [
      /(49|5\d) % in blue /,
      box(blue, 0.1, 0.1, 0.4, 0.8),
      box(orange, 0.5, 0.1, 0.4, 0.8),
    ],
  }
  test.each(Object.keys(found))('is found: %s', async (name) => {
    const [words, ...paints] = found[name] ?? [/^$/]
    const reasons = await said('logo-transparent-ink', ...paints)
    expect(reasons).toHaveLength(2)
    for (const reason of reasons) expect(reason).toMatch(words)
  })

  const fine: Record<string, readonly Paint[]> = {
    'an orange letter': letter(orange),
    teal: letter('#008080'),
    violet: letter('#68217a'),
    'mid grey': letter('#808080'),
    'a white letter in an orange disc': [ellipse(orange, 0.5, 0.5, 0.45), ...letter(white)],
    'a white letter in a blue square with round corners': [badge(blue, 1, 0.2), ...letter(white)],
    'the same with space around': [badge(blue, 0.8, 0.2), ...letter(white)],
    'a white square, which is a background': [badge(white, 0.9, 0.1), ...letter(blue)],
    'blue on an opaque colour': [all('#ffd166'), ...letter(blue)],
    'four squares, one of them blue': [
      box('#f25022', 0.1, 0.1, 0.38, 0.38),
      box('#7fba00', 0.52, 0.1, 0.38, 0.38),
      box('#00a4ef', 0.1, 0.52, 0.38, 0.38),
      box('#ffb900', 0.52, 0.52, 0.38, 0.38),
    ],
    'a black outline around a colour': [
      ellipse(black, 0.5, 0.5, 0.45),
      ellipse(orange, 0.5, 0.5, 0.41),
    ],
    'a soft shadow below a colour': [
      ellipse('#00000040', 0.5, 0.55, 0.44),
      ellipse(orange, 0.5, 0.5, 0.4),
    ],
    'a white belly in a coloured animal': [
      ellipse(orange, 0.4, 0.5, 0.35),
      ellipse(orange, 0.75, 0.35, 0.15),
      ellipse(white, 0.4, 0.5, 0.22),
    ],
  }
  test.each(Object.keys(fine))('is fine: %s', async (name) => {
    expect(await said('logo-transparent-ink', ...(fine[name] ?? []))).toEqual([])
  })

  test('is missing where nothing is drawn', async () => {
    expect(await said('logo-transparent-ink')).toEqual([
      '`media/small.png` is transparent all over, expected a logo',
      '`media/large.png` is transparent all over, expected a logo',
    ])
  })

  test('of a palette is judged like any other', async () => {
    const png = encodePng(40, 40, (x) => (x > 10 && x < 30 ? 1 : 0), {
      type: 3,
      depth: 1,
      palette: Uint8Array.of(255, 255, 255, 0, 80, 200),
      transparency: Uint8Array.of(0),
    })
    expect(await findingsOf('logo-transparent-ink', { [`${media}/small.png`]: png })).toHaveLength(
      1,
    )
  })
})

const many = ['#d13438', '#ffb900', '#107c10', '#00b7c3', '#744da9', '#ffffff', '#3b3a39']
const stripes = (count: number): readonly Paint[] =>
  many.slice(0, count).map((hex, at) => box(hex, 0, at / count, 1, 1))

describe('the palette', () => {
  test.each([
    [6, []],
    [7, [7, 7]],
  ])('of %i colours', async (count, values) => {
    const found = await findingsOf('logo-palette', {
      [`${media}/small.png`]: draw({ width: 40 }, ...stripes(count)),
      [`${media}/large.png`]: draw({ width: 115, noise: 5 }, ...stripes(count)),
    })
    expect(found.map(({ measure }) => measure?.value)).toEqual(values)
  })

  test('does not grow by soft edges, thin lines and shades', async () => {
    const discs = Array.from({ length: 16 }, (_, at) =>
      ellipse(
        at % 2 ? white : '#ffd166',
        (at % 4) / 4 + 0.125,
        Math.floor(at / 4) / 4 + 0.125,
        0.1,
      ),
    )
    expect(await said('logo-palette', all('#107c10'), ...discs)).toEqual([])
  })
})

describe('a gradient', () => {
  const down = (_: number, y: number): number => y
  const found: Record<string, readonly Paint[]> = {
    'from edge to edge': [fade('#0e5a6b', '#7fd0c0', down), ...letter(white)],
    'of a shade only': [fade('#0e6a6b', '#2f9090', down), ...letter(white)],
    'from the middle outwards': [
      fade('#f7c04a', '#a03010', (x, y) => Math.hypot(x - 0.5, y - 0.5) * 1.4),
    ],
    'from corner to corner': [fade('#7a1f5c', '#e0a040', (x, y) => (x + y) / 2)],
    'that fades into transparency': [fade('#d83b01ff', '#d83b0100', down)],
    'in a large letter': [
      all('#123f2a'),
      (x, y) =>
        letter(white).some((part) => part(x, y))
          ? fade('#f0d060', '#a02010', down)(x, y)
          : undefined,
      (x, y) =>
        Math.hypot(x - 0.7, y - 0.3) < 0.2
          ? fade('#f0d060', '#a02010', (_, v) => v * 2)(x, y)
          : undefined,
    ],
  }
  test.each(Object.keys(found))('is found: %s', async (name) => {
    const reasons = await said('logo-gradient', ...(found[name] ?? []))
    expect(reasons).toHaveLength(2)
    expect(reasons[1]).toMatch(
      /^\d+ % of `media\/large\.png` is a gradient, expected flat colours$/,
    )
  })

  test('is found behind noise', async () => {
    expect(
      await findingsOf('logo-gradient', {
        [`${media}/large.png`]: draw({ width: 115, noise: 5 }, fade('#0e5a6b', '#7fd0c0', down)),
      }),
    ).toHaveLength(1)
  })

  const fine: Record<string, readonly Paint[]> = {
    'a flat logo': [all('#123f2a'), ...letter(white)],
    'a difference nobody sees': [fade('#0e5a6b', '#125f70', down)],
    'a soft shadow': [
      all('#ffd166'),
      fade('#00000000', '#00000030', (x, y) => 6 - Math.hypot(x - 0.5, y - 0.5) * 15),
      ellipse(orange, 0.5, 0.5, 0.3),
    ],
    'stripes of few colours': stripes(6),
    'discs with soft edges': [
      all('#123f2a'),
      ellipse('#2a5f42', 0.5, 0.5, 0.4),
      ellipse('#3f7f5a', 0.5, 0.5, 0.25),
    ],
  }
  test.each(Object.keys(fine))('is not %s', async (name) => {
    expect(await said('logo-gradient', ...(fine[name] ?? []))).toEqual([])
  })

  test('is not noise', async () => {
    expect(
      await findingsOf('logo-gradient', {
        [`${media}/small.png`]: draw({ width: 40, noise: 8 }, all('#123f2a'), ...letter(white)),
        [`${media}/large.png`]: draw({ width: 115, noise: 8 }, all('#123f2a'), ...letter(white)),
      }),
    ).toEqual([])
  })
})

describe('the shape of a logo', () => {
  const mark = [ellipse(white, 0.35, 0.4, 0.25), box('#ffd166', 0.5, 0.5, 0.35, 0.3)]
  const over = (paint: Paint, ...where: readonly [number, number, number, number?]): Paint =>
    placed(paint, ...where)
  const sizes = (ground: readonly Paint[], wide: readonly Paint[], medium = mark): Changes => ({
    [`${media}/small.png`]: draw({ width: 40 }, ...ground, ...mark),
    [`${media}/medium.png`]: draw({ width: 90 }, ...ground, ...medium),
    [`${media}/large.png`]: draw({ width: 115 }, ...ground, ...mark),
    [`${media}/wide.png`]: draw({ width: 255, height: 115 }, ...ground, ...wide),
  })
  const wider = 255 / 115

  test.each([
    ['on a colour', [all('#123f2a')]],
    ['on transparency', []],
  ])('is stretched %s', async (_, ground) => {
    const found = await findingsOf(
      'logo-stretched',
      sizes(
        ground,
        mark.map((part) => over(part, 0, 0, wider, 1)),
      ),
    )
    expect(found.map(({ reason }) => reason.replaceAll('\u00a0', ' '))).toEqual([
      expect.stringMatching(
        /^The artwork of `media\/wide\.png` is 12\d % wider than in `media\/large\.png`, expected the same shape$/,
      ),
    ])
    expect(found[0]?.related).toHaveLength(1)
  })

  test('is stretched in a square logo, too', async () => {
    const found = await findingsOf(
      'logo-stretched',
      sizes(
        [all('#123f2a')],
        mark.map((part) => over(part, 0.6, 0, 1)),
        mark.map((part) => over(part, 0.15, 0, 0.75, 1)),
      ),
    )
    expect(found.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^The artwork of `media\/medium\.png` is 3\d.% taller /),
    ])
  })

  const fine: Record<string, readonly Paint[]> = {
    'in the middle of a wide logo': mark.map((part) => over(part, 0.6, 0, 1)),
    'with more space around it': mark.map((part) => over(part, 0.9, 0.25, 0.5)),
    'a twentieth wider': mark.map((part) => over(part, 0.6, 0, 1.05, 1)),
    'beside a name': [...mark, box(white, 1.1, 0.4, 0.9, 0.2)],
    'other artwork': [box(white, 0.3, 0.1, 1.6, 0.3), ellipse('#ffd166', 1.6, 0.7, 0.2)],
    nothing: [],
  }
  test.each(Object.keys(fine))('is not stretched: %s', async (name) => {
    for (const ground of [[all('#123f2a')], []])
      expect(await findingsOf('logo-stretched', sizes(ground, fine[name] ?? []))).toEqual([])
  })
})
