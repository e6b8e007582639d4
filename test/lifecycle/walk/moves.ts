import { type Change, raise, toggle } from './contents.ts'
import { copy, edit, type Forest, inside, remove, textOf } from './forest.ts'
import { adopt, asked, goLive, merged, record, removedIn } from './world.ts'

/** With `to` in place of `from`, where that is there and `to` is not. */
const moved = (forest: Forest, from: string, to: string): Forest =>
  (forest.has(from) || inside(forest, from).length) && !forest.has(to) && !inside(forest, to).length
    ? remove(copy(forest, from, to), from)
    : forest

const livePlans = (forest: Forest, id: string): string[] =>
  inside(forest, `live/${id}/plans`).flatMap((path) => /([^/]+)\.md$/.exec(path)?.[1] ?? [])

const delistedPlans = (forest: Forest, id: string): string[] =>
  /\[(.*)\]/.exec(removedIn(forest, id))?.[1]?.split(/, */) ?? []

/** Another record of what has one. */
const rewritten: typeof record = (forest, id, fields) =>
  forest.has(`live/${id}.yml`) ? record(forest, id, fields) : forest

/** Changes of folders, settings and the market itself. */
export const moves: Readonly<Record<string, Change>> = {
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
    rewritten(forest, id, { state: 'delisted', more: removedIn(forest, id) + asked }),
  'delist without a ticket': (forest, _, id) =>
    rewritten(forest, id, { state: 'delisted', more: removedIn(forest, id) }),
  'delist a plan': (forest, chance, id) =>
    rewritten(forest, id, {
      more: `removedPlans: [${[...new Set([...delistedPlans(forest, id), chance.of(livePlans(forest, id))])]}]\n${asked}`,
    }),
  'delist a plan without a ticket': (forest, chance, id) =>
    rewritten(forest, id, { more: `removedPlans: [${chance.of(livePlans(forest, id))}]\n` }),
  'delist every plan': (forest, _, id) =>
    rewritten(forest, id, { more: `removedPlans: [${livePlans(forest, id).join()}]\n${asked}` }),
  'delete what was delisted': (forest, _, id) =>
    delistedPlans(forest, id).reduce(
      (made, plan) => remove(made, `offers/${id}/plans/${plan}.md`),
      forest,
    ),
  'bring back what was delisted': (forest, _, id) =>
    delistedPlans(forest, id).reduce((made, plan) => {
      const path = `offers/${id}/plans/${plan}.md`
      return copy(made, path, path, merged)
    }, forest),
  relist: (forest, _, id) => rewritten(forest, id, { more: removedIn(forest, id) }),
  'relist with every plan': (forest, _, id) => rewritten(forest, id),
  'record without a copy': (forest, _, id) => record(forest, `${id}-two`),
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
  'rename the offer': (forest, _, id) => moved(forest, `offers/${id}`, `offers/${id}-two`),
  'rename it back': (forest, _, id) => moved(forest, `offers/${id}-two`, `offers/${id}`),
  'rename it with what is live': (forest, _, id) =>
    ['offers', 'live'].reduce(
      (made, top) => moved(made, `${top}/${id}`, `${top}/${id}-two`),
      moved(forest, `live/${id}.yml`, `live/${id}-two.yml`),
    ),
  'case of the offer': (forest, _, id) => {
    const other = `offers/${id.replace(/[^/]+$/, (name) => name.charAt(0).toUpperCase() + name.slice(1))}`
    return moved(forest, `offers/${id}`, other)
  },
  'another publisher': (forest, _, id) =>
    moved(forest, `offers/${id}`, `offers/${id.replace('alder', 'birch')}`),
  'the publisher before': (forest, _, id) =>
    moved(forest, `offers/${id.replace('alder', 'birch')}`, `offers/${id}`),
  'another publisher takes the id': (forest, _, id) =>
    copy(forest, `offers/${id}`, `offers/${id.replace('alder', 'birch')}`),
  'rename the publisher': (forest) => moved(forest, 'offers/alder', 'offers/alder-two'),
  'rename the publisher with what is live': (forest) =>
    moved(moved(forest, 'offers/alder', 'offers/alder-two'), 'live/alder', 'live/alder-two'),
  'the name of the publisher before': (forest) =>
    moved(moved(forest, 'offers/alder-two', 'offers/alder'), 'live/alder-two', 'live/alder'),
  'rename the live copy': (forest, _, id) =>
    moved(moved(forest, `live/${id}`, `live/${id}-two`), `live/${id}.yml`, `live/${id}-two.yml`),
  'roll back': (forest, chance, id, _, past) =>
    inside(past, `offers/${id}/plans`).reduce(
      (made, path) => edit(made, path, (text) => raise(text, chance.of(['1.7.0', '1.8.0']))),
      copy(forest, `offers/${id}`, `offers/${id}`, past),
    ),
  'what was merged before': (forest, _, id, __, past) =>
    copy(forest, `offers/${id}`, `offers/${id}`, past),
  'what was live before': (forest, _, id, __, past) => {
    const copied = copy(forest, `live/${id}`, `live/${id}`, past)
    return copy(copied, `live/${id}.yml`, `live/${id}.yml`, past)
  },
  'the record of before': (forest, _, id, __, past) =>
    copy(forest, `live/${id}.yml`, `live/${id}.yml`, past),
  'everything as it was before': (_, __, ___, ____, past) => past,
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
