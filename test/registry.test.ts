import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Rule, SchemaFault } from '../src/model/rule.ts'
import type { Text } from '../src/model/text.ts'
import { allRules } from '../src/rules/index.ts'
import { describeFault } from '../src/rules/words.ts'
import { loadProfile, profileIds } from '../src/schema/profile.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const ids = new Set<string>(allRules.map(({ id }) => id))
const byId = new Map<string, Rule>(allRules.map((rule) => [rule.id, rule]))

interface Schema {
  readonly [key: string]: unknown
  readonly properties?: Readonly<Record<string, Schema>>
}

/** The schemas of the files that publishers write. */
const schemas = [
  'common',
  'marketplace',
  'offer',
  'plan',
  'plan-translation',
  'publisher',
  'release',
  'translation',
  'waivers',
].map((kind) => ({
  file: `${kind}.schema.json`,
  schema: JSON.parse(readFileSync(join(project, `schemas/${kind}.schema.json`), 'utf8')) as Schema,
}))

/** Every object inside a schema, with the names that lead to it. */
function* objectsIn(
  value: unknown,
  path: readonly string[] = [],
): Iterable<[readonly string[], Schema]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield [path, value as Schema]
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, [...path, key])
}

describe('the files of the rules', () => {
  const folder = join(project, 'src/rules')
  const stages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const files = stages.flatMap(({ name: stage }) =>
    readdirSync(join(folder, stage), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => ({ stage, id: path.replaceAll('\\', '/').slice(0, -'.ts'.length) })),
  )

  test('are exactly the rules, each in the folder of its stage and named by its id', () => {
    const expected = allRules.map(({ stage, id }) => `${stage}/${id}`)
    expect(files.map(({ stage, id }) => `${stage}/${id}`).sort()).toEqual(expected.sort())
  })

  test('have ids that are unique and in kebab-case', () => {
    expect(ids.size).toBe(allRules.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/)
  })

  test('report in sentences without a full stop, measured value first', () => {
    for (const id of ids) {
      const lines = readFileSync(join(project, 'test/rules', id, 'bad.out'), 'utf8')
        .trimEnd()
        .split('\n')
      for (const line of lines) {
        const reason = line.slice(0, -id.length - 1).replace(/^.*?:\d+:\d+ \w+ /, '')
        expect(reason).not.toMatch(/[.!]$|^Unexpected|\b(please|invalid|illegal)\b/i)
      }
    }
  })

  test('have fixtures, and every fixture has its rule', () => {
    const fixtures = new Set<string>()
    const root = join(project, 'test/rules')
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (entry.name !== 'bad.out') continue
      fixtures.add(entry.parentPath.slice(root.length + 1).replaceAll('\\', '/'))
    }
    expect([...fixtures].sort()).toEqual([...ids].sort())
  })
})

describe.each(allRules.map((rule): [string, Rule] => [rule.id, rule]))('%s', (_, rule) => {
  const texts: Readonly<Record<string, Text>> = {
    summary: rule.summary,
    why: rule.why,
    fix: rule.fix,
  }

  test('is written in both languages', () => {
    for (const { en, ko } of Object.values(texts)) {
      expect(en.trim()).toBe(en)
      expect(en).not.toBe('')
      expect(ko).toMatch(/[가-힣]/)
      expect(ko).not.toBe(en)
      expect(`${en} ${ko}`).not.toMatch(/To be written|작성 예정|TODO/)
    }
  })

  test('has a short summary without a full stop, and sentences with one', () => {
    for (const text of Object.values(rule.summary)) {
      expect([...text].length).toBeLessThanOrEqual(72)
      expect(text).not.toMatch(/\.$/)
    }
    expect(rule.why.en).toMatch(/[.]$/)
    expect(rule.why.ko).toMatch(/[.]$/)
    // A fix may end with the very text to write, which a full stop would spoil.
    expect(rule.fix.en).toMatch(/[.`]$|https:\/\/\S+$/)
    expect(rule.fix.ko).toMatch(/[.`]$|https:\/\/\S+$/)
  })

  test('speaks plainly', () => {
    for (const { en } of Object.values(texts)) {
      expect(en).not.toMatch(/!/)
      expect(en).not.toMatch(/\b(please|invalid|illegal|unexpected|successfully|failed to)\b/i)
      expect(en).not.toMatch(/\(s\)/)
    }
  })

  test('stands on a fact or another source', () => {
    const { facts, sources = [] } = rule.basis
    for (const fact of facts) expect(fact).toMatch(/^S[0-4]-[1-9]\d*$/)
    for (const source of sources) expect(source.trim()).not.toBe('')
    expect(facts.length + sources.length).toBeGreaterThan(0)
  })

  test('supersedes only rules that exist', () => {
    for (const general of rule.supersedes ?? []) expect(ids).toContain(general)
  })
})

