import type { Chance } from './chance.ts'
import { copy, edit, type Forest, inside, remove, setMode, write } from './forest.ts'
import { merged } from './world.ts'

/** What somebody does to the offer `id`, or to its copy, which lies in `folder`; `past` is what was merged before. */
export type Change = (
  forest: Forest,
  chance: Chance,
  id: string,
  folder: string,
  past: Forest,
) => Forest

const inPlan =
  (change: (text: string, chance: Chance) => string): Change =>
  (forest, chance, _, folder) => {
    const plans = inside(forest, `${folder}/plans`)
    return plans.length ? edit(forest, chance.of(plans), (text) => change(text, chance)) : forest
  }

const inOffer =
  (change: (text: string, chance: Chance) => string): Change =>
  (forest, chance, _, folder) =>
    edit(forest, `${folder}/offer.md`, (text) => change(text, chance))

export const toggle = (text: string, one: string, other: string): string =>
  text.includes(other) ? text.replace(other, one) : text.replace(one, other)

export const raise = (text: string, to: string): string => text.replace(/1\.\d+\.\d+/g, to)

/** Rules that a waiver may accept, and rules that it may not. */
const waived = [
  'summary-required',
  'locked-price',
  'manifest-version-increase',
  'plan-public-to-private',
  'restart-on-change',
  'live-copy-intact',
]

