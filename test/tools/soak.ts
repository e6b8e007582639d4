/**
 * npm run soak [times] [seed]: what inputs cost that grow, then the property tests with other values than those of
 * every run, many more of them. A failure is shown with the seed, and how to run it again.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const [times = '20', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2)
const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))

process.stdout.write(`npm run soak ${times} ${seed}\n`)
const run = (...args: readonly string[]): number =>
  spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_RUNS: times,
      FUZZ_SEED: seed,
      MARTLET_SOAK: String(200 * Number(times)),
      MARTLET_SEED: seed,
    },
  }).status ?? 1
// What costs time must be measured alone.
const growth = run(`${root}test/tools/growth.ts`)
process.exitCode = run(vitest, 'run', 'test/properties', 'test/lifecycle/walks.test.ts') || growth
