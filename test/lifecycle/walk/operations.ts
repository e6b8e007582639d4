import { base } from '../../support/overlay.ts'
import {
  copy,
  edit,
  type Forest,
  grow,
  inside,
  remove,
  setMode,
  textOf,
  treeAt,
  write,
} from './forest.ts'

/** A source of chance that a seed repeats. */
export class Chance {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  of<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)] as Item
  }
}

const saasPlan = `---
name: Team
summary: Every feature for each person who signs in.
visibility: public
pricing: { model: per-user, currency: USD, price: 9.00, markets: ["NO", US] }
---

Add or remove people at any time, and the next invoice follows.
`

const smallest = base()
const decoder = new TextDecoder()
const shorter = (bytes: Uint8Array): string =>
  decoder.decode(bytes).replace(/(\n---\n\n.*?\.)[\s\S]*$/, '$1\n')

/** Long texts only cost time here. */
const files = [...smallest].flatMap(([path, bytes]): [string, string | Uint8Array][] =>
  /^(marketplace\.yml|offers\/alder\/(publisher\.md|broker\/.*|ledger\/.*))$/.test(path)
    ? [[path, path.endsWith('.md') ? shorter(bytes) : bytes]]
    : [],
)
const profile = decoder.decode(smallest.get('offers/alder/publisher.md'))

/** Two publishers; alder has a machine with two plans and a service with one. */
const merged: Forest = edit(
  grow([
    ...files,
    [
      'offers/birch/publisher.md',
      profile.replace('name: Alder', 'name: Birch').replace('4401923', '4401924'),
    ],
    ['offers/alder/ledger/plans/team.md', saasPlan],
  ]),
  'offers/alder/ledger/offer.md',
  (text) =>
    text.replace(
      'listing: contactMe',
      'listing: sellThroughMicrosoft\n  landingPageUrl: https://app.alder.example/activate\n  webhookUrl: https://app.alder.example/webhook\n  tenantId: 67d5d878-d64b-48cf-bb31-7d1a757f63fd\n  applicationId: f784d814-7d98-4cc3-8a55-00a2d6701972',
    ),
)

const ids = ['alder/broker', 'alder/ledger'] as const
const asked = 'reason: Ends\nticket: "7"\n'

interface Fields {
  readonly state?: string
  readonly source?: string
  readonly more?: string
}

/** A record that names the copy beside it, as whoever writes one by hand would. */
const record = (
  forest: Forest,
  id: string,
  { state = 'live', source, more = '' }: Fields = {},
): Forest =>
  write(
    forest,
    `live/${id}.yml`,
    `state: ${state}\ntree: "${treeAt(forest, `live/${id}`) ?? '0'.repeat(40)}"\nsource: ${source ?? 'a'.repeat(40)}\nreleased: "2026-11-20"\n${more}`,
  )

const removedIn = (forest: Forest, id: string): string =>
  /^removedPlans: .*\n/m.exec(textOf(forest, `live/${id}.yml`) ?? '')?.[0] ?? ''

/** What `martlet go-live` prepares on `base`. */
export function goLive(forest: Forest, id: string, source = forest, fields: Fields = {}): Forest {
  const [publisher] = id.split('/')
  const more = removedIn(forest, id)
  const copied = copy(forest, `offers/${id}`, `live/${id}`, source)
  const live = record(copied, id, { more: more && more + asked, ...fields })
  const path = `live/${publisher}/publisher.md`
  return live.has(path) ? live : copy(live, `offers/${publisher}/publisher.md`, path)
}

/** Keeps the record true to the copy, and everything else in it. */
const retold = (forest: Forest, id: string): Forest =>
  edit(forest, `live/${id}.yml`, (text) =>
    text.replace(/^tree: .*$/m, `tree: "${treeAt(forest, `live/${id}`) ?? '0'.repeat(40)}"`),
  )

const adopt = (forest: Forest): Forest =>
  ids
    .filter((id) => forest.has(`offers/${id}/offer.md`))
    .reduce((made, id) => goLive(made, id, made, { source: 'adopted' }), forest)

