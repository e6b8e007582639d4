import fc from 'fast-check'
import { dump } from 'js-yaml'
import { describe } from 'vitest'
import type { Files } from '../support/overlay.ts'
import { holds } from './support/holds.ts'
import { expectSound } from './support/judge.ts'
import { type Change, changed, textChange, valueChange } from './support/mutate.ts'
import { fileOf } from './support/values.ts'
import {
  baseWorlds,
  fixtureWorlds,
  marketplaceWorlds,
  type World,
  worldIn,
} from './support/worlds.ts'

const worlds: Readonly<Record<string, readonly World[]>> = {
  'the test base': baseWorlds(),
  'the example marketplace': marketplaceWorlds(),
  'the rules’ fixtures': fixtureWorlds(),
}

/** Whether a change is compared with what was there, with that changed in its own way, or with nothing. */
const compared = fc.constantFrom('with before', 'with harm', 'with nothing')

describe.each(Object.entries(worlds))('%s', (_, all) => {
  const damaged = (change: fc.Arbitrary<Change>) =>
    fc.record({
      world: worldIn(all),
      changes: fc.array(change, { minLength: 1, maxLength: 5 }),
      earlier: fc.array(change, { minLength: 1, maxLength: 3 }),
      compared,
      profile: fc.constantFrom('azure-2020', 'azure-current'),
      changedOnly: fc.boolean(),
    })
  for (const [what, change, runs] of [
    ['values', valueChange(), 20],
    ['texts', textChange(), 20],
  ] as const)
    holds(`with other ${what}`, damaged(change), runs, async (drawn) => {
      const { world, changes, earlier, compared, profile, changedOnly } = drawn
      const before = world.before ?? world.files
      const base = compared === 'with harm' ? changed(before, earlier) : before
      await expectSound(changed(world.files, changes), {
        profile,
        ...(compared !== 'with nothing' && { base }),
        ...(changedOnly && { only: (_, differs) => differs }),
      })
    })
})

describe('files made of their schemas', () => {
  const types = ['managed-service', 'azure-application', 'virtual-machine', 'consulting-service']
  const write = (value: object, body = 'Text.\n'): Uint8Array =>
    new TextEncoder().encode(
      `${body && '---\n'}${dump(value, { noRefs: true })}${body && `---\n\n${body}`}`,
    )
  holds(
    'with any value in any field, of the five types',
    fc.record({
      type: fc.constantFrom(...types, 'saas'),
      offer: fileOf('offer'),
      plan: fileOf('plan'),
      publisher: fileOf('publisher'),
      translation: fileOf('translation'),
      waivers: fileOf('waivers'),
      release: fileOf('release'),
      marketplace: fileOf('marketplace'),
      earlier: fc.record({ offer: fileOf('offer'), plan: fileOf('plan') }),
      compared: fc.boolean(),
    }),
    25,
    async ({ type, offer, plan, publisher, translation, waivers, release, ...drawn }) => {
      const folder = 'alder/odd'
      const of = (offer: object, plan: object): Files =>
        new Map([
          ['marketplace.yml', write(drawn.marketplace, '')],
          ['offers/alder/publisher.md', write(publisher)],
          [`offers/${folder}/offer.md`, write({ ...offer, type })],
          [`offers/${folder}/offer.ko.md`, write(translation)],
          [`offers/${folder}/plans/one.md`, write(plan)],
          [`offers/${folder}/plans/one.ko.md`, write(translation)],
          [`offers/${folder}/waivers.yml`, write(waivers, '')],
          [`live/${folder}/offer.md`, write({ ...drawn.earlier.offer, type })],
          [`live/${folder}/plans/one.md`, write(drawn.earlier.plan)],
          [`live/${folder}.yml`, write(release, '')],
        ])
      const { offer: before, plan: other } = drawn.earlier
      await expectSound(of(offer, plan), drawn.compared ? { base: of(before, other) } : {})
    },
  )
})
