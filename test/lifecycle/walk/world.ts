import { base } from '../../support/overlay.ts'
import { copy, edit, type Forest, grow, remove, textOf, treeAt, write } from './forest.ts'

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
  /^(marketplace\.yml|offers\/alder\/(publisher\.md|(?:broker|ledger|backup)\/.*))$/.test(path)
    ? [[path, path.endsWith('.md') ? shorter(bytes) : bytes]]
    : [],
)
const profile = decoder.decode(smallest.get('offers/alder/publisher.md'))

/** Two publishers; alder has a machine with two plans, a SaaS offer with one and a managed service with one. */
export const merged: Forest = edit(
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

export const ids = ['alder/broker', 'alder/ledger', 'alder/backup'] as const
export const asked = 'reason: Ends\nticket: "7"\n'

interface Fields {
  readonly state?: string
  readonly source?: string
  readonly more?: string
}

/** A record that names the copy beside it, as whoever writes one by hand would. */
export const record = (
  forest: Forest,
  id: string,
  { state = 'live', source, more = '' }: Fields = {},
): Forest =>
  write(
    forest,
    `live/${id}.yml`,
    `state: ${state}\ntree: "${treeAt(forest, `live/${id}`) ?? '0'.repeat(40)}"\nsource: ${source ?? 'a'.repeat(40)}\nreleased: "2026-11-20"\n${state === 'delisted' ? 'delisted: "2026-11-20"\n' : ''}${more}`,
  )

export const removedIn = (forest: Forest, id: string): string =>
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
export const retold = (forest: Forest, id: string): Forest =>
  edit(forest, `live/${id}.yml`, (text) =>
    text.replace(/^tree: .*$/m, `tree: "${treeAt(forest, `live/${id}`) ?? '0'.repeat(40)}"`),
  )

export const adopt = (forest: Forest): Forest =>
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
  'plan gone for good': record(
    ['offers', 'live'].reduce(
      (made, top) => remove(made, `${top}/alder/broker/plans/byol.md`),
      goLive(merged, 'alder/broker'),
    ),
    'alder/broker',
    { more: `removedPlans: [byol]\n${asked}` },
  ),
  'without sign-off': edit(merged, 'marketplace.yml', (text) => text.replace('required', 'none')),
}
