/**
 * npm run soak [times] [seed]: the property tests with other values than those of every run, many more of them.
 * A failure is shown with the seed, and how to run it again.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const [times = '20', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2)
const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))

process.stdout.write(`npm run soak ${times} ${seed}\n`)
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/properties'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: times, FUZZ_SEED: seed },
})
process.exitCode = status ?? 1
