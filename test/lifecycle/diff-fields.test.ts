import { describe, expect, test } from 'vitest'
import { diffOffers } from '../../src/lifecycle/diff.ts'
import type { Document, Offer, Plan, Pointer } from '../../src/model/catalogue.ts'
import { schemaOf } from '../../src/schema/validate.ts'

type Json = Record<string, unknown>

/** One value somewhere in a file, two versions of it, and whether it is private. */
interface Leaf {
  readonly pointer: Pointer
  readonly values: readonly [unknown, unknown]
  readonly sensitive: boolean
}

/** Every value that a schema allows, with two examples of each. Lists have one entry. */
function leavesOf(schema: Json, pointer: Pointer = [], inside = false): Leaf[] {
  const sensitive = inside || schema['x-sensitive'] === true
  const name = pointer.join('.')
  const special =
    examples[name] ?? examples[String(pointer.findLast((key) => typeof key === 'string'))]
  if (special) return [{ pointer, values: special, sensitive }]
  if (schema.items && !(typeof schema.type === 'string' && schema.type !== 'array'))
    return leavesOf(schema.items as Json, [...pointer, 0], sensitive)
  if (schema.properties) {
    return Object.entries(schema.properties as Json).flatMap(([key, field]) =>
      leavesOf(field as Json, [...pointer, key], sensitive),
    )
  }
  const [one, two = one] = (schema.enum as unknown[] | undefined) ?? []
  if (one !== undefined) return [{ pointer, values: [one, two], sensitive }]
  if (schema.type === 'boolean') return [{ pointer, values: [false, true], sensitive }]
  if (schema.type === 'integer' || schema.type === 'number')
    return [{ pointer, values: [31, 47], sensitive }]
  return [{ pointer, values: [`old:${name}`, `new:${name}`], sensitive }]
}

/** Values that mean something to the comparison. */
const examples: Readonly<Record<string, readonly [unknown, unknown]>> = {
  version: ['1.0.0', '1.1.0'],
  'pricing.model': ['monthly', 'hourly'],
  previewAudience: [['old:a'], ['old:a', 'new:b']],
  audience: [['old:a'], ['old:a', 'new:b']],
  'pricing.freeTrial': ['1-month', '3-months'],
  visibility: ['public', 'private'],
}

/** Values that hold as well where they are not written: taking them out changes nothing. */
const defaults = new Set([
  'offer language',
  'offer consulting.price.currency',
  'plan visibility',
  'plan pricing.currency',
  'plan manifest.authorizations.0.access',
])

/** The examples of a private value, as they would be shown. */
const secretsOf = ({ sensitive, values }: Leaf): string[] =>
  sensitive
    ? [...new Set(values.flat().map(String))].filter((value) => /old:|new:/.test(value))
    : []

const set = (data: unknown, [key, ...rest]: Pointer, value: unknown): unknown => {
  if (key === undefined) return value
  const copy: Json | unknown[] =
    typeof key === 'number' ? [...((data as unknown[]) ?? [])] : { ...((data as Json) ?? {}) }
  const inner = set((copy as Json)[key], rest, value)
  if (inner === undefined && Array.isArray(copy)) copy.splice(key as number, 1)
  else if (inner === undefined) delete (copy as Json)[key]
  else (copy as Json)[key] = inner
  return copy
}

const document = (data: unknown) =>
  ({ path: '', data, source: { text: '' } }) as unknown as Document<never>

const offer = (parts: Partial<Offer>): Offer => ({
  id: 'alder/x',
  publisher: 'alder',
  name: 'x',
  folder: 'offers/alder/x',
  type: undefined,
  draft: false,
  document: document({}),
  plans: [],
  translations: new Map(),
  audiences: new Map(),
  files: new Map(),
  tree: '',
  ...parts,
})

const plan = (data: unknown, translation?: unknown): Plan => ({
  id: 'basic',
  document: document(data),
  translations: new Map(translation ? [['ko', document(translation)]] : []),
})

const kinds = {
  offer: (data: unknown) => offer({ document: document(data) }),
  plan: (data: unknown) => offer({ plans: [plan(data)] }),
  translation: (data: unknown) => offer({ translations: new Map([['ko', document(data)]]) }),
  'plan-translation': (data: unknown) => offer({ plans: [plan({}, data)] }),
} as const

const cases = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => {
  const leaves = leavesOf(schemaOf(kind) as Json)
  const full = leaves.reduce<unknown>(
    (data, { pointer, values }) => set(data, pointer, values[0]),
    {},
  )
  return leaves.map((leaf) => ({ name: `${kind} ${leaf.pointer.join('.')}`, kind, full, leaf }))
})

describe('every field of every schema', () => {
  test('is found', () => {
    expect(cases.length).toBeGreaterThan(120)
    expect([...defaults].filter((name) => !cases.some((each) => each.name === name))).toEqual([])
  })

  test.each(cases)(
    '$name: another value is one change, in both languages',
    ({ kind, full, leaf }) => {
      const make = kinds[kind]
      const changes = diffOffers(make(full), make(set(full, leaf.pointer, leaf.values[1])))
      expect(changes).toHaveLength(1)
      const [change] = changes
      for (const text of [change?.what, change?.text]) {
        for (const language of ['en', 'ko'] as const) {
          expect(text?.[language]).toMatch(/\S/)
          const [old, young] = text?.[language].split(' → ') ?? []
          expect(young).not.toBe(old)
          expect(text?.[language]).not.toMatch(/undefined|null|\[object|NaN/)
        }
      }
      // A principal is called by its display name.
      if (!change?.part) expect(change?.what.ko).toMatch(/[가-힣]|SaaS/)
      for (const value of secretsOf(leaf)) expect(JSON.stringify(changes)).not.toContain(value)
    },
  )

  test.each(cases)(
    '$name: to come and to go is told, and never a private value',
    ({ name, kind, full, leaf }) => {
      const make = kinds[kind]
      const without = make(set(full, leaf.pointer, undefined))
      const with_ = make(full)
      const both = [diffOffers(without, with_), diffOffers(with_, without)]
      if (leaf.values[0] === false || defaults.has(name)) return
      for (const changes of both) {
        expect(changes.length).toBeGreaterThan(0)
        for (const value of secretsOf(leaf)) expect(JSON.stringify(changes)).not.toContain(value)
      }
    },
  )
})
