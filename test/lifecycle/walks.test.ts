import { expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { blocks } from '../../src/model/blocks.ts'
import { Chance } from './walk/chance.ts'
import { type Forest, mergeInto, nameOf, snapshotOf, treeAt } from './walk/forest.ts'
import { Oracle } from './walk/oracle.ts'
import { propose } from './walk/propose.ts'
import { ids, starts } from './walk/world.ts'

const now = new Date('2026-11-21T00:00:00Z')
/** `npm run soak` takes more and longer ones (`MARTLET_SOAK`), from another seed (`MARTLET_SEED`). */
const soak = process.env.MARTLET_SOAK
const walks = Number(soak ?? 300)
const firstSeed = Number(process.env.MARTLET_SEED ?? 1)
const steps = soak ? 12 : 6

/** Verdicts that were given before: many walks begin alike. */
const verdicts = new Map<string, readonly string[]>()

async function errorsOf(head: Forest, base: Forest): Promise<readonly string[]> {
  const key = `${nameOf(base)} ${nameOf(head)}`
  const known = verdicts.get(key)
  if (known) return known
  const { report } = await check(snapshotOf(head), {
    now,
    base: snapshotOf(base),
    only: (_, changed) => changed,
  })
  const errors = report.diagnostics.filter(blocks).map(({ ruleId }) => ruleId)
  verdicts.set(key, errors)
  return errors
}

/** A request that waits while others are merged. */
interface Open {
  readonly name: string
  readonly from: Forest
  readonly head: Forest
}

interface Walked {
  readonly merged: number
  readonly goLives: number
}

async function walk(seed: number): Promise<Walked> {
  const chance = new Chance(seed)
  const start = chance.of(Object.keys(starts))
  const first = starts[start] as Forest
  const oracle = new Oracle(first)
  const past = [first]
  const told = [start]
  const open: Open[] = []
  for (let index = 0; index < steps; index += 1) {
    const main = past.at(-1) as Forest
    const waiting = open.length > 0 && chance.next() < 0.3 ? chance.of(open) : undefined
    const request = waiting ?? proposed(chance, main, past)
    if (!waiting && chance.next() < 0.2) {
      open.push(request)
      continue
    }
    const head = mergeInto(main, request.from, request.head)
    if (!head || nameOf(head) === nameOf(main)) continue
    // Its check is the one of the merge, as it is now.
    if ((await errorsOf(head, main)).length) continue
    told.push(waiting ? `${request.name}, which was open` : request.name)
    expect(oracle.merged(main, head), `seed ${seed}: ${told.join(' → ')}`).toBeUndefined()
    past.push(head)
  }
  return { merged: past.length - 1, goLives: oracle.goLives }
}

function proposed(chance: Chance, main: Forest, past: readonly Forest[]): Open {
  const before = past.at(-2) ?? main
  const touched = ids.filter(
    (id) => treeAt(main, `offers/${id}`) !== treeAt(before, `offers/${id}`),
  )
  const { name, apply } = propose(chance, touched)
  return { name, from: main, head: apply(main, chance.of(past)) }
}

test(`${walks} walks never put live what nobody signed off, and change nothing that is locked`, async () => {
  let [merged, goLives] = [0, 0]
  for (let seed = firstSeed; seed < firstSeed + walks; seed += 1) {
    const walked = await walk(seed)
    merged += walked.merged
    goLives += walked.goLives
  }
  // Walks on which nothing happens prove nothing.
  if (walks >= 300) {
    expect(merged).toBeGreaterThan(walks / 2)
    expect(goLives).toBeGreaterThan(walks / 10)
  }
}, 3_600_000)
