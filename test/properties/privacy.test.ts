import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { privateValuesIn } from '../support/private-values.ts'
import { holds } from './support/holds.ts'
import { judge, outputs } from './support/judge.ts'
import { type Change, changed, mishap } from './support/mutate.ts'
import { baseWorlds, marketplaceWorlds, type World, worldIn } from './support/worlds.ts'

const worlds = [...baseWorlds(), ...marketplaceWorlds()]
const secrets = new Map<string, string[]>(
  worlds.map(({ name, files }) => [name, privateValuesIn(files)]),
)

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
