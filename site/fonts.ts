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

const syllables = 'U+AC00-D7A3'
/** What else a Korean text is written with: single letters, brackets, full stops and forms of full width. */
const aroundThem = 'U+1100-11FF,U+3000-303F,U+3130-318F,U+FF00-FFEF'
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
  ['LICENSE-plex-sans-kr.txt', '@fontsource/ibm-plex-sans-kr/LICENSE'],
] as const

/** One variable file per script; latin always, others when the text has letters of theirs. */
async function sansFaces(characters: ReadonlySet<string>): Promise<Face[]> {
  const needed = await partsWith(
    '@fontsource-variable/ibm-plex-sans',
    [...characters].filter((each) => !isIn(latin, each)),
    ['latin'],
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

const korean = '@fontsource/ibm-plex-sans-kr'

/** The syllables that occur are cut out of one file; signs around them come in small files, as they are. */
async function koreanFaces(characters: ReadonlySet<string>): Promise<Face[]> {
  const occurring = [...characters].filter((each) => isIn(syllables, each)).sort()
  const signs = [...characters].filter((each) => isIn(aroundThem, each))
  const parts = await partsWith(korean, signs)
  const faces: Face[] = []
  for (const weight of ['400', '600']) {
    const file = (part: string): Promise<Buffer> =>
      read(`${korean}/files/ibm-plex-sans-kr-${part}-${weight}-normal.woff2`)
    const add = (part: string, range: string, bytes: Uint8Array): void => {
      const name = `plex-sans-kr-${part}-${weight}`
      faces.push({ family: 'IBM Plex Sans KR', weight, range, bytes, name })
    }
    if (occurring.length > 0) {
      const text = occurring.join('')
      add(
        'korean',
        syllables,
        await subsetFont(await file('korean'), text, { targetFormat: 'woff2' }),
      )
    }
    for (const [part, range] of parts) add(part, range, await file(part))
  }
  return faces
}

/** The parts of a family, with their ranges, that hold some of the characters, and those that are always needed. */
async function partsWith(
  family: string,
  characters: readonly string[],
  always: readonly string[] = [],
): Promise<[part: string, range: string][]> {
  const ranges: Record<string, string> = JSON.parse(String(await read(`${family}/unicode.json`)))
  return Object.entries(ranges)
    .map(([key, range]): [string, string] => [key.replace(/^\[(\d+)\]$/, '$1'), range])
    .filter(
      ([part, range]) => always.includes(part) || characters.some((each) => isIn(range, each)),
    )
}

const digest = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 10)

/** Whether a CSS unicode-range holds a character. */
function isIn(range: string, character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-')
    return point >= Number.parseInt(from, 16) && point <= Number.parseInt(to, 16)
  })
}
