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

const rounds = 7
await generate()
const { check } = await import('../../src/check.ts')
const { parseCatalogue } = await import('../../src/parse/catalogue.ts')
const { decidePrivacy } = await import('../../src/privacy/privacy.ts')
const { readDisk } = await import('../../src/read/disk.ts')

const { allRules } = await import('../../src/rules/index.ts')
const { runRules } = await import('../../src/rules/run.ts')
const { validateCatalogue } = await import('../../src/schema/catalogue.ts')
const { loadProfile } = await import('../../src/schema/profile.ts')
const { loadValidators } = await import('../../src/schema/validate.ts')

const project = fileURLToPath(new URL('../..', import.meta.url))
const sources = globSync('*/*/offer.md', { cwd: join(project, 'offers') })
  .map(dirname)
  .sort()
const copies = Math.ceil(125 / sources.length)

/** The example offers many times over, each under an id, name and summary of its own. */
function corpus(): string {
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

/** Milliseconds that each rule takes over the whole catalogue, the slowest first. */
async function timeRules(root: string): Promise<(readonly [string, number])[]> {
  const profile = loadProfile('azure-2020')
  const { catalogue } = validateCatalogue(
    (await parseCatalogue(await readDisk(root), 'offers')).catalogue,
    await loadValidators(profile.id),
    profile,
  )
  const bench = {
    profile,
    language: 'en',
    now: new Date('2026-11-21'),
    privacy: decidePrivacy([catalogue]),
  } as const
  const live = { ...catalogue, environment: 'live', releases: new Map() } as const
  const times = allRules.map((rule) => {
    // Compared with itself, so that the rules about history have something to look at.
    const earlier = { live: catalogue, base: catalogue, signOff: 'required' } as const
    const taken = Array.from({ length: rounds }, () => {
      const start = performance.now()
      runRules({ ...bench, rules: [rule] }, catalogue, live, earlier)
      return performance.now() - start
    })
    return [rule.id, median(taken)] as const
  })
  return times.sort(([, a], [, b]) => b - a)
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

const print = (what: string, figure: string): boolean =>
  process.stdout.write(`${what.padEnd(16)}${figure}\n`)

const root = corpus()
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
  const offers = sources.length * copies
  const perOffer = median(times.get('whole check') ?? []) / offers
  print('offers', `${offers}, from ${sources.length} of the example marketplace`)
  print(
    'whole check',
    `${median(ratios).toFixed(2)} times reading and parsing the same files (median of ${rounds} rounds)`,
  )
  print('per offer', `${perOffer.toFixed(2)} ms on this machine`)
  const rules = await timeRules(root)
  const all = rules.reduce((sum, [, time]) => sum + time, 0)
  for (const [at, [id, time]] of rules.slice(0, 5).entries()) {
    const share = `${((100 * time) / all).toFixed(1)} % of the time of all rules`
    print(at === 0 ? 'slowest rules' : '', `${id}, ${share}`)
  }
  const action = join(project, 'dist/action.js')
  cold(action)
  const starts = Array.from({ length: rounds }, () => cold(action) / cold('-e', '0'))
  print(
    'cold Action',
    `${median(starts).toFixed(1)} times an empty node process (median of ${rounds} rounds)`,
  )
} finally {
  rmSync(root, { recursive: true })
}
