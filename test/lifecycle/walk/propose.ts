import { Chance } from './chance.ts'
import { type Change, contents } from './contents.ts'
import { copy, type Forest } from './forest.ts'
import { moves } from './moves.ts'
import { goLive, retold } from './world.ts'

export interface Step {
  readonly name: string
  /** What becomes of `forest`; `past` is something that was merged before. */
  apply(forest: Forest, past: Forest): Forest
}

/** One thing that somebody does. */
function draw(chance: Chance): Step {
  const id = chance.of(['alder/broker', 'alder/broker', 'alder/ledger', 'alder/backup'])
  const luck = chance.next()
  // Much of what is drawn is refused, so that what moves things on comes often.
  if (luck < 0.22) return step(chance, `go live ${id}`, (forest) => goLive(forest, id))
  if (luck < 0.5) {
    const name = chance.of(Object.keys(moves))
    return step(
      chance,
      `${name} ${id}`,
      (forest, own, past) => moves[name]?.(forest, own, id, '', past) ?? forest,
    )
  }
  const name = chance.of(Object.keys(contents))
  const change = contents[name] as Change
  if (luck < 0.82)
    return step(chance, `${name} ${id}`, (forest, own, past) =>
      change(forest, own, id, `offers/${id}`, past),
    )
  const isTold = chance.next() < 0.7
  const isBoth = chance.next() < 0.5
  return step(
    chance,
    `${name} live/${id}${isTold ? ' with its record' : ''}${isBoth ? ' and offers/' : ''}`,
    (forest, own, past) => {
      const live = change(forest, own, id, `live/${id}`, past)
      const told = isTold ? retold(live, id) : live
      return isBoth ? copy(told, `live/${id}`, `offers/${id}`) : told
    },
  )
}

/** Draws its own chance at once, so that the same step does the same wherever it is applied. */
function step(
  chance: Chance,
  name: string,
  change: (forest: Forest, own: Chance, past: Forest) => Forest,
): Step {
  const seed = Math.floor(chance.next() * 6)
  return {
    name: `${name} #${seed}`,
    apply: (forest, past) => change(forest, new Chance(seed), past),
  }
}

/**
 * What one request holds: mostly one thing, sometimes more.
 * @param touched ids of offers that have just changed, and which somebody may want live
 */
export function propose(chance: Chance, touched: readonly string[]): Step {
  if (touched.length && chance.next() < 0.4) {
    const id = chance.of(touched)
    return step(chance, `go live ${id}`, (forest) => goLive(forest, id))
  }
  const luck = chance.next()
  const steps = Array.from({ length: luck < 0.65 ? 1 : luck < 0.9 ? 2 : 3 }, () => draw(chance))
  return {
    name: steps.map(({ name }) => name).join(' + '),
    apply: (forest, past) => steps.reduce((made, each) => each.apply(made, past), forest),
  }
}
