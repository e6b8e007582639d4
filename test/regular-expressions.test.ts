import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { kinds, schemaOf } from '../src/schema/validate.ts'
import { projectRoot } from './support/cli.ts'

/**
 * Expressions that may take longer than their text is long, or of which nobody could tell in time, and why that costs
 * nothing: each meets texts of a bounded length, or goes back no further than a bound of its own.
 */
const bounded: readonly (readonly [why: string, expressions: readonly RegExp[]])[] = [
  [
    'every part of it has an upper bound, so that each start costs at most that much',
    [
      /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|@|\d{5}/i,
      /visib\w{0,20}["'\s]{0,20}:["'\s]{0,20}priv|^["' \t]{0,50}audience["']?\s{0,20}:/im,
      /()\+ASt(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{76})\+ASt)[A-Za-z0-9+/]{6}==/g,
      /()ACDb(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{76})ACDb)[A-Za-z0-9+/]{6}==/g,
      /()\+ABa(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{76})\+ABa)[A-Za-z0-9+/]{6}==/g,
      /()\+ASb(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{33})\+ASb)[A-Za-z0-9+/]{6}=/g,
      /()\+AEh(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{33})\+AEh)[A-Za-z0-9+/]{6}=/g,
      /()AIoT(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{33})AIoT)[A-Za-z0-9+/]{6}=/g,
      /()AzCa(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{33})AzCa)[A-Za-z0-9+/]{6}=/g,
      /()AzFu(?<=(?<![\w-])(?<head>[\w-]{44})AzFu)[\w-]{5}[AQgw]==/g,
      /()AzSe(?<=(?<![A-Za-z0-9])(?<head>[A-Za-z0-9]{42})AzSe)[A-Za-z0-9]{6}(?![A-Za-z0-9])/g,
      /()\+ACR(?<=(?<![A-Za-z0-9+])(?<head>[A-Za-z0-9+/]{42})\+ACR)[A-D][A-Za-z0-9]{5}(?![A-Za-z0-9+/])/g,
      /()JQQJ9(?<=(?<![A-Za-z0-9])(?<head>[A-Za-z0-9]{52})JQQJ9)[9DH][A-Za-z0-9]{26,32}/g,
      /()AZDO(?<=(?<![A-Za-z0-9])(?<head>[A-Za-z0-9]{76})AZDO)[A-Za-z0-9]{4}(?![A-Za-z0-9])/g,
      /()T3BlbkFJ(?<=(?<!\w)(?<head>sk-[\w-]{16,200})T3BlbkFJ)[\w-]{16,}/g,
    ],
  ],
  [
    'what begins it cannot stand inside what it goes through, so that no character is gone through twice',
    [
      /(\bBearer[ \t]+)[\w.~+/-]{20,}={0,2}/gi,
      /(\bAuthorization["']?[ \t]*[:=][ \t]*["']?Basic[ \t]+)[A-Za-z0-9+/]{8,}={0,2}/gi,
      /((?:[Kk]ey|KEY|[Ss]ecret|SECRET|[Pp]assword|PASSWORD|[Pp]assphrase|[Tt]oken|TOKEN|[Pp]wd|PWD)\d?["']?[ \t]*[:=][ \t]*["']?)(?:[A-Za-z0-9+/_~-]|%2[BF]){20,}={0,2}/g,
      /\b(deliver\w*|outcomes?|outputs?|results?|hand(ed)? over|you (will )?(get|receive|keep|have)|reports?|roadmap)\b/iu,
    ],
  ],
  [
    'it looks at one character or at a few of them, in sets that the checker does not know',
    [
      /\p{RGI_Emoji}|\p{Extended_Pictographic}\uFE0F?|[0-9#*]\uFE0F?\u20E3|\p{Regional_Indicator}{1,2}/gv,
    ],
  ],
  [
    'values that rules meet have at most 4,096 characters: the schemas take out longer ones',
    [
      /\d+$/,
      /^https:\/\/[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?$/,
      /^http:\/\/[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$/,
      /[:：]\s*(\d{1,4}(?:\.\d)?|half|one|two|three|four|five|six|seven|eight|nine|ten)[ -]?(h(?:ou)?rs?|days?|we?e?ks?|mo(?:nth)?s?)\b/iu,
      /[:：].*\d/u,
      /\s*[:：]/,
    ],
  ],
  [
    'a frame searches 3,000 characters around a place at most',
    [
      /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[^\s@<>"',:]{1,320}@[\w-]+(?:\.[\w-]+)+|\+\d[\d ()-]{6,}\d/gi,
    ],
  ],
  [
    'it meets names of files and folders, or addresses from the settings',
    [/^-+|-+$/g, /\/+$/, /\.[^/]*$/],
  ],
  [
    'it meets a sentence or a value that a sentence quotes, which is cut before',
    [/^`|`$|^ .*[^ ].* $/u, /\\+(?=\|)/g, /^(.+?)([.,;:)]*)$/u, /[.-]+$/],
  ],
  ['it meets thirty characters before an address', [/[a-z][a-z0-9+.-]*$/i]],
  ['a line has one end', [/[\r\n]+$/]],
  [
    'nothing of an offer reaches it: our own names, output of git, a stack trace, a request of one’s own browser',
    [
      / \(.*\)$/,
      /refs\/(?:heads|remotes\/origin)\/(\S+)$/m,
      /^.*?((?:src|site)\/[^)]+)\)?$/,
      /\/((?:media|fonts)\/.+)$/,
    ],
  ],
]

/** Places that make an expression of a text; each was looked at. */
const made = [
  'src/parse/markdown.ts', // bounded by limits.nesting
  'src/read/judged.ts', // one character
  'src/rules/repair.ts', // a schema's pattern, for a value that is about to be mended
  'src/rules/validate-prerequisites/description-no-contact.ts', // telephone numbers of bounded length
  'src/schema/pattern.ts', // texts of at most 2,048 characters
]

const files = globSync('{src,site}/**/*.ts', { cwd: projectRoot })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.includes('/generated/'))

function nodesOf(file: string): ts.Node[] {
  const text = readFileSync(join(projectRoot, file), 'utf8')
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return nodes
}

const nodes = new Map(files.map((file) => [file, nodesOf(file)]))
const literals = new Set(
  [...nodes.values()]
    .flat()
    .flatMap((node) => (ts.isRegularExpressionLiteral(node) ? node.text : [])),
)
const exempt = new Set(bounded.flatMap(([, expressions]) => expressions.map(String)))

async function verdict(source: string, flags: string): Promise<string> {
  const found = await check(source, flags, { timeout: 5_000 })
  return found.status === 'vulnerable' ? found.complexity.summary : found.status
}

describe('regular expressions', () => {
  test('are found at all, and every exception is one of them', () => {
    expect(literals.size).toBeGreaterThan(350)
    expect([...exempt].filter((each) => !literals.has(each))).toEqual([])
  })

  const searched = [...literals].filter((each) => !exempt.has(each))
  test.each([0, 1, 2, 3])(
    'take time that is linear in their text, part %i of 4',
    async (part) => {
      const wrong: string[] = []
      for (const text of searched.filter((_, at) => at % 4 === part)) {
        const end = text.lastIndexOf('/')
        const said = await verdict(text.slice(1, end), text.slice(end + 1))
        if (said !== 'safe') wrong.push(`${text} is ${said}`)
      }
      expect(wrong).toEqual([])
    },
    120_000,
  )

  test('are made of texts in few places', () => {
    const found = [...nodes].flatMap(([file, all]) =>
      all.some((node) => ts.isNewExpression(node) && node.expression.getText() === 'RegExp')
        ? file
        : [],
    )
    expect(found.sort()).toEqual(made)
  })
})

type Schema = Readonly<Record<string, unknown>>

function* schemasIn(schema: unknown): Iterable<Schema> {
  if (typeof schema !== 'object' || schema === null) return
  if (!Array.isArray(schema)) yield schema as Schema
  for (const part of Object.values(schema)) yield* schemasIn(part)
}

const parts = kinds.flatMap((kind) => [...schemasIn(schemaOf(kind))])

describe('the schemas', () => {
  test('limit every text', () => {
    const endless = parts.filter(
      ({ type, maxLength, pattern, enum: values, const: one, 'x-rules': rules }) =>
        type === 'string' &&
        // A limit that differs by offer type stands in no schema, but in the rule that it names.
        [maxLength, pattern, values, one, (rules as Schema | undefined)?.maxLength].every(
          (each) => each === undefined,
        ),
    )
    expect(endless).toEqual([])
  })

  test('have no pattern that is worse than quadratic, as it meets 2,048 characters at most', async () => {
    const patterns = new Set(
      parts.flatMap(({ pattern }) => (typeof pattern === 'string' ? pattern : [])),
    )
    expect(patterns.size).toBeGreaterThan(20)
    const wrong: string[] = []
    for (const pattern of patterns) {
      const said = await verdict(pattern, 'u')
      if (!/^(safe|2nd degree)/.test(said)) wrong.push(`${pattern} is ${said}`)
    }
    expect(wrong).toEqual([])
  }, 120_000)
})
