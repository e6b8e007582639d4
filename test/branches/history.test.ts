import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cloned, type Lab, marketplace, mayTakeLong, merge, onOneDay, request } from './lab.ts'

mayTakeLong()
onOneDay()

const backup = 'hanbit/managed-backup'
const desk = 'tidewater/cost-desk'
const review = 'hanbit/landing-zone-review'
const release = `martlet/go-live/${backup}`

const write = (made: Lab, line: string): void =>
  made.edit(`offers/${backup}/offer.md`, (text) => `${text}\n${line}\n`)

/** What the history command tells, in one word each, newest first. */
async function events(made: Lab): Promise<string[]> {
  const { out } = await made.martlet('history', backup, '--json')
  return (JSON.parse(out) as { events: { kind: string }[] }).events.map(({ kind }) => kind)
}

/** Everything that tells where an offer stands is content that it is live. */
async function expectLive(made: Lab): Promise<void> {
  expect((await made.martlet('check')).code).toBe(0)
  expect((await made.martlet('status', backup)).out).toContain('✓ Live, prepared 2026-11-21')
  expect((await made.martlet('diff', backup)).out).toContain('No difference')
  expect((await made.martlet('go-live', backup)).out).toMatch(/^✓ Nothing to do: .* is live as it/)
}

describe('a go-live that was merged', () => {
  const ways: Record<string, (made: Lab, branch: string) => void> = {
    'as a merge': (made, branch) => void merge(made, branch),
    'as one squashed commit': (made, branch) => {
      made.git('merge', '-q', '--squash', branch)
      made.git('commit', '-q', '-m', `Take it live (#7)`)
    },
    'by rebasing it': (made, branch) => {
      made.write('NOTES.md', 'Something else\n')
      made.commit('Change something else')
      made.git('cherry-pick', branch)
    },
    'as it is, by moving the branch': (made, branch) => {
      made.git('merge', '-q', '--ff-only', branch)
    },
  }

  test.each(Object.keys(ways))('%s is live, and can be gone back from', async (way) => {
    const made = marketplace()
    for (const line of ['한 줄.', '두 줄.']) {
      write(made, line)
      made.commit('Write a line')
      expect((await made.martlet('go-live', backup)).code).toBe(0)
      expect((await request(made, release)).code).toBe(0)
      ways[way]?.(made, release)
    }
    await expectLive(made)
    expect(await events(made)).toEqual(['live', 'preview', 'live', 'preview', 'begins'])
    expect((await made.martlet('rollback', backup)).code).toBe(0)
    const back = `martlet/rollback/${backup}`
    expect(made.git('show', `${back}:offers/${backup}/offer.md`)).toContain('한 줄.')
    expect(made.git('show', `${back}:offers/${backup}/offer.md`)).not.toContain('두 줄.')
    expect((await request(made, back)).errors).toEqual([])
  })

  test('with its offer in one push is live, though no request may hold both', async () => {
    const made = marketplace()
    made.git('checkout', '-q', '-b', 'both')
    write(made, '한 줄.')
    made.commit('Write a line')
    await made.martlet('go-live', backup, '--base', 'both')
    made.git('merge', '-q', '--ff-only', release)
    made.git('checkout', '-q', 'main')
    expect((await request(made, 'both')).errors).toEqual([
      `no-skip-to-production: \`offers/${backup}\` changes in the same request, expected it to be merged before it goes live`,
    ])
    made.git('merge', '-q', '--squash', 'both')
    made.git('commit', '-q', '-m', 'Merge it all the same')
    await expectLive(made)
    expect(await events(made)).toEqual(['live', 'preview', 'begins'])
  })
})

