import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schemaOf } from '../../src/schema/validate.ts'
import type { Files } from '../support/overlay.ts'
import { holds } from './support/holds.ts'
import { judge, outputs } from './support/judge.ts'
import { type Change, changed, mishap, valueAt, valuesOf } from './support/mutate.ts'
import { kindOf } from './support/values.ts'
import { baseWorlds, exampleWorlds, type World, worldIn } from './support/worlds.ts'

type Schema = Readonly<Record<string, unknown>>

/** Whether the schema of a file says that what stands at a pointer is private. */
function isPrivate(path: string, pointer: readonly (string | number)[]): boolean {
  const kind = kindOf(path)
  let schema: Schema | undefined = kind && (schemaOf(kind) as Schema)
  let inside = false
  for (const step of pointer) {
    const inner = typeof step === 'number' ? schema?.items : (schema?.properties as Schema)?.[step]
    schema = inner as Schema | undefined
    inside ||= schema?.['x-sensitive'] === true
  }
  // The names to choose from are told to everybody.
  return inside && !schema?.enum
}

/** Every private text of some files that stands nowhere in what everybody may read. */
function secretsIn(files: Files): string[] {
  const secret = new Set<string>()
  const open: string[] = [...files.keys()]
  for (const { path, value, pointers, body } of valuesOf(files)) {
    if (path.endsWith('.csv')) for (const id of body.match(/[\da-f-]{36}/g) ?? []) secret.add(id)
    else open.push(body)
    for (const pointer of pointers) {
      const own = valueAt(value, pointer)
      if (typeof own !== 'string') continue
      if (isPrivate(path, pointer)) secret.add(own)
      else open.push(own)
    }
  }
  const all = open.join('\n')
  return [...secret].filter((value) => value.length > 5 && !all.includes(value))
}

const worlds = [...baseWorlds(), ...exampleWorlds()]
const secrets = new Map<string, string[]>(worlds.map(({ name, files }) => [name, secretsIn(files)]))

test('there is something to keep', () => {
  for (const [name, own] of secrets) expect(own.length, name).toBeGreaterThan(2)
})

describe('no private value shows', () => {
  holds(
    'in any output, whatever is wrong around it or with its shape',
    fc.record({
      world: worldIn(worlds),
      changes: fc.array(mishap(), { minLength: 1, maxLength: 4 }),
      language: fc.constantFrom('en', 'ko'),
      compared: fc.boolean(),
    }),
    150,
    async ({ world, changes, language, compared }: Drawn) => {
      const files = changed(world.files, changes, (path) => !path.endsWith('.json'))
      const checked = await judge(files, {
        language,
        ...(compared && { base: world.before ?? world.files }),
      })
      const shown = outputs(checked).join('\n').toLowerCase()
      for (const secret of secrets.get(world.name) ?? [])
        expect(shown.includes(secret.toLowerCase()), `“${secret}” is shown`).toBe(false)
    },
  )
})

interface Drawn {
  readonly world: World
  readonly changes: readonly Change[]
  readonly language: 'en' | 'ko'
  readonly compared: boolean
}