describe('no waiver', () => {
  test('accepts a file that cannot be read', () => {
    const waivable = allRules.filter(
      (rule: Rule) => rule.scope === 'parse' && rule.severity === 'error' && !rule.unwaivable,
    )
    expect(waivable.map(({ id }) => id)).toEqual([])
  })

  test.each(['lead-secret-in-repo', 'offer-type-known', 'offer-alias-required', 'field-type'])(
    'accepts %s',
    (id) => {
      expect(byId.get(id)?.unwaivable).toBe(true)
    },
  )
})

describe.each(schemas)('$file', ({ schema }) => {
  test('names only rules and profile values that exist', () => {
    for (const [path, object] of objectsIn(schema)) {
      for (const id of Object.values((object['x-rules'] ?? {}) as Record<string, string>)) {
        expect(ids, path.join('/')).toContain(id)
        expect(byId.get(id)?.scope, id).toBe('schema')
      }
      if (typeof object.$profile !== 'string') continue
      for (const id of profileIds)
        expect(loadProfile(id).values, path.join('/')).toHaveProperty([object.$profile])
    }
  })

  test('describes every field, and the section and facts of those at the top', () => {
    for (const [path, object] of objectsIn(schema)) {
      // A condition adds to a field that is described where it stands.
      if (path.at(-2) !== 'properties' || path.includes('if') || path.includes('then')) continue
      // A field that is a shared shape has its title and description there.
      if (typeof object.$ref === 'string') continue
      expect(object.title, path.join('/')).toEqual(expect.stringMatching(/\S/))
      expect(object.description, path.join('/')).toEqual(expect.stringMatching(/\S/))
    }
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      expect(field['x-section'], name).toEqual(expect.any(String))
      expect(field['x-facts'], name).toEqual(expect.any(Array))
    }
  })

  test('has words for every pattern that stands for no rule of its own', () => {
    const { describe: words } = byId.get('field-value') as Extract<Rule, { scope: 'schema' }>
    for (const [path, object] of objectsIn(schema)) {
      const own = (object['x-rules'] as Record<string, string> | undefined)?.pattern
      const name = path.filter((step) => !['properties', 'items', '$defs'].includes(step)).at(-1)
      if (typeof object.pattern !== 'string' || own || !name) continue
      if (path[0] === '$defs' || path.at(-1) === 'x-rules') continue
      const fault: SchemaFault = {
        keyword: 'pattern',
        field: name,
        pointer: [name],
        value: 'x',
        expected: object.pattern,
        schema: object,
        type: undefined,
        group: undefined,
        sensitive: false,
      }
      expect(words?.(fault).reason.en, path.join('/')).not.toBe(describeFault(fault).reason.en)
    }
  })
})

test('the parser and the waivers tell only faults that a rule words', () => {
  const sources = [
    ...readdirSync(join(project, 'src/parse')).map((file) => join('src/parse', file)),
    'src/rules/waive.ts',
  ]
  const told = sources.flatMap((file) => {
    const text = readFileSync(join(project, file), 'utf8')
    const named = [
      ...text.matchAll(
        /(?:ruleId:|whole\(|tell\()\s*'([a-z-]+)'|\? '([a-z]+-[a-z-]+)' :|: '([a-z]+-[a-z-]+)',?$/gm,
      ),
    ]
    return named.map(([, ...groups]) => ({ file: basename(file), id: groups.find(Boolean) ?? '' }))
  })
  const parse = allRules.filter(({ scope }) => scope === 'parse').map(({ id }) => id)
  for (const { file, id } of told) expect(parse, `${file} tells ${id}`).toContain(id)
  expect([...new Set(told.map(({ id }) => id))].sort()).toEqual([...parse].sort())
})