describe('history that was rewritten', () => {
  /** Live with a second content, in a repository where nothing of before is left. */
  async function begunAnew(): Promise<Lab> {
    const made = marketplace()
    write(made, '한 줄.')
    made.commit('Write a line')
    await made.martlet('go-live', backup)
    merge(made, release)
    made.git('branch', '-D', release)
    made.git('checkout', '-q', '--orphan', 'anew')
    made.commit('Begin anew')
    made.git('branch', '-q', '-M', 'anew', 'main')
    made.git('reflog', 'expire', '--expire=now', '--all')
    made.git('gc', '-q', '--prune=now')
    return made
  }

  test('so that the source of a record is nowhere: what is live stays live', async () => {
    const made = await begunAnew()
    const source = /source: (\w+)/.exec(made.read(`live/${backup}.yml`))?.[1] ?? ''
    expect(() => made.git('cat-file', '-e', `${source}^{commit}`)).toThrow()
    await expectLive(made)
    const { out } = await made.martlet('history', backup)
    expect(out.replaceAll(/\s+/g, ' ')).toContain('the history begins with a copy')
    for (const [args, text] of [
      [[], `npx martlet rollback ${backup} --to <revision>`],
      [['--to', source], 'git fetch --all --tags'],
    ] as const) {
      const ran = await made.martlet('rollback', backup, ...args)
      expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(text)])
    }
    write(made, '두 줄.')
    made.commit('Write another line')
    await made.martlet('go-live', backup)
    expect((await request(made, release)).errors).toEqual([])
  })

  test('by whom it was written: every name, no content, and so nothing', async () => {
    const made = marketplace()
    await made.martlet('go-live', backup)
    merge(made, release)
    made.git('branch', '-D', release)
    rewrite(made, '--env-filter', 'GIT_AUTHOR_NAME=Nobody')
    await expectLive(made)
    expect((await made.martlet('history', backup)).out).toContain('by Nobody')
  })

  test('to take a word out of every copy: the check says how a reviewer accepts that', async () => {
    const made = marketplace()
    write(made, '지울 말.')
    made.commit('Write a line')
    await made.martlet('go-live', backup)
    merge(made, release)
    made.git('branch', '-D', release)
    const files = `offers/${backup}/offer.md live/${backup}/offer.md`
    rewrite(made, '--tree-filter', `sed -i 's/지울 말/다른 말/' ${files}`)
    for (const args of [
      ['go-live', backup],
      ['rollback', backup],
      ['delist', backup, '--reason', 'Ends', '--ticket', '7'],
    ]) {
      const { code, out } = await made.martlet(...args)
      expect([code, out]).toEqual([1, expect.stringMatching(/^✗ Not prepared: what is live of/)])
    }
    const { out } = await made.martlet('check', '--format=json')
    const [finding] = (JSON.parse(out) as { diagnostics: { ruleId: string; fix: string }[] })
      .diagnostics
    const tree = made.git('rev-parse', `main:live/${backup}`)
    expect(finding?.ruleId).toBe('live-copy-intact')
    expect(finding?.fix).toContain(`a reviewer writes \`tree: "${tree}"\` into the record.`)
    made.git('checkout', '-q', '-b', 'accept')
    made.edit(`live/${backup}.yml`, (text) => text.replace(/^tree: .*$/m, `tree: "${tree}"`))
    made.commit('Accept what was rewritten')
    made.git('checkout', '-q', 'main')
    expect((await request(made, 'accept')).errors).toEqual([])
    merge(made, 'accept')
    await expectLive(made)
  })

  function rewrite(made: Lab, ...how: string[]): void {
    execFileSync('git', ['-C', made.root, 'filter-branch', '-f', ...how, 'main'], {
      env: { ...process.env, FILTER_BRANCH_SQUELCH_WARNING: '1' },
      stdio: 'pipe',
    })
    made.git('reset', '-q', '--hard')
  }
})

