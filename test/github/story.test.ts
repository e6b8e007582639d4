import { expect, test } from 'vitest'
import { base as smallest } from '../support/overlay.ts'
import { bot, home, type Lab, openLab } from './lab.ts'
import type { Ran } from './shipped.ts'
import { edited, stable } from './texts.ts'

const fork = 'mallory/offers'
const ledger = 'offers/alder/ledger/offer.md'
const backup = 'offers/alder/backup/offer.md'
const text = (path: string): string => Buffer.from(smallest().get(path) as Uint8Array).toString()

const brokenLedger = edited(
  edited(text(ledger), 'categories: [finance]', 'categories: [finances]'),
  /^terms: .*\n/m,
  '',
)
const brokenBackup = edited(
  text(backup),
  'https://alder.example/privacy',
  'http//alder.example/privacy',
)
const mended = edited(text(ledger), 'explained in plain sentences', 'explained in short sentences')

/** Levels of the workflow commands in a log. */
const annotations = ({ stdout }: Ran, level: string): string[] =>
  stdout.split('\n').filter((line) => line.startsWith(`::${level} `))

const errorsIn = ({ report }: Ran): string[] =>
  JSON.parse(report ?? '{}')
    .diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')
    .map(({ ruleId }: { ruleId: string }) => ruleId)

/** What must be true after each push, whatever it holds. */
function isSound(lab: Lab, ran: Ran): void {
  expect(ran.stderr).toBe('')
  for (const level of ['error', 'warning']) {
    expect(annotations(ran, level).length).toBeLessThanOrEqual(10)
  }
  expect(ran.report).toBeDefined()
  expect(JSON.parse(ran.report ?? '')).toMatchObject({ version: 1, profile: 'azure-2020' })
  // A check reads over git alone, and shows nobody a token.
  expect(lab.gh.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  expect(lab.git.authorizations.filter(Boolean)).toEqual([])
}

test("a stranger's fork opens a pull request with three mistakes, mends two, then the last", async () => {
  const lab = await openLab()
  const { gh, git } = lab
  const main = gh.state.repository(home).branches.get('main') as string
  const commentIds = new Set<number>()

  async function step(name: string, pushed: string): Promise<Ran> {
    gh.requests.length = 0
    git.authorizations.length = 0
    const checked = await lab.check(pull)
    isSound(lab, checked)
    const reported = await lab.report(pull)
    expect(reported).toMatchObject({ code: 0, stderr: '' })
    expect(reported.stdout).toContain('Status comment of request 1: written')
    expect(new Set(git.authorizations.filter(Boolean))).toEqual(new Set(['x-access-token:bot']))

    const comments = lab.comments(pull)
    expect(comments.map(({ author }) => author.login)).toEqual([bot])
    for (const { id } of comments) commentIds.add(id)
    expect(commentIds.size).toBe(1)

    const runs = lab.checkRuns(pull)
    expect(runs).toHaveLength(1)
    // Both jobs judged the same pair, and came to the same.
    const failed = errorsIn(checked)
    expect(runs[0]?.conclusion).toBe(checked.code === 0 ? 'success' : 'failure')
    const failures = runs[0]?.annotations.filter((each) => each.annotation_level === 'failure')
    expect(failures?.map(({ message }) => message.split(/\s/).at(-2)).sort()).toEqual(failed.sort())
    expect(checked.code).toBe(failed.length ? 1 : 0)
    expect(checked.outputs.verdict).toBe(failed.length ? 'failed' : 'passed')

    const names = { HEAD: pushed, BASE: main, MERGE: lab.mergeOf(pull) }
    const folder = './snapshots/'
    await expect(stable(comments[0]?.body ?? '', names)).toMatchFileSnapshot(`${folder}${name}.md`)
    await expect(stable(checked.summary, names)).toMatchFileSnapshot(`${folder}${name}.summary.md`)
    return checked
  }

  const first = await lab.push(fork, 'cheaper', { [ledger]: brokenLedger, [backup]: brokenBackup })
  const pull = await lab.openPull({ from: fork, branch: 'cheaper' })
  const three = await step('1-three-mistakes', first)
  expect(errorsIn(three)).toHaveLength(3)
  expect(annotations(three, 'error')).toHaveLength(3)

  // The same run again changes nothing: same bytes, no second check run, no annotation twice.
  const before = lab.checkRuns(pull).map(({ annotations: shown }) => shown.length)
  expect((await lab.report(pull)).stdout).toContain('current')
  expect(lab.checkRuns(pull).map(({ annotations: shown }) => shown.length)).toEqual(before)

  const second = await lab.push(fork, 'cheaper', { [ledger]: mended })
  const one = await step('2-one-mistake-left', second)
  expect(errorsIn(one)).toHaveLength(1)

  const third = await lab.push(fork, 'cheaper', { [backup]: text(backup) })
  const none = await step('3-ready', third)
  expect(none.code).toBe(0)
  expect(annotations(none, 'error')).toEqual([])
})
