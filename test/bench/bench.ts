/**
 * npm run bench: how much the whole check costs against only reading and parsing the same files.
 * Both are measured in turn in this one process; only their ratio means anything on another machine.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from '../../src/schema/generate.ts'

const copiesOfEach = 8
const rounds = 7
await generate()
const { check } = await import('../../src/check.ts')
const { parseCatalogue } = await import('../../src/parse/catalogue.ts')
const { readDisk } = await import('../../src/read/disk.ts')

const project = fileURLToPath(new URL('../..', import.meta.url))

const sources = globSync('*/*/offer.md', { cwd: join(project, 'offers') })
  .map(dirname)
  .sort()

/** The example offers many times over, each under an id, name and summary of its own. */
function corpus(copies: number): string {
  const root = mkdtempSync(join(tmpdir(), 'martlet-bench-'))
  cpSync(join(project, 'marketplace.yml'), join(root, 'marketplace.yml'))
  for (const source of sources) {
    const [publisher = '', offer = ''] = source.split('/')
    mkdirSync(join(root, 'offers', publisher), { recursive: true })
    cpSync(
      join(project, 'offers', publisher, 'publisher.md'),
      join(root, 'offers', publisher, 'publisher.md'),
    )
    for (let copy = 0; copy < copies; copy += 1) {
      const target = join(root, 'offers', publisher, `${offer}-${copy}`)
      cpSync(join(project, 'offers', source), target, { recursive: true })
      const file = join(target, 'offer.md')
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(/^alias: .*$/m, `alias: bench ${copy}`),
      )
    }
  }
  return root
}

/** Milliseconds of one whole process, which is given no environment and so ends as soon as it has loaded. */
function cold(...args: string[]): number {
  const start = performance.now()
  spawnSync(process.execPath, args, { env: { PATH: process.env.PATH }, stdio: 'ignore' })
  return performance.now() - start
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

const root = corpus(copiesOfEach)
try {
  const variants = {
    'read and parse': async () => {
      const snapshot = await readDisk(root)
      await parseCatalogue(snapshot, 'offers')
    },
    'whole check': async () => check(await readDisk(root), { now: new Date('2026-11-21') }),
  }
  const times = new Map(Object.keys(variants).map((name) => [name, [] as number[]]))
  for (const run of Object.values(variants)) await run()
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(variants)) times.get(name)?.push(await timed(run))
  }
  const ratios = (times.get('whole check') ?? []).map(
    (time, round) => time / (times.get('read and parse')?.[round] ?? time),
  )
  process.stdout.write(`offers            ${sources.length * copiesOfEach}\n`)
  process.stdout.write(
    `whole check       ${median(ratios).toFixed(2)} times reading and parsing the same files (median of ${rounds} rounds)\n`,
  )
  const action = join(project, 'dist/action.js')
  cold(action)
  const starts = Array.from({ length: rounds }, () => cold(action) / cold('-e', '0'))
  process.stdout.write(
    `cold Action       ${median(starts).toFixed(1)} times an empty node process (median of ${rounds} rounds)\n`,
  )
} finally {
  rmSync(root, { recursive: true })
}
