import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Checked } from '../../src/check.ts'
import type { Document } from '../../src/model/catalogue.ts'
import { allRules } from '../../src/rules/index.ts'
import { schemaOf } from '../../src/schema/validate.ts'
import { base } from '../support/overlay.ts'
import { holds, times } from './support/holds.ts'
import { judge } from './support/judge.ts'
import { changed, type Step, valueAt, valuesOf } from './support/mutate.ts'
import { kindOf } from './support/values.ts'
import { baseWorlds, fixtureWorlds, marketplaceWorlds, type World } from './support/worlds.ts'

const scopes = new Map(allRules.map(({ id, scope }) => [id, scope]))

/** A value of each shape, as YAML has it on one line. */
const shapes = { number: '5', boolean: 'true', string: 'text', array: '[5]', object: '{a: 5}' }

/** The shapes that a field must not have. */
function wrongShapes(path: string, pointer: readonly Step[]): string[] {
  const kind = kindOf(path)
  if (!kind || path.startsWith('live/')) return []
  let schema: Readonly<Record<string, unknown>> = schemaOf(kind)
  for (const step of pointer) {
    const inner = typeof step === 'number' ? schema : (schema.properties as typeof schema)
    schema = (inner?.[typeof step === 'number' ? 'items' : step] ?? {}) as typeof schema
  }
  // A list of values names no shape; they are all texts.
  const right = [schema.type ?? (schema.enum ? 'string' : Object.keys(shapes))].flat()
  return Object.entries(shapes).flatMap(([shape, yaml]) =>
    right.includes(shape) || (shape === 'number' && right.includes('integer')) ? [] : [yaml],
  )
}

/** The files in which values stand for rules to judge, by path. */
const documentsOf = ({ catalogue }: Checked): Map<string, Document<unknown>> =>
  new Map(
    [
      catalogue.marketplace,
      ...[...catalogue.publishers.values()].map(({ document }) => document),
      ...[...catalogue.offers.values()].flatMap((offer) => [
        offer.document,
        ...offer.translations.values(),
        ...(offer.waivers ? [offer.waivers.document] : []),
        ...offer.plans.flatMap((plan) => [plan.document, ...plan.translations.values()]),
      ]),
    ].flatMap((document) => (document ? [[document.path, document] as const] : [])),
  )

/** One value of one file that takes another shape. */
interface Slip {
  readonly file: number
  readonly at: number
  readonly path: string
  readonly pointer: readonly Step[]
  readonly text: string
}

const slipsIn = ({ files }: World): Slip[] =>
  valuesOf(files).flatMap(({ path, file, pointers }) =>
    pointers.flatMap((pointer, at) =>
      wrongShapes(path, pointer).map((text): Slip => ({ file, at, path, pointer, text })),
    ),
  )

/** What a world says as it is, where no value has another shape. */
const before = new Map<World, Promise<Set<string>>>()
const silenceOf = (world: World): Promise<Set<string>> => {
  const known =
    before.get(world) ??
    judge(world.files, { base: world.before }).then(
      ({ report }) => new Set(report.diagnostics.map(({ ruleId, path }) => `${ruleId} ${path}`)),
    )
  before.set(world, known)
  return known
}

/** The schema reports the value, and nobody else anything. */
async function expectOneFinding(world: World, slip: Slip): Promise<void> {
  const { file, at, path, pointer, text } = slip
  const known = await silenceOf(world)
  const files = changed(world.files, [{ file, at, how: 'yaml', text }])
  const checked = await judge(files, { base: world.before })
  const document = documentsOf(checked).get(path)
  const [from, to] = [
    document?.keyPlace(pointer).start.offset ?? Number.NaN,
    document?.valuePlace(pointer).end.offset ?? Number.NaN,
  ]
  const fresh = checked.report.diagnostics.filter(
    // What the rules of live/ say is about what the request changes, whatever that is.
    (finding) =>
      !known.has(`${finding.ruleId} ${finding.path}`) && scopes.get(finding.ruleId) !== 'live',
  )
  const told = fresh.map(({ ruleId, reason, path: where, place }) => {
    const here = where === path && place.start.offset >= from && place.start.offset <= to
    return `${scopes.get(ruleId)} ${here ? 'here' : `at ${where}`}: ${reason}`
  })
  const what = `${world.name}: ${path} ${pointer.join('.')} is ${text}`
  expect(told, what).toEqual([expect.stringMatching(/^schema here: /)])
}

/** Worlds without any finding that a slip could hide behind. */
const silent = {
  'the example marketplace': marketplaceWorlds(),
  'the rules’ good fixtures': fixtureWorlds().filter(({ name }) => name.endsWith('/good')),
}

describe('a value of the wrong shape is one finding, of the schema', () => {
  test.each(baseWorlds().filter((world) => !world.before))(
    'for every value of $name',
    { timeout: 120_000 },
    async (world) => {
      const slips = slipsIn(world)
      expect(slips.length).toBeGreaterThan(100)
      for (const slip of slips) await expectOneFinding(world, slip)
    },
  )

  for (const [name, worlds] of Object.entries(silent)) {
    const slips = worlds.map(slipsIn)
    holds(
      `for some values of ${name}`,
      fc.record({ world: fc.nat(worlds.length - 1), at: fc.nat() }),
      50,
      async ({ world, at }) => {
        const own = slips[world] ?? []
        const slip = own[at % own.length]
        if (slip) await expectOneFinding(worlds[world] as World, slip)
      },
    )
  }
})

describe('no rule fails where a value that it judges has another shape', () => {
  const known = new Map(valuesOf(base()).map(({ path, value }) => [path, value]))
  const worlds = fixtureWorlds().filter(({ name }) => name.endsWith('/bad'))
  test.each(worlds)('$name', { timeout: 60_000 * times }, async (world) => {
    const own = valuesOf(world.files).flatMap(({ path, file, value, pointers }) =>
      pointers.flatMap((pointer, at) => {
        // What every offer of the base has is broken above.
        const [is, was] = [value, known.get(path)].map((each) => valueAt(each, pointer))
        const same = !world.own?.has(path) || JSON.stringify(is) === JSON.stringify(was)
        return same || !kindOf(path) ? [] : [{ file, at }]
      }),
    )
    // A few, from all over its files: hundreds of plans would be the same again and again.
    const step = Math.ceil(own.length / (8 * times))
    for (const { file, at } of own.filter((_, index) => index % step === 0)) {
      const text = Object.values(shapes)[at % 5] as string
      const files = changed(world.files, [{ file, at, how: 'yaml', text }])
      await expect(judge(files, { base: world.before })).resolves.toBeDefined()
    }
  })
})
