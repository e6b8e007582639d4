import { type Forest, inside, textOf, treeAt } from './forest.ts'
import {
  data,
  growingIn,
  isCurrent,
  isDraft,
  lockedIn,
  offersIn,
  signsOff,
  versionsIn,
} from './locked.ts'

/** Remembers what happened and says what should not have. */
export class Oracle {
  /** Copies and profiles that a merged go-live or adoption carried. */
  readonly #carried = new Set<string>()
  readonly #first = new Map<string, string>()
  readonly #grown = new Map<string, Set<string>>()
  readonly #versions = new Map<string, readonly [version: number, content: string]>()
  goLives = 0

  constructor(start: Forest) {
    this.#look(start)
  }

  /** What is wrong with a change that was merged, if anything. */
  merged(before: Forest, after: Forest): string | undefined {
    const mistake = this.#carry(before, after) ?? leaves(before, after)
    if (mistake) return mistake
    this.#forget(after)
    return this.#look(after, before)
  }

  #carry(before: Forest, after: Forest): string | undefined {
    // Nobody shows live/ there, so nothing is written to it and nothing stays behind.
    if (!signsOff(after)) {
      const left = inside(after, 'live').find(
        (path) => signsOff(before) || textOf(after, path) !== textOf(before, path),
      )
      return left && `${left} stands where merged is live`
    }
    if (!signsOff(before)) return this.#begin(before, after)
    const was = new Set(offersIn(before, 'live'))
    const is = new Set(offersIn(after, 'live'))
    for (const id of was) if (!is.has(id)) return `the live copy of ${id} is gone`
    const adopts = was.size === 0 && !inside(before, 'live').some((path) => path.endsWith('.yml'))
    for (const id of is) {
      const tree = treeAt(after, `live/${id}`)
      const record = data(after, `live/${id}.yml`)
      if (record.tree !== tree) return `the record of ${id} names another copy`
      if (tree === treeAt(before, `live/${id}`)) continue
      const isImported =
        adopts && record.source === 'adopted' && !before.has(`offers/${id}/offer.md`)
      const source = isImported ? after : before
      if (treeAt(source, `offers/${id}`) !== tree) return `${id} was not merged before it went live`
      if (isDraft(source, id)) return `${id} went live as a draft`
      if (record.state !== 'live') return `${id} went live as ${record.state}`
      if (!data(after, `live/${id}/offer.md`).summary) return `${id} went live with an error`
      if (source === before && !(adopts && record.source === 'adopted')) {
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
    const publishers = [...before.keys(), ...after.keys()].flatMap(
      (path) => /^live\/([^/]+)\/publisher\.md$/.exec(path)?.[1] ?? [],
    )
    for (const publisher of new Set(publishers)) {
      const path = `live/${publisher}/publisher.md`
      const text = textOf(after, path)
      if (text === textOf(before, path)) continue
      // Where nothing of a publisher is live, its profile may go again.
      if (text === undefined && ![...is].some((id) => id.startsWith(`${publisher}/`))) continue
      const sources = [before.has(`offers/${publisher}/publisher.md`) || !adopts ? before : after]
      if (!sources.some((each) => textOf(each, `offers/${publisher}/publisher.md`) === text))
        return `${path} was not merged before it went live`
    }
    return undefined
  }

  /** Whoever begins sign-off starts with what is merged, and with all of it. */
  #begin(before: Forest, after: Forest): string | undefined {
    const wereLive = offersIn(before, 'offers').filter((id) => !isDraft(before, id))
    for (const id of new Set([...wereLive, ...offersIn(after, 'live')])) {
      const tree = treeAt(after, `live/${id}`)
      if (!tree || tree !== treeAt(before, `offers/${id}`))
        return `${id} is not live as it was merged when sign-off begins`
      if (data(after, `live/${id}.yml`).tree !== tree) return `no record names the copy of ${id}`
      this.#carried.add(`${id} ${tree}`)
    }
    return undefined
  }

