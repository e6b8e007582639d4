import { expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { blocks } from '../../src/model/blocks.ts'
import { type Forest, nameOf, snapshotOf } from './walk/forest.ts'
import { Chance, goLive, propose, starts } from './walk/operations.ts'
import { Oracle } from './walk/oracle.ts'

const now = new Date('2026-11-21T00:00:00Z')
/** More and longer walks: `MARTLET_SOAK=20000 npx vitest run test/lifecycle/walks.test.ts`; from another seed: `MARTLET_SEED`. */
const soak = process.env.MARTLET_SOAK
const walks = Number(soak ?? 1_000)
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

interface Walked {
  readonly merged: number
  readonly goLives: number
}

async function walk(seed: number): Promise<Walked> {
  const chance = new Chance(seed)
  const start = chance.of(Object.keys(starts))
  let main = starts[start] as Forest
  const oracle = new Oracle(main)
  const told = [start]
  let merged = 0
  // A go-live request that was prepared a while ago, and is merged into what is there now.
  let prepared = main
  for (let index = 0; index < steps; index += 1) {
    const request = propose(chance)
    const isStale = chance.next() < 0.05
    const head = isStale ? goLive(main, 'alder/broker', prepared) : request.apply(main)
    if (chance.next() < 0.2) prepared = main
    if (nameOf(head) === nameOf(main)) continue
    const errors = await errorsOf(head, main)
    if (errors.length) continue
    told.push(isStale ? 'merge what was prepared' : request.name)
    const mistake = oracle.merged(main, head)
    expect(mistake, `seed ${seed}: ${told.join(' → ')}`).toBeUndefined()
    main = head
    merged += 1
  }
  return { merged, goLives: oracle.goLives }
}

test(`${walks} walks never put live what nobody signed off, and change nothing that is locked`, async () => {
  let [merged, goLives] = [0, 0]
  for (let seed = firstSeed; seed < firstSeed + walks; seed += 1) {
    const walked = await walk(seed)
    merged += walked.merged
    goLives += walked.goLives
  }
  // Walks on which nothing happens prove nothing.
  if (walks >= 1_000) {
    expect(merged).toBeGreaterThan(walks / 2)
    expect(goLives).toBeGreaterThan(walks / 10)
  }
}, 3_600_000)