/** Changes of what an offer says, in `offers/` and, by hand, in `live/`. */
export const contents: Readonly<Record<string, Change>> = {
  words: inOffer((text, chance) =>
    text.replace(/(summary: .*?)( in \d+ ways)?\.$/m, `$1 in ${chance.of([2, 3, 4])} ways.`),
  ),
  price: inPlan((text, chance) =>
    text.replace(/price: [\d.]+/, `price: ${chance.of(['0.10', '0.20', '9.00', '0'])}`),
  ),
  'price as another currency': inPlan((text) => toggle(text, 'currency: USD', 'currency: EUR')),
  'price that is gone': inPlan((text) => text.replace(/^ *price: .*\n|price: [\d.]+, /m, '')),
  model: inPlan((text, chance) => {
    const free = text
      .replace(/^ *(?:currency|price): .*\n/gm, '')
      .replace(/currency: \w+, price: [\d.]+, /, '')
    const model = chance.of(['byol', 'free', 'hourly', 'per-user', 'monthly'])
    const paid = model === 'byol' || model === 'free' ? '' : chance.of(['0.10', '9.00', '9.50'])
    return free
      .replace(
        /^( *)model: .*\n/m,
        (_, space) =>
          `${space}model: ${model}\n${paid && `${space}currency: USD\n${space}price: ${paid}\n`}`,
      )
      .replace(
        /\{ model: [\w-]+, /,
        `{ model: ${model}, ${paid && `currency: USD, price: ${paid}, `}`,
      )
  }),
  'plan name': inPlan((text, chance) =>
    text.replace(/^name: .*$/m, `name: ${chance.of(['Hourly', 'Team', 'Other'])}`),
  ),
  visibility: inPlan((text) =>
    text.includes('visibility: private')
      ? text.replace(/visibility: private\naudience: .*\n/, 'visibility: public\n')
      : text.replace(
          'visibility: public\n',
          'visibility: private\naudience: [0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084]\n',
        ),
  ),
  hidden: inPlan((text) =>
    text.includes('hideFromMarketplace')
      ? text.replace(/hideFromMarketplace: .*\n/, '')
      : text.replace('visibility:', 'hideFromMarketplace: true\nvisibility:'),
  ),
  selling: inPlan((text) =>
    text.includes('stopSelling')
      ? text.replace(/stopSelling: .*\n/, '')
      : text.replace('visibility:', 'stopSelling: true\nvisibility:'),
  ),
  markets: inPlan((text) => toggle(text, '["NO", US]', '["NO"]')),
  regions: inPlan((text) =>
    toggle(text, 'azureRegions: [azureGlobal]', 'azureRegions: [azureGlobal, azureGovernment]'),
  ),
  version: inPlan((text, chance) =>
    raise(text, chance.of(['1.1.0', '1.3.0', '1.4.0', '1.5.0', '1.6.0'])),
  ),
  'image under the same version': inPlan((text) =>
    toggle(text, '/broker/broker-', '/other/broker-'),
  ),
  roles: inPlan((text) => toggle(text, 'role: Reader', 'role: Monitoring Reader')),
  'roles and version': inPlan((text, chance) =>
    raise(
      toggle(text, 'role: Reader', 'role: Monitoring Reader'),
      chance.of(['1.1.0', '1.2.0', '1.3.0', '1.4.0', '1.5.0']),
    ),
  ),
  tenant: inPlan((text) => toggle(text, '5c1d7b90-2f6e', '5c1d7b90-2f6f')),
  alias: inOffer((text, chance) =>
    text.replace(/^alias: .*$/m, `alias: al-${chance.of(['broker', 'ledger', 'third'])}`),
  ),
  draft: inOffer((text) =>
    text.includes('draft: true')
      ? text.replace('draft: true\n', '')
      : text.replace('alias:', 'draft: true\nalias:'),
  ),
  type: inOffer((text) => toggle(text, 'type: virtual-machine', 'type: saas')),
  mistake: inOffer((text) => text.replace(/^summary: .*\n/m, '')),
  'line ends': (forest, _, __, folder) =>
    inside(forest, folder)
      .filter((path) => path.endsWith('.md'))
      .reduce(
        (made, path) =>
          edit(made, path, (text) =>
            text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n'),
          ),
        forest,
      ),
  mode: (forest, chance, _, folder) => setMode(forest, folder, chance.next() < 0.5),
  waiver: (forest, chance, _, folder) =>
    write(
      forest,
      `${folder}/waivers.yml`,
      `waivers:\n  - rule: ${chance.of(waived)}\n    reason: The customers agreed one by one\n    owner: mara-lind\n    expires: "2027-01-01"\n`,
    ),
  'mistake with its waiver': (forest, chance, id, folder, past) => {
    const change = chance.of([contents.mistake, contents.price, contents.version, contents.roles])
    const changed = change?.(forest, chance, id, folder, past) ?? forest
    return contents.waiver?.(changed, chance, id, folder, past) ?? changed
  },
  'plan that is deleted': (forest, chance, _, folder) => {
    const plans = inside(forest, `${folder}/plans`)
    return plans.length ? remove(forest, chance.of(plans)) : forest
  },
  'plan that is renamed': (forest, chance, _, folder) => {
    const plans = inside(forest, `${folder}/plans`)
    if (!plans.length) return forest
    const plan = chance.of(plans)
    const to = `${folder}/plans/${chance.of(['standard', 'byol', 'team', 'other'])}.md`
    return plan === to ? forest : remove(copy(forest, plan, to), plan)
  },
  'plan whose case changes': (forest, chance, _, folder) => {
    const plans = inside(forest, `${folder}/plans`)
    if (!plans.length) return forest
    const plan = chance.of(plans)
    const to = plan.replace(/[^/]+$/, (name) => name.charAt(0).toUpperCase() + name.slice(1))
    return plan === to ? forest : remove(copy(forest, plan, to), plan)
  },
  'plan that was there before': (forest, chance, id, folder, past) => {
    const plans = inside(past, `offers/${id}/plans`)
    if (!plans.length) return forest
    const plan = chance.of(plans)
    return copy(forest, plan, `${folder}/plans/${plan.split('/').at(-1)}`, past)
  },
  'plan that is added': (forest, chance, id, folder) => {
    const from = chance.of(inside(merged, `offers/${id}/plans`))
    const name = chance.of(['standard', 'byol', 'team', 'other'])
    const price = chance.of(['0.10', '0.20', '9.00'])
    return edit(
      copy(forest, from, `${folder}/plans/${name}.md`, merged),
      `${folder}/plans/${name}.md`,
      (text) =>
        text
          .replace(/^name: .*$/m, `name: ${chance.of(['Hourly', 'Other', 'Third', 'Team'])}`)
          .replace(/^summary: .*$/m, `summary: One more way to buy it, for ${name} customers.`)
          .replace(/price: [\d.]+/, `price: ${price}`)
          .replace(
            /---\n\n.*\n$/,
            `---\n\nWhat ${name} customers get is written in their contract.\n`,
          ),
    )
  },
}
