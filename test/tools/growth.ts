/**
 * Part of npm run soak: what inputs cost that once took minutes, in processor time, at a quarter of their size and
 * whole. Nothing may cost much more than its size says, nor more than about half a second.
 */
import { growing, grown } from '../support/growing.ts'

const { generate } = await import('../../src/schema/generate.ts')
await generate()
const { check } = await import('../../src/check.ts')
const { excerptsOf } = await import('../../src/cli/excerpts.ts')
const { readMemory } = await import('../../src/read/memory.ts')
const { toText } = await import('../../src/report/text.ts')

const layout = { width: 80, color: false, unicode: true }
const rounds = 3

async function once(files: ReadonlyMap<string, Uint8Array>): Promise<number> {
  const before = process.cpuUsage()
  const checked = await check(readMemory(files), { now: new Date('2026-11-21') })
  toText(checked.report, { layout, excerpts: excerptsOf(checked), notices: true })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Seconds; the least of some rounds, as others use the machine, too. */
async function cost(files: ReadonlyMap<string, Uint8Array>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await once(files))
  return Math.min(...times)
}

await cost(grown({}))
const plain = await cost(grown({}))
const wrong: string[] = []
process.stdout.write(`seconds beyond the ${plain.toFixed(2)} of the marketplace without it\n`)
process.stdout.write('quarter   whole  input\n')
for (const [name, { make }] of Object.entries(growing)) {
  const [quarter, whole] = [
    Math.max(0, (await cost(grown(make(0.25)))) - plain),
    Math.max(0, (await cost(grown(make(1)))) - plain),
  ]
  process.stdout.write(
    `${quarter.toFixed(2).padStart(7)}  ${whole.toFixed(2).padStart(6)}  ${name}\n`,
  )
  // Below a quarter of a second chance decides.
  if (whole > 6 * quarter + 0.25) wrong.push(`${name} grows faster than its size`)
  if (whole > 1.5) wrong.push(`${name} costs ${whole.toFixed(2)} s`)
}
for (const each of wrong) process.stdout.write(`${each}\n`)
process.exitCode = wrong.length > 0 ? 1 : 0
