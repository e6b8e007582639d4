import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { allRules } from '../src/rules/index.ts'
import { data, type KeptFact } from '../src/schema/data.ts'
import { loadProfile, profileIds } from '../src/schema/profile.ts'

/** How many facts each source document states. */
const stated = { S0: 22, S1: 15, S2: 74, S3: 35, S4: 13 }
const facts = Object.entries(stated).flatMap(([document, count]) =>
  Array.from({ length: count }, (_, index) => `${document}-${index + 1}`),
)

const project = fileURLToPath(new URL('..', import.meta.url))
const { values, catalogue } = data.facts
const keptByRules = new Set(allRules.flatMap(({ basis }) => basis.facts))

test('every fact of the source documents stands in the table, once and in order', () => {
  expect(values.map(({ id }) => id)).toEqual(facts)
})

test('every rule rests on facts that exist', () => {
  expect([...keptByRules].filter((fact) => !facts.includes(fact))).toEqual([])
})

test('every schema annotation names facts that exist', () => {
  const schemas = ['offer', 'plan', 'publisher', 'marketplace', 'release'].map((kind) =>
    readFileSync(join(project, `schemas/${kind}.schema.json`), 'utf8'),
  )
  const named = schemas.flatMap((text) => text.match(/\bS\d-\d+\b/g) ?? [])
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((fact) => !facts.includes(fact))).toEqual([])
})

test('no fact is unexplained: a rule, a feature with its test, or a deviation with its reason', () => {
  const unexplained = values.filter(
    ({ id, features = [], deviation }) =>
      !keptByRules.has(id) && features.length === 0 && !deviation,
  )
  expect(unexplained.map(({ id }) => id)).toEqual([])
})

test('an id that became something else is not also a rule', () => {
  const rules = new Set<string>(allRules.map(({ id }) => id))
  expect(catalogue.filter(({ id }) => rules.has(id)).map(({ id }) => id)).toEqual([])
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length)
})

describe.each([...values, ...catalogue].map((kept): [string, KeptFact] => [kept.id, kept]))(
  '%s',
  (_, { says, features = [], deviation }) => {
    test('is told in both languages, and its tests exist', () => {
      const texts = [says, ...features.map(({ what }) => what), ...(deviation ? [deviation] : [])]
      for (const { en, ko } of texts) {
        expect(en).not.toMatch(/To be written|TODO/)
        expect(en.length).toBeGreaterThan(8)
        expect(ko).toMatch(/[가-힣]/)
      }
      for (const { tests } of features) {
        expect(tests.length).toBeGreaterThan(0)
        for (const path of tests) expect(existsSync(join(project, path)), path).toBe(true)
      }
    })
  },
)

test.each(profileIds)('every value of %s has its source and its day', (id) => {
  const { values, severities } = loadProfile(id)
  for (const [rule, { source, date }] of [
    ...Object.entries(values),
    ...Object.entries(severities),
  ]) {
    expect(source, rule).not.toBe('')
    expect(date, rule).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(Number.isNaN(Date.parse(date)), rule).toBe(false)
  }
})