export const starts: Readonly<Record<string, Forest>> = {
  merged,
  live: ids.reduce((made, id) => goLive(made, id), merged),
  'one live': goLive(merged, 'alder/broker'),
  delisted: record(goLive(merged, 'alder/broker'), 'alder/broker', {
    state: 'delisted',
    more: asked,
  }),
  'plan gone': record(goLive(merged, 'alder/broker'), 'alder/broker', {
    more: `removedPlans: [byol]\n${asked}`,
  }),
  'without sign-off': edit(merged, 'marketplace.yml', (text) => text.replace('required', 'none')),
}

type Change = (forest: Forest, chance: Chance, id: string, folder: string) => Forest

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

const toggle = (text: string, one: string, other: string): string =>
  text.includes(other) ? text.replace(other, one) : text.replace(one, other)

const raise = (text: string, to: string): string => text.replace(/1\.\d+\.\d+/g, to)

/** Changes of what an offer says, in `offers/` and, by hand, in `live/`. */
const contents: Readonly<Record<string, Change>> = {
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
  version: inPlan((text, chance) => raise(text, chance.of(['1.3.0', '1.4.0', '1.5.0', '1.6.0']))),
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
  waiver: (forest, _, __, folder) =>
    write(
      forest,
      `${folder}/waivers.yml`,
      `waivers:\n${[
        'locked-price',
        'locked-billing-model',
        'plan-public-to-private',
        'plan-private-to-public',
        'region-removed',
      ]
        .map(
          (rule) =>
            `  - rule: ${rule}\n    reason: The customers agreed one by one\n    owner: mara-lind\n    expires: "2027-01-01"\n`,
        )
        .join('')}`,
    ),
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

/** Changes of folders, settings and the market itself. */
const moves: Readonly<Record<string, Change>> = {
  'go live': (forest, _, id) => goLive(forest, id),
  'go live without the list': (forest, _, id) => goLive(forest, id, forest, { more: '' }),
  'go live as adopted': (forest, _, id) => goLive(forest, id, forest, { source: 'adopted' }),
  'go live as delisted': (forest, _, id) =>
    goLive(forest, id, forest, { state: 'delisted', more: asked }),
  'go live under another publisher': (forest, _, id) =>
    record(
      copy(forest, `offers/${id}`, `live/${id.replace('alder', 'birch')}`),
      id.replace('alder', 'birch'),
    ),
  delist: (forest, _, id) =>
    record(forest, id, { state: 'delisted', more: removedIn(forest, id) + asked }),
  'delist without a ticket': (forest, _, id) =>
    record(forest, id, { state: 'delisted', more: removedIn(forest, id) }),
  'delist a plan': (forest, chance, id) =>
    record(forest, id, {
      more: `removedPlans: [${chance.of(['byol', 'standard', 'team', 'byol, standard'])}]\n${asked}`,
    }),
  relist: (forest, _, id) => record(forest, id, { more: removedIn(forest, id) }),
  'relist with every plan': (forest, _, id) => record(forest, id),
  'record alone': (forest, _, id) => remove(forest, `live/${id}.yml`),
  'copy alone': (forest, _, id) => remove(forest, `live/${id}`),
  'copy and record': (forest, _, id) => remove(remove(forest, `live/${id}`), `live/${id}.yml`),
  'everything live': (forest) => remove(forest, 'live'),
  adopt: (forest) => adopt(forest),
  'live profile': (forest, chance) =>
    chance.next() < 0.3
      ? remove(forest, 'live/alder/publisher.md')
      : chance.next() < 0.5
        ? copy(forest, 'offers/alder/publisher.md', 'live/alder/publisher.md')
        : edit(forest, 'live/alder/publisher.md', (text) => toggle(text, 'Bergen', 'Oslo')),
  profile: (forest) =>
    edit(forest, 'offers/alder/publisher.md', (text) => toggle(text, 'Bergen', 'Oslo')),
  'delete the offer': (forest, _, id) => remove(forest, `offers/${id}`),
  'create the offer again': (forest, _, id) => copy(forest, `offers/${id}`, `offers/${id}`, merged),
  'restore the offer from live': (forest, _, id) => copy(forest, `live/${id}`, `offers/${id}`),
  'rename the offer': (forest, _, id) =>
    remove(copy(forest, `offers/${id}`, `offers/${id}-two`), `offers/${id}`),
  'rename it back': (forest, _, id) =>
    forest.has(`offers/${id}-two/offer.md`)
      ? remove(copy(forest, `offers/${id}-two`, `offers/${id}`), `offers/${id}-two`)
      : forest,
  'another publisher': (forest, _, id) =>
    remove(copy(forest, `offers/${id}`, `offers/${id.replace('alder', 'birch')}`), `offers/${id}`),
  'the publisher before': (forest, _, id) => {
    const other = `offers/${id.replace('alder', 'birch')}`
    return forest.has(`${other}/offer.md`)
      ? remove(copy(forest, other, `offers/${id}`), other)
      : forest
  },
  'rename the live copy': (forest, _, id) => {
    const other = `live/${id}-two`
    const moved = remove(
      copy(copy(forest, `live/${id}`, other), `live/${id}.yml`, `${other}.yml`),
      `live/${id}`,
    )
    return remove(moved, `live/${id}.yml`)
  },
  'sign-off': (forest) =>
    edit(forest, 'marketplace.yml', (text) => toggle(text, 'signOff: required', 'signOff: none')),
  edition: (forest) =>
    edit(forest, 'marketplace.yml', (text) =>
      text.includes('profile:')
        ? text.replace(/profile: .*\n/, '')
        : `${text}profile: azure-current\n`,
    ),
  'sign-off with adoption': (forest) => {
    const settings = edit(forest, 'marketplace.yml', (text) =>
      toggle(text, 'signOff: required', 'signOff: none'),
    )
    return textOf(settings, 'marketplace.yml')?.includes('none')
      ? remove(settings, 'live')
      : adopt(settings)
  },
}

export interface Step {
  readonly name: string
  apply(forest: Forest): Forest
}

/** One thing that somebody does. */
function draw(chance: Chance): Step {
  const id = chance.next() < 0.7 ? 'alder/broker' : 'alder/ledger'
  const luck = chance.next()
  // Much of what is drawn is refused, so that what moves things on comes often.
  if (luck < 0.22) return step(chance, `go live ${id}`, (forest) => goLive(forest, id))
  if (luck < 0.5) {
    const name = chance.of(Object.keys(moves))
    return step(
      chance,
      `${name} ${id}`,
      (forest, own) => moves[name]?.(forest, own, id, '') ?? forest,
    )
  }
  const name = chance.of(Object.keys(contents))
  const change = contents[name] as Change
  if (luck < 0.82)
    return step(chance, `${name} ${id}`, (forest, own) => change(forest, own, id, `offers/${id}`))
  const isTold = chance.next() < 0.7
  const isBoth = chance.next() < 0.5
  return step(
    chance,
    `${name} live/${id}${isTold ? ' with its record' : ''}${isBoth ? ' and offers/' : ''}`,
    (forest, own) => {
      const live = change(forest, own, id, `live/${id}`)
      const told = isTold ? retold(live, id) : live
      return isBoth ? copy(told, `live/${id}`, `offers/${id}`) : told
    },
  )
}

/** Draws its own chance at once, so that the same step does the same wherever it is applied. */
function step(chance: Chance, name: string, change: (forest: Forest, own: Chance) => Forest): Step {
  const seed = Math.floor(chance.next() * 6)
  return { name: `${name} #${seed}`, apply: (forest) => change(forest, new Chance(seed)) }
}

/** What one request holds: mostly one thing, sometimes more. */
export function propose(chance: Chance): Step {
  const luck = chance.next()
  const steps = Array.from({ length: luck < 0.65 ? 1 : luck < 0.9 ? 2 : 3 }, () => draw(chance))
  return {
    name: steps.map(({ name }) => name).join(' + '),
    apply: (forest) => steps.reduce((made, each) => each.apply(made), forest),
  }
}