describe('a clone', () => {
  test('of a marketplace in a folder of its repository goes back like any other', async () => {
    const made = marketplace('a tree [of] *')
    await made.martlet('go-live', backup)
    const first = made.git('rev-parse', 'main')
    merge(made, release)
    const { code, out } = await made.martlet('rollback', backup)
    expect(code).toBe(0)
    expect(out).toContain(first.slice(0, 7))
    const changed = made.git('diff', '-z', '--name-only', 'main', `martlet/rollback/${backup}`)
    expect(changed.split('\0').filter(Boolean)).toEqual(
      expect.arrayContaining([`a tree [of] */offers/${backup}/offer.md`]),
    )
  })

  test('without folders brings what it judges, and says what history it lacks', async () => {
    const made = marketplace()
    made.git('config', 'uploadpack.allowFilter', 'true')
    write(made, '한 줄.')
    made.commit('Write a line')
    const clone = cloned(made, '--filter=tree:0')
    write(made, '두 줄.')
    const head = made.commit('Write another line')
    clone.git('fetch', '-q')
    const { code, out } = await clone.martlet('go-live', backup)
    expect([code, out]).toEqual([0, expect.stringContaining(`(${head.slice(0, 7)}, 2026-11-20)`)])
    expect(clone.git('rev-parse', `${release}:live/${backup}`)).toBe(
      made.git('rev-parse', `main:offers/${backup}`),
    )
    for (const command of ['rollback', 'history']) {
      expect((await clone.martlet(command, backup)).err).toBe(
        '✗ The history of this clone cannot be read\n  This clone was made without folders: git fetch --refetch --filter=blob:none\n',
      )
    }
    clone.git('fetch', '-q', '--refetch', '--filter=blob:none')
    expect((await clone.martlet('history', backup)).code).toBe(0)
  })

  test('that leaves folders out of its checkout does not take them for deleted', async () => {
    const made = marketplace()
    const clone = cloned(made)
    clone.git('sparse-checkout', 'set', 'offers/hanbit', 'live/hanbit')
    const { code, err } = await clone.martlet('check', '--base', 'origin/main', '--changed')
    expect(code).toBe(2)
    expect(err).toMatch(/^✗ This checkout leaves out \d+ files of the marketplace, so/)
    clone.git('sparse-checkout', 'disable')
    expect((await clone.martlet('check', '--base', 'origin/main')).code).toBe(0)
  })

  test('whose git writes CRLF prepares the same bytes, and is told how to check again', async () => {
    const made = marketplace()
    made.remove('.gitattributes')
    made.commit('Take the attributes out')
    const clone = cloned(made, '--config', 'core.autocrlf=true')
    expect(clone.read(`offers/${backup}/offer.md`)).toContain('\r\n')
    expect((await clone.martlet('go-live', backup)).code).toBe(0)
    await made.martlet('go-live', backup)
    expect(clone.git('rev-parse', `${release}^{tree}`)).toBe(
      made.git('rev-parse', `${release}^{tree}`),
    )
    const { code, out } = await clone.martlet('check')
    expect(code).toBe(1)
    expect(out.match(/differs in nothing/g)).toHaveLength(2)
    // What it advises, step by step.
    appendFileSync(join(clone.root, '.gitattributes'), 'offers/** -text\nlive/** -text\n')
    clone.remove('live')
    clone.git('checkout', '--', 'live')
    expect((await clone.martlet('check', '--fix')).code).toBe(0)
    expect(clone.read(`offers/${backup}/offer.md`)).not.toContain('\r')
    clone.git('add', '-A')
    expect(clone.git('diff', '--cached', '--name-only')).toBe('.gitattributes')
  })

  test('that makes every file executable is told so, and prepares what the base has', async () => {
    const made = marketplace()
    execFileSync('chmod', ['-R', 'a+x', join(made.root, 'live', desk)])
    const { code, out } = await made.martlet('check')
    expect([code, out]).toEqual([1, expect.stringContaining('`chmod -R a-x,a+X live`')])
    expect((await made.martlet('go-live', review)).code).toBe(0)
    execFileSync('chmod', ['-R', 'a-x,a+X', join(made.root, 'live')])
    expect((await made.martlet('check')).code).toBe(0)
  })
})
