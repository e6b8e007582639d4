import { load } from 'js-yaml'
import { type Forest, inside, textOf, treeAt } from './forest.ts'

/** What of a live offer stays, by its name: written from the documents, not from the rules. */
type Locked = Readonly<Record<string, unknown>>

/** The fields of settings, records, offers and plans that this file looks at. */
interface Written {
  readonly signOff?: string
  readonly tree?: string
  readonly source?: string
  readonly type?: string
  readonly alias?: string
  readonly draft?: boolean
  readonly visibility?: string
  readonly hideFromMarketplace?: boolean
  readonly azureRegions?: string[]
  readonly pricing?: {
    readonly model?: string
    readonly currency?: string
    readonly price?: number
    readonly markets?: string[]
  }
}

const data = (forest: Forest, path: string): Written => {
  const text = (textOf(forest, path) ?? '').replaceAll('\r\n', '\n')
  const [, head = text] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? []
  return (head.trim() ? load(head) : {}) as Written
}

const signsOff = (forest: Forest): boolean => data(forest, 'marketplace.yml').signOff === 'required'

const isDraft = (forest: Forest, id: string): boolean =>
  data(forest, `offers/${id}/offer.md`).draft === true

/** Offers below a folder. */
const offersIn = (forest: Forest, top: 'offers' | 'live'): string[] =>
  [...forest.keys()].flatMap((path) => {
    const [first, publisher, offer, file] = path.split('/')
    return first === top && file === 'offer.md' ? [`${publisher}/${offer}`] : []
  })

function lockedIn(forest: Forest, folder: string, id: string): Locked {
  const offer = data(forest, `${folder}/offer.md`)
  const plans = inside(forest, `${folder}/plans`).flatMap((path): [string, unknown][] => {
    const { pricing, visibility, hideFromMarketplace } = data(forest, path)
    const name = `${id} ${path.split('/').at(-1)}`
    const { model, currency, price } = pricing ?? {}
    const isMachine = offer.type === 'virtual-machine'
    return [
      [`${name} price`, [model, currency, price]],
      [`${name} hidden`, isMachine ? (hideFromMarketplace ?? false) : undefined],
      // A private plan may be shown to everybody; the other way is closed.
      [`${name} public`, isMachine && visibility !== 'private' ? true : undefined],
    ]
  })
  return Object.fromEntries([[`${id} type`, offer.type], [`${id} alias`, offer.alias], ...plans])
}

/** What may grow and not shrink. */
function growingIn(forest: Forest, folder: string, id: string): Record<string, string[]> {
  if (data(forest, `${folder}/offer.md`).type !== 'virtual-machine') return {}
  const plans = inside(forest, `${folder}/plans`).flatMap((path): [string, string[]][] => {
    const plan = data(forest, path)
    const name = `${id} ${path.split('/').at(-1)}`
    return [
      [`${name} markets`, plan.pricing?.markets ?? []],
      [`${name} regions`, plan.azureRegions ?? []],
    ]
  })
  return Object.fromEntries(plans)
}

/** Remembers what happened and says what should not have. */
export class Oracle {
  /** Copies and profiles that a merged go-live or adoption carried. */
  readonly #carried = new Set<string>()
  readonly #first = new Map<string, string>()
  readonly #grown = new Map<string, Set<string>>()
  goLives = 0

  constructor(start: Forest) {
    this.#look(start, true)
  }

  /** What is wrong with a change that was merged, if anything. */
  merged(before: Forest, after: Forest): string | undefined {
    const mistake = this.#carry(before, after)
    if (mistake) return mistake
    this.#forget(after)
    return this.#look(after, false)
  }

