/// <reference path="./subset-font.d.ts" />
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const read = (path: string): Promise<Buffer> => readFile(require.resolve(path))

/** Files below the base, by address. */
export type FontFiles = ReadonlyMap<string, Uint8Array>

export interface Fonts {
  /** Address of the stylesheet that declares them. */
  readonly css: string
  readonly files: FontFiles
}

interface Face {
  readonly family: string
  readonly weight: string
  readonly stretch?: string
  readonly range: string
  readonly bytes: Uint8Array
  readonly name: string
}

const hangul = 'U+1100-11FF,U+3000-303F,U+3130-318F,U+AC00-D7A3,U+FF00-FFEF'
const latin = 'U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212'

/**
 * The fonts for exactly this text: the parts of Plex Sans that it needs, Plex Mono for code, and the
 * Korean glyphs that occur, which are a hundredth of what the whole family weighs.
 */
export async function makeFonts(texts: Iterable<string>): Promise<Fonts> {
  const characters = new Set<string>()
  for (const text of texts) for (const character of text) characters.add(character)
  const faces = [
    ...(await sansFaces(characters)),
    await monoFace(),
    ...(await koreanFaces(characters)),
  ]
  const files = new Map<string, Uint8Array>()
  const rules = faces.map((face) => {
    const file = `${face.name}-${digest(face.bytes)}.woff2`
    files.set(`fonts/${file}`, face.bytes)
    return `@font-face{font-family:'${face.family}';font-style:normal;font-weight:${face.weight};${
      face.stretch ? `font-stretch:${face.stretch};` : ''
    }font-display:swap;src:url(${file}) format('woff2');unicode-range:${face.range}}`
  })
  const css = new TextEncoder().encode(`${rules.join('\n')}\n`)
  const address = `fonts/plex-${digest(css)}.css`
  files.set(address, css)
  for (const [name, path] of licences) files.set(`fonts/${name}`, await read(path))
  return { css: address, files }
}

/** SIL Open Font License 1.1: the licence goes where the fonts go. */
const licences = [
  ['LICENSE-plex-sans.txt', '@fontsource-variable/ibm-plex-sans/LICENSE'],
  ['LICENSE-plex-mono.txt', '@fontsource/ibm-plex-mono/LICENSE'],
  ['LICENSE-plex-sans-kr.txt', '@ibm/plex-sans-kr/LICENSE.txt'],
] as const

/** One variable file per script; latin always, others when the text has letters of theirs. */
async function sansFaces(characters: ReadonlySet<string>): Promise<Face[]> {
  const ranges = JSON.parse(
    String(await read('@fontsource-variable/ibm-plex-sans/unicode.json')),
  ) as Record<string, string>
  const points = [...characters]
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((point) => !inRange(latin, point))
  const needed = Object.entries(ranges).filter(
    ([script, range]) => script === 'latin' || points.some((point) => inRange(range, point)),
  )
  return Promise.all(
    needed.map(async ([script, range]) => ({
      family: 'IBM Plex Sans',
      weight: '100 700',
      stretch: '75% 100%',
      range,
      bytes: await read(
        `@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-${script}-standard-normal.woff2`,
      ),
      name: `plex-sans-${script}`,
    })),
  )
}

const monoFace = async (): Promise<Face> => ({
  family: 'IBM Plex Mono',
  weight: '400',
  range: latin,
  bytes: await read('@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2'),
  name: 'plex-mono',
})

async function koreanFaces(characters: ReadonlySet<string>): Promise<Face[]> {
  const korean = [...characters]
    .filter((character) => inRange(hangul, character.codePointAt(0) ?? 0))
    .sort()
  if (korean.length === 0) return []
  const weights = [
    ['400', 'Regular'],
    ['600', 'SemiBold'],
  ] as const
  const faces: Face[] = []
  for (const [weight, style] of weights) {
    const whole = await read(
      `@ibm/plex-sans-kr/fonts/complete/woff2/hinted/IBMPlexSansKR-${style}.woff2`,
    )
    const bytes = await subsetFont(whole, korean.join(''), { targetFormat: 'woff2' })
    faces.push({
      family: 'IBM Plex Sans KR',
      weight,
      range: hangul,
      bytes,
      name: `plex-sans-kr-${weight}`,
    })
  }
  return faces
}

const digest = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 10)

/** Whether a CSS unicode-range holds a code point. */
function inRange(range: string, point: number): boolean {
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-')
    return point >= Number.parseInt(from, 16) && point <= Number.parseInt(to, 16)
  })
}
