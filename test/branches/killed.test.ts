import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { projectRoot } from '../support/cli.ts'
import {
  branches,
  type Lab,
  marketplace,
  mayTakeLong,
  merge,
  removeFolders,
  tempFolder,
} from './lab.ts'

mayTakeLong()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  removeFolders()
})

const backup = 'hanbit/managed-backup'
const desk = 'tidewater/cost-desk'
const why = ['--reason', 'Ends', '--ticket', '7']

type When = 'before' | 'after'

/** A git that ends the command that called it, before or after it does one of its steps. */
function deadly(step: string, when: When): string {
  const folder = tempFolder()
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  const kill = 'kill -9 $PPID; exit 1'
  const lines =
    when === 'before'
      ? `case "$*" in *" ${step} "*) ${kill};; esac\nexec ${real} "$@"`
      : `case "$*" in *" ${step} "*) ${real} "$@"; ${kill};; esac\nexec ${real} "$@"`
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${lines}\n`)
  chmodSync(join(folder, 'git'), 0o755)
  return folder
}

function killed(made: Lab, args: readonly string[], step: string, when: When): string | null {
  const command = [join(projectRoot, 'bin/martlet.js'), ...args]
  const path = `${deadly(step, when)}:${process.env.PATH}`
  const { signal } = spawnSync(process.execPath, command, {
    cwd: made.root,
    env: { ...process.env, PATH: path },
  })
  return signal
}

const every = [
  ['hash-object', 'after'],
  ['mktree', 'after'],
  ['commit-tree', 'after'],
  ['update-ref', 'before'],
  ['update-ref', 'after'],
] as const
const last = every.slice(-2)

/** What a command needs to be there first, the branch it makes, and where it is killed. */
const commands: Record<
  string,
  {
    readonly args: readonly string[]
    readonly branch: string
    readonly steps: readonly (readonly [string, When])[]
    before?(made: Lab): Promise<void>
  }
> = {
  'go-live': { args: [backup], branch: `martlet/go-live/${backup}`, steps: every },
  delist: { args: [desk, ...why], branch: `martlet/delist/${desk}`, steps: last },
  relist: {
    args: [desk],
    branch: `martlet/relist/${desk}`,
    steps: last,
    before: async (made) => {
      await made.martlet('delist', desk, ...why)
      merge(made, `martlet/delist/${desk}`)
    },
  },
  rollback: {
    args: [backup],
    branch: `martlet/rollback/${backup}`,
    steps: last,
    before: async (made) => {
      await made.martlet('go-live', backup)
      merge(made, `martlet/go-live/${backup}`)
    },
  },
  adopt: {
    args: [],
    branch: 'martlet/adopt',
    steps: last,
    before: async (made) => {
      made.remove('live')
      made.commit('Have nothing live')
    },
  },
}

const cases = Object.entries(commands).flatMap(([name, { steps }]) =>
  steps.map(([step, when]) => [name, when, step] as const),
)

test.each(cases)(
  '%s that is killed %s %s leaves the repository as it was, or changed as a whole',
  async (name, when, step) => {
    const command = commands[name] as (typeof commands)[string]
    const made = marketplace()
    await command.before?.(made)
    for (const branch of branches(made)) made.git('branch', '-q', '-D', branch)
    const before = made.surface()
    expect(killed(made, [name, ...command.args], step, when)).toBe('SIGKILL')
    expect(made.surface()).toBe(before)
    const isMade = `${step} ${when}` === 'update-ref after'
    expect(branches(made)).toEqual(isMade ? [command.branch] : [])
    made.git('fsck', '--strict')
    const { out } = await made.martlet(name, ...command.args)
    expect(out).toMatch(isMade ? /^✓ Branch .* is prepared already/ : /^✓ Prepared branch/)
  },
)
