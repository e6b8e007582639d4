import fc from 'fast-check'
import { schemaOf } from '../../../src/schema/validate.ts'

export type Kind = Parameters<typeof schemaOf>[0]
type Schema = Readonly<Record<string, unknown>>

/** What a text file of an offer is to Martlet, by its path. */
export function kindOf(path: string): Kind | undefined {
  if (path === 'marketplace.yml') return 'marketplace'
  if (/^live\/[^/]+\/[^/]+\.yml$/.test(path)) return 'release'
  if (/\/waivers\.yml$/.test(path)) return 'waivers'
  if (/\/publisher\.md$/.test(path)) return 'publisher'
  if (/\/offer\.md$/.test(path)) return 'offer'
  if (/\/plans\/[^/.]+\.md$/.test(path)) return 'plan'
  if (/\/(offer|plans\/[^/.]+)\.[a-z-]+\.md$/.test(path)) return 'translation'
  return undefined
}

/** Names that mean something to JavaScript, YAML or people, and must mean nothing here. */
export const oddNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  'then',
  'default',
  '0',
  '-1',
  '',
  ' ',
  '<<',
  'a.b',
  'a/b~c',
  '%25',
  '%',
  'tpye',
  '이름',
  '👩‍👩‍👧',
]

const oddTexts = [
  '',
  ' ',
  '\t',
  '\n\n',
  '👩‍👩‍👧‍👦 e\u0301',
  '\u202Eabc\u202C \u2066x\u2069 שלום عربي',
  '\u0000\u0007\u001B[31m\u009B2J',
  '\u2028\u2029\u0085\uFEFF\u200B',
  'NaN',
  '1e999',
  '-0',
  'null',
  '~',
  'x'.repeat(3_000),
  'a '.repeat(400),
  '__proto__',
  '../../../etc/passwd',
  'media/../offer.md',
  '/dev/null',
  '`code` *bold* <b>tag</b> [link](javascript:alert(1)) @team #1',
  '<!-- comment -->',
  '%s %d ${x} {{x}} $(x)',
  'https://',
  'https://a@b.example:99999/%zz?x#y',
  'HTTP://ALDER.EXAMPLE',
  'https://xn--.example/',
  '-----------------',
  '2026-02-30',
  '0001-01-01',
  '9999999-99-99',
  '1.2',
  '1.2.3.4',
  '99999999999999999999.0.0',
  '0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084',
  '0B8F6D1C-4A27-4E39-9C55-7D2E61A3F084 ',
  '00000000-0000-0000-0000-000000000000',
  'mail@@alder.example',
  '${secret:X}',
  'PT8H',
  'P99999999Y',
]

const oddNumbers = [
  0,
  -0,
  -1,
  1,
  0.1,
  1e-7,
  1e21,
  2 ** 31,
  2 ** 53,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
]

const text = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...oddTexts),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.lorem({ maxCount: 30 }),
  )

const leaf = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    text(),
    fc.constantFrom(...oddNumbers),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  )

export const name = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...oddNames), fc.string({ unit: 'grapheme', maxLength: 12 }))

const twice = (): fc.Arbitrary<unknown> =>
  leaf().chain((value) =>
    fc.integer({ min: 2, max: 120 }).map((count) => Array<unknown>(count).fill(value)),
  )

/** A group with own keys of any name, `__proto__` too. */
const group = (value: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc.array(fc.tuple(name(), value), { maxLength: 4 }).map((pairs) => {
    const made = {}
    for (const [key, item] of pairs)
      Object.defineProperty(made, key, {
        value: item,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    return made
  })

/** Any value that YAML can hold. */
export const junk = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: leaf() },
    { weight: 1, arbitrary: twice() },
    { weight: 2, arbitrary: fc.array(leaf(), { maxLength: 5 }) },
    { weight: 2, arbitrary: group(leaf()) },
    { weight: 1, arbitrary: fc.array(group(fc.oneof(leaf(), group(leaf()))), { maxLength: 3 }) },
  )

/** YAML that no value of JavaScript comes to by being written down. */
export const yamlPieces = [
  '.nan',
  '-.inf',
  '1e999',
  '0x1F',
  '0o17',
  '012',
  '1_000',
  '1:30',
  '+47555',
  '2026-11-21',
  '2026-11-21T00:00:00Z',
  'True',
  'NO',
  '~',
  '',
  '# comment',
  '#1',
  'text # 1',
  '&a text',
  '*a',
  '&a [*a]',
  '!!str 5',
  '!!binary aGk=',
  '!!js/function "x"',
  '!own {a: 1}',
  '"\\u0000\\uD800 \\x07"',
  '"\\uD83D"',
  '"open',
  "'it''s",
  '{a: 1, a: 2}',
  '{? x : y}',
  '[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]',
  '[a, , b]',
  '{',
  ']',
  '|\n  block\n   text\n\n',
  '>-\n  folded\n  text',
  '|9\n x',
  '- a\n- b',
  '\n- a\n-  b',
  'a: b: c',
  '@at',
  '`tick',
  '%TAG',
  '"a\n\n  b"',
  'a\n  b',
  '"white space "',
  '\ttab',
]

/** A value as a schema describes it, with an odd one in it now and then. */
function fromSchema(schema: Schema): fc.Arbitrary<unknown> {
  const types = [schema.type ?? []].flat()
  const fits = Array.isArray(schema.enum)
    ? fc.constantFrom(...schema.enum)
    : 'const' in schema
      ? fc.constant(schema.const)
      : types.includes('object')
        ? objectOf(schema)
        : types.includes('array')
          ? fc.array(fromSchema((schema.items ?? {}) as Schema), { maxLength: 4 })
          : types.includes('string')
            ? text()
            : types.includes('boolean')
              ? fc.boolean()
              : types.length
                ? fc.oneof(fc.integer({ min: -5, max: 4_000 }), fc.double())
                : junk()
  return fc.oneof({ weight: 12, arbitrary: fits }, { weight: 1, arbitrary: junk() })
}

const objectOf = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.record(
    Object.fromEntries(
      Object.entries((schema.properties ?? {}) as Record<string, Schema>).map(([key, field]) => [
        key,
        fromSchema(field),
      ]),
    ),
    { requiredKeys: [] },
  )

/** A field that a kind of file may have, with a value; any kind when none is named. */
export const field = (kind: Kind): fc.Arbitrary<readonly [string, unknown]> =>
  fc
    .constantFrom(...Object.entries(schemaOf(kind).properties as unknown as Record<string, Schema>))
    .chain(([key, schema]) => fc.tuple(fc.constant(key), fromSchema(schema)))

/** A whole file of a kind: most fields are there. */
export const fileOf = (kind: Kind): fc.Arbitrary<Record<string, unknown>> =>
  objectOf(schemaOf(kind) as Schema) as fc.Arbitrary<Record<string, unknown>>