  /** Without sign-off nothing remembers what was sold and is gone. */
  #forget(now: Forest): void {
    if (signsOff(now)) return
    const there = new Set(offersIn(now, 'offers').filter((id) => !isDraft(now, id)))
    for (const known of [this.#first, this.#grown, this.#versions]) {
      for (const key of known.keys()) {
        const [id = '', plan] = key.split(' ')
        const gone =
          !there.has(id) || (plan?.endsWith('.md') && !now.has(`offers/${id}/plans/${plan}`))
        if (gone) known.delete(key)
      }
    }
  }

  /** Compares what customers have with what they had first. */
  #look(now: Forest, before?: Forest): string | undefined {
    const top = signsOff(now) ? 'live' : 'offers'
    for (const id of offersIn(now, top)) {
      if (top === 'offers' && isDraft(now, id)) continue
      const name = `${id} ${treeAt(now, `live/${id}`)}`
      if (!before) this.#carried.add(name)
      else if (top === 'live' && !this.#carried.has(name))
        return `nothing carried the copy of ${id}`
      for (const [key, value] of Object.entries(lockedIn(now, `${top}/${id}`, id))) {
        const text = JSON.stringify(value) as string | undefined
        const first = this.#first.get(key)
        if (text === undefined && first === undefined) continue
        const isFree = before && isCurrent(before) && key.endsWith(' name')
        if (first !== undefined && first !== text && !isFree)
          return `${key} is ${text} and was ${first}`
        this.#first.set(key, text ?? '')
      }
      for (const [key, list] of Object.entries(growingIn(now, `${top}/${id}`, id))) {
        const first = this.#grown.get(key)
        const gone = first && [...first].find((each) => !list.includes(each))
        if (gone) return `${key} lack ${gone}`
        this.#grown.set(key, new Set(list))
      }
      for (const [key, version, content] of versionsIn(now, `${top}/${id}`, id)) {
        const [last, known] = this.#versions.get(key) ?? [version, content]
        if (version < last) return `${key} is of version ${version} and was of ${last}`
        if (version === last && content !== known) return `${key} changes under its old version`
        this.#versions.set(key, [version, content])
      }
    }
    return undefined
  }
}

/** What is wrong with how offers and plans leave the market. */
function leaves(before: Forest, after: Forest): string | undefined {
  if (!signsOff(before) || !signsOff(after)) return undefined
  for (const id of offersIn(after, 'live')) {
    const [was, is] = [before, after].map((forest) => data(forest, `live/${id}.yml`))
    if (is?.state !== 'delisted' && !after.has(`offers/${id}/offer.md`))
      return `${id} is live and its folder is gone`
    const [old, now] = [was, is].map((record) => new Set(record?.removedPlans))
    const isNew = [...(now ?? [])].some((plan) => !old?.has(plan))
    if (
      (isNew || (is?.state === 'delisted' && was?.state === 'live')) &&
      !(is?.reason && is.ticket)
    )
      return `${id} leaves the market without a reason and a ticket`
    for (const plan of old ?? [])
      if (was?.state === 'live' && !now?.has(plan)) return `${plan} of ${id} is forgotten`
    const [had, has] = [before, after].map((forest) => new Set(plansOf(forest, `live/${id}`)))
    if (is?.state === 'live' && has?.size && now && has.isSubsetOf(now))
      return `${id} is live without a plan`
    for (const plan of had ?? [])
      if (!has?.has(plan) && !now?.has(plan)) return `${plan} of ${id} is gone and was not delisted`
    for (const plan of has ?? [])
      if (!had?.has(plan) && old?.has(plan)) return `${plan} of ${id} was delisted and is back`
  }
  return undefined
}

const plansOf = (forest: Forest, folder: string): string[] =>
  inside(forest, `${folder}/plans`).flatMap((path) => /([^/]+)\.md$/.exec(path)?.[1] ?? [])

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