  #carry(before: Forest, after: Forest): string | undefined {
    if (!signsOff(after) || !signsOff(before)) {
      // Nobody shows live/ there; whoever begins sign-off starts with what is merged.
      if (!signsOff(after)) return undefined
      for (const id of offersIn(after, 'live'))
        this.#carried.add(`${id} ${treeAt(after, `live/${id}`)}`)
      return undefined
    }
    const was = new Set(offersIn(before, 'live'))
    const is = new Set(offersIn(after, 'live'))
    for (const id of was) if (!is.has(id)) return `the live copy of ${id} is gone`
    const adopts = was.size === 0 && !inside(before, 'live').some((path) => path.endsWith('.yml'))
    for (const id of is) {
      const tree = treeAt(after, `live/${id}`)
      const record = data(after, `live/${id}.yml`)
      if (record.tree !== tree) return `the record of ${id} names another copy`
      if (tree === treeAt(before, `live/${id}`)) continue
      const source = adopts && record.source === 'adopted' ? after : before
      if (treeAt(source, `offers/${id}`) !== tree) return `${id} was not merged before it went live`
      if (isDraft(source, id)) return `${id} went live as a draft`
      if (source === before) {
        const own = [`live/${id}/`, `live/${id}.yml`, `live/${id.split('/')[0]}/publisher.md`]
        const strange = changedPaths(before, after).find(
          (path) =>
            !own.some((each) => path === each || (each.endsWith('/') && path.startsWith(each))),
        )
        if (strange) return `${id} went live together with ${strange}`
      }
      this.goLives += 1
      this.#carried.add(`${id} ${tree}`)
    }
    for (const publisher of ['alder', 'birch']) {
      const path = `live/${publisher}/publisher.md`
      const text = textOf(after, path)
      if (text === textOf(before, path)) continue
      // Where nothing of a publisher is live, its profile may go again.
      if (text === undefined && ![...is].some((id) => id.startsWith(`${publisher}/`))) continue
      const sources = [before, ...(adopts ? [after] : [])]
      if (!sources.some((each) => textOf(each, `offers/${publisher}/publisher.md`) === text))
        return `${path} was not merged before it went live`
    }
    return undefined
  }

  /** Without sign-off nothing remembers what was sold and is gone. */
  #forget(now: Forest): void {
    if (signsOff(now)) return
    const there = new Set(offersIn(now, 'offers').filter((id) => !isDraft(now, id)))
    for (const known of [this.#first, this.#grown]) {
      for (const key of known.keys()) {
        const [id = '', plan] = key.split(' ')
        const gone =
          !there.has(id) || (plan?.endsWith('.md') && !now.has(`offers/${id}/plans/${plan}`))
        if (gone) known.delete(key)
      }
    }
  }

  /** Compares what customers have with what they had first. */
  #look(now: Forest, isStart: boolean): string | undefined {
    const top = signsOff(now) ? 'live' : 'offers'
    for (const id of offersIn(now, top)) {
      if (top === 'offers' && isDraft(now, id)) continue
      const name = `${id} ${treeAt(now, `live/${id}`)}`
      if (isStart) this.#carried.add(name)
      else if (top === 'live' && !this.#carried.has(name))
        return `nothing carried the copy of ${id}`
      for (const [key, value] of Object.entries(lockedIn(now, `${top}/${id}`, id))) {
        const text = JSON.stringify(value) as string | undefined
        const first = this.#first.get(key)
        if (text === undefined && first === undefined) continue
        if (first !== undefined && first !== text) return `${key} is ${text} and was ${first}`
        this.#first.set(key, text ?? '')
      }
      for (const [key, list] of Object.entries(growingIn(now, `${top}/${id}`, id))) {
        const first = this.#grown.get(key)
        const gone = first && [...first].find((each) => !list.includes(each))
        if (gone) return `${key} lack ${gone}`
        this.#grown.set(key, new Set(list))
      }
    }
    return undefined
  }
}

const decoder = new TextDecoder()

function changedPaths(before: Forest, after: Forest): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => {
    const [one, other] = [before.get(path), after.get(path)]
    // What a checkout may have done to a file is no change of what it says.
    const [text, was] = [one, other].map(
      (each) => each && decoder.decode(each.bytes).replaceAll('\r\n', '\n'),
    )
    return text !== was
  })
}
