import { expect, test } from 'vitest'
import { pullRequest, workflowRunCompleted } from '../github-fake/events.ts'
import type { Pull } from '../github-fake/model.ts'
import { base as smallest } from '../support/overlay.ts'
import { bot, home, type Lab, openLab } from './lab.ts'
import type { Ran } from './shipped.ts'
import { edited, stable } from './texts.ts'

const fork = 'mallory/offers'
const ledger = 'offers/alder/ledger/offer.md'
const text = (path: string): string => Buffer.from(smallest().get(path) as Uint8Array).toString()
const broken = edited(text(ledger), 'categories: [finance]', 'categories: [finances]')

/** A pull request from a fork that breaks one offer. */
async function openBroken(lab: Lab, branch = 'patch', from = fork): Promise<Pull> {
  await lab.push(from, branch, { [ledger]: broken })
  return lab.openPull({ from, branch })
}

const bodies = (lab: Lab, pull: Pull): string[] => lab.comments(pull).map(({ body }) => body)

/** What a run says in one command when there is no verdict. */
function refusal({ code, stdout, stderr }: Ran): string {
  expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
  const lines = stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(1)
  return lines[0] ?? ''
}

test('a fork whose branch is named main is told from others of that name', async () => {
  const lab = await openLab()
  const victim = await openBroken(lab, 'main', 'eve/offers')
  const pull = await openBroken(lab, 'main')
  expect((await lab.check(pull)).code).toBe(1)
  expect((await lab.report(pull)).code).toBe(0)
  expect(lab.comments(pull)).toHaveLength(1)
  expect(lab.comments(victim)).toEqual([])
})

test('a forged number in the event of a run leads to no other request', async () => {
  const lab = await openLab()
  const victim = await openBroken(lab, 'other', 'eve/offers')
  const pull = await openBroken(lab)
  const run = lab.gh.state.addRun(home, { of: pull })
  const event = workflowRunCompleted(lab.gh, home, run)
  const forged = {
    ...(event.workflow_run as object),
    pull_requests: [{ number: victim.number }],
    display_title: `#${victim.number}`,
    head_commit: { message: `Closes #${victim.number}` },
  }
  const variables = { INPUT_MODE: 'report', INPUT_TOKEN: 'bot' }
  const ran = await lab.run('workflow_run', { ...event, workflow_run: forged }, variables)
  expect(ran.code).toBe(0)
  expect(lab.comments(victim)).toEqual([])
  expect(lab.comments(pull)).toHaveLength(1)

  // The head of somebody else's request, said to come from this fork, is nobody's.
  const stolen = { ...forged, head_sha: victim.head.sha }
  const nobody = await lab.run('workflow_run', { ...event, workflow_run: stolen }, variables)
  expect(nobody.stdout).toContain('No open request has this head')
  expect(lab.comments(victim)).toEqual([])
})

test('two requests from one branch are both reported, each against its own base', async () => {
  const lab = await openLab()
  await lab.push(home, 'release', { [ledger]: broken })
  const one = await openBroken(lab)
  const two = await lab.openPull({ from: fork, branch: 'patch', base: 'release' })
  const ran = await lab.report(one)
  expect(ran.stdout).toContain('request 1: written')
  expect(bodies(lab, one).join()).toContain('merged into main')
  // `release` has that mistake already, so this request brings nothing.
  expect(lab.comments(two)).toEqual([])
  const ours = lab.checkRuns(one).map(({ externalId, conclusion }) => ({
    pull: externalId.split(':')[2],
    conclusion,
  }))
  expect(ours).toContainEqual({ pull: '1', conclusion: 'failure' })
  expect(ours).toContainEqual({ pull: '2', conclusion: 'neutral' })
})

test('hostile titles and names of branches reach no text', async () => {
  const lab = await openLab()
  const branch = '$(id)`|<!--%0A##[error]&@octocat"\';--'.replace('[', '')
  const title = '$(id)`| <!-- \n::error::x @octocat ![](http://evil.example/x.png)'
  await lab.push(fork, branch, { [ledger]: broken })
  const pull = await lab.openPull({ from: fork, branch, title, body: title })
  const checked = await lab.check(pull)
  const reported = await lab.report(pull)
  expect([checked.code, reported.code]).toEqual([1, 0])
  expect(lab.comments(pull)).toHaveLength(1)
  const all = shown(lab, pull, checked, reported)
  for (const part of ['$(id)', '@octocat', 'evil.example', '::error::x']) {
    expect(all).not.toContain(part)
  }
})

test('hostile names of files cannot leave their place', async () => {
  const lab = await openLab()
  const name = 'a%0A::error::x `|<img src=x> @octocat.md'
  await lab.push(fork, 'patch', { [`offers/alder/ledger/${name}`]: 'x' })
  const pull = await lab.openPull({ from: fork, branch: 'patch' })
  const checked = await lab.check(pull)
  expect((await lab.report(pull)).code).toBe(0)
  expect(checked.stdout.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([])
  for (const body of [...bodies(lab, pull), checked.summary]) {
    const outside = body.replace(/(`+)[^`][\s\S]*?\1/g, '')
    expect(outside).not.toMatch(/<img|(?<![%\w])@octocat/)
  }
})

test('a symbolic link is refused in a sentence, and nothing of where it leads is read', async () => {
  const lab = await openLab()
  const link = 'offers/alder/ledger/media/%0A::error::evil\u202e.png'
  await lab.push(fork, 'patch', { [link]: { symlink: '/etc/passwd' } })
  const pull = await lab.openPull({ from: fork, branch: 'patch' })
  const checked = await lab.check(pull)
  expect(refusal(checked)).toMatch(
    /^::error title=No verdict::.*%250A.*is a symbolic link, expected a file or folder/,
  )
  expect(checked.summary).toContain('is a symbolic link')
  // The comment says so, too: one of an older push must not seem to speak of this one.
  const reported = await lab.report(pull)
  expect(reported.code).toBe(0)
  expect(bodies(lab, pull)).toHaveLength(1)
  expect(bodies(lab, pull)[0]).toContain('### ⚠️ No verdict: this request cannot be judged')
  const names = { HEAD: pull.head.sha, BASE: pull.base.sha }
  await expect(stable(bodies(lab, pull)[0] ?? '', names)).toMatchFileSnapshot(
    './snapshots/unjudged.md',
  )
  expect(lab.checkRuns(pull).map(({ conclusion }) => conclusion)).toEqual(['failure'])
  expect(shown(lab, pull, checked, reported)).not.toMatch(/root:|\u202e/)
})

test('a link in one request does not keep the other from its report', async () => {
  const lab = await openLab()
  const link = 'offers/alder/ledger/link.md'
  await lab.push(fork, 'patch', { [link]: { symlink: 'offer.md' } })
  const one = await lab.openPull({ from: fork, branch: 'patch' })
  await lab.push(home, 'next', { 'offers/alder/ledger/other.md': 'x' })
  const two = await lab.openPull({ from: fork, branch: 'patch', base: 'next' })
  expect((await lab.report(one)).code).toBe(0)
  for (const pull of [one, two]) expect(bodies(lab, pull)[0]).toContain('is a symbolic link')
})

test('a file of 5 MB is a finding', async () => {
  const lab = await openLab()
  const huge = `${text(ledger)}${'word '.repeat(1_048_576)}`
  await lab.push(fork, 'patch', { [ledger]: huge, 'offers/alder/ledger/dump.bin': huge })
  const pull = await lab.openPull({ from: fork, branch: 'patch' })
  const checked = await lab.check(pull)
  expect([checked.code, checked.stderr]).toEqual([1, ''])
  expect(checked.stdout).toMatch(/file-size|markdown-size/)
  expect((await lab.report(pull)).code).toBe(0)
  expect(lab.checkRuns(pull)[0]?.conclusion).toBe('failure')
})

test('5,000 findings fit into what GitHub takes', async () => {
  const lab = await openLab()
  const many = Array.from({ length: 625 }, (_, index) => [
    `offers/alder/copy-${index}/offer.md`,
    '---\ntype: saas\nname: Copy\nextra: 1\nmore: 2\n---\n',
  ])
  await lab.push(fork, 'flood', Object.fromEntries(many))
  const pull = await lab.openPull({ from: fork, branch: 'flood' })
  const checked = await lab.check(pull)
  expect(checked.code).toBe(1)
  expect(JSON.parse(checked.report ?? '').diagnostics.length).toBeGreaterThanOrEqual(5_000)
  const lines = checked.stdout.split('\n')
  for (const level of ['error', 'warning']) {
    expect(lines.filter((line) => line.startsWith(`::${level} `)).length).toBeLessThanOrEqual(10)
  }
  expect(Buffer.byteLength(checked.summary)).toBeLessThanOrEqual(1024 * 1024)
  expect((await lab.report(pull)).code).toBe(0)
  expect(bodies(lab, pull)).toHaveLength(1)
  expect(bodies(lab, pull)[0]?.length).toBeLessThanOrEqual(65_536)
  const sent = lab.gh.requests
    .filter(({ operation }) => operation === 'checks/create' || operation === 'checks/update')
    .map(({ body }) => (body as { output: { annotations: unknown[] } }).output.annotations.length)
  expect(sent).toEqual(Array.from({ length: 10 }, () => 50))
  // Again: nothing is appended a second time.
  await lab.report(pull)
  expect(lab.checkRuns(pull).map(({ annotations }) => annotations.length)).toEqual([500])
})

test('an interrupted check run goes on where it stopped', async () => {
  const lab = await openLab()
  const many = Array.from({ length: 20 }, (_, index) => [
    `offers/alder/copy-${index}/offer.md`,
    '---\ntype: saas\nname: Copy\n---\n',
  ])
  await lab.push(fork, 'flood', Object.fromEntries(many))
  const pull = await lab.openPull({ from: fork, branch: 'flood' })
  // The second batch arrives, but its answer does not.
  lab.gh.faults.loseAnswer('checks/update')
  expect((await lab.report(pull)).stdout).toContain('::warning title=Not written::')
  await lab.report(pull)
  const [run, ...others] = lab.checkRuns(pull)
  expect(others).toEqual([])
  const places = run?.annotations.map((annotation) => JSON.stringify(annotation)) ?? []
  expect(places.length).toBeGreaterThan(100)
  expect(new Set(places).size).toBe(places.length)
})

test('a rule across offers is judged the same by both jobs', async () => {
  const withApp = (id: string): string =>
    edited(text(ledger), '  listing: contactMe', `  listing: contactMe\n  applicationId: ${id}`)
  const [ours, theirs] = ['11111111-2222-4333-8444-555555555555', '66666666-2222-4333-8444-7777']
  const files = smallest().set(ledger, Buffer.from(withApp(ours as string)))
  const lab = await openLab(files)
  const other = 'offers/alder/zephyr/offer.md'
  const zephyr = withApp('66666666-2222-4333-8444-777777777777').replace('al-ledger', 'al-zephyr')
  await lab.push(fork, 'patch', { [other]: zephyr })
  const pull = await lab.openPull({ from: fork, branch: 'patch' })
  const checked = await lab.check(pull)
  await lab.report(pull)
  const judged = (
    JSON.parse(checked.report ?? '').diagnostics as { ruleId: string; path: string }[]
  )
    .filter((each) => (each as { severity?: string }).severity !== 'notice')
    .map(({ ruleId, path }) => `${path} ${ruleId}`)
  expect(judged).toContain(`${other} saas-app-id-consistent`)
  const reported = lab
    .checkRuns(pull)[0]
    ?.annotations.map(({ path, message }) => `${path} ${message.split(/\s/).at(-2)}`)
  expect(reported?.sort()).toEqual(judged.sort())
  expect(shown(lab, pull, checked)).not.toContain(ours)
  expect(shown(lab, pull, checked)).not.toContain(theirs)
})

test('a merge group is judged as a whole', async () => {
  const lab = await openLab()
  const pull = await openBroken(lab)
  const sha = lab.mergeOf(pull)
  const group = {
    head_sha: sha,
    head_ref: 'refs/heads/gh-readonly-queue/main/pr-1',
    base_sha: pull.base.sha,
    base_ref: 'refs/heads/main',
  }
  const event = { action: 'checks_requested', merge_group: group }
  const variables = { INPUT_MODE: 'check', INPUT_TOKEN: '', GITHUB_SHA: sha }
  const ran = await lab.run('merge_group', event, variables)
  expect(ran.code).toBe(1)
  expect(ran.stdout).toContain('category-known')
  expect(ran.summary).toContain('octocat/offers main')
  expect(ran.outputs.verdict).toBe('failed')
})

test('a report that a person starts takes the number of an open request and nothing else', async () => {
  const lab = await openLab()
  const pull = await openBroken(lab)
  const start = (number: unknown): Promise<Ran> =>
    lab.run(
      'workflow_dispatch',
      { inputs: { pull: number } },
      {
        INPUT_MODE: 'report',
        INPUT_TOKEN: 'bot',
      },
    )
  for (const wrong of ['', '0', '-1', '1.5', '1; id', '../1', '#1', undefined]) {
    expect(refusal(await start(wrong))).toContain('`pull` is no number of a pull request')
  }
  expect(refusal(await start('99'))).toContain('There is no pull request 99')
  expect(lab.comments(pull)).toEqual([])
  expect((await start('1')).stdout).toContain('request 1: written')
  expect(lab.comments(pull)).toHaveLength(1)
})

test('what is missing is said in one sentence', async () => {
  const lab = await openLab()
  const pull = await openBroken(lab)
  const names = ['REPOSITORY', 'SERVER_URL', 'API_URL', 'EVENT_NAME', 'EVENT_PATH', 'SHA']
  for (const name of names.map((each) => `GITHUB_${each}`)) {
    expect(refusal(await lab.check(pull, { [name]: undefined }))).toContain(
      `\`${name}\` is missing, so this is no GitHub Actions job`,
    )
  }
  expect(refusal(await lab.check(pull, { INPUT_MODE: undefined }))).toContain('`mode` is neither')
  expect(refusal(await lab.check(pull, { GITHUB_EVENT_PATH: '/nowhere' }))).toContain(
    '`GITHUB_EVENT_PATH` names no event',
  )
  expect(refusal(await lab.check(pull, { GITHUB_EVENT_NAME: 'push' }))).toContain('`push`')
  expect(refusal(await lab.check(pull, { GITHUB_SHA: 'f'.repeat(40) }))).toContain('merge commit')
  expect(refusal(await lab.report(pull, { INPUT_TOKEN: 'wrong' }))).toContain('GitHub answered 401')
  expect(lab.comments(pull)).toEqual([])
})

test('a token that may only read fails no report', async () => {
  const lab = await openLab()
  const pull = await openBroken(lab)
  const ran = await lab.report(pull, { INPUT_TOKEN: 'fork' })
  expect(ran.code).toBe(0)
  expect(ran.stdout).toContain('refused')
  expect(ran.stdout).toContain('::warning title=Not written::GitHub answered 403')
})

test('a check that a newer push overtook says so, and its report writes nothing', async () => {
  const lab = await openLab()
  const pull = await openBroken(lab)
  const event = pullRequest(lab.gh, home, pull)
  const run = lab.gh.state.addRun(home, { of: pull })
  await lab.push(fork, 'patch', { [ledger]: text(ledger) })
  const newest = { INPUT_MODE: 'check', INPUT_TOKEN: '', GITHUB_SHA: lab.mergeOf(pull) }
  expect(refusal(await lab.run('pull_request', event, newest))).toContain('a newer push')
  const ended = workflowRunCompleted(lab.gh, home, run)
  const ran = await lab.run('workflow_run', ended, { INPUT_MODE: 'report', INPUT_TOKEN: 'bot' })
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('No open request') })
  expect(lab.comments(pull)).toEqual([])
})

test('a request that conflicts with its base gets no verdict of an older pair', async () => {
  const lab = await openLab()
  const pull = await openBroken(lab)
  await lab.push(home, 'main', { [ledger]: edited(broken, 'finances', 'money') })
  await lab.push(fork, 'patch', { [ledger]: edited(broken, 'finances', 'bills') })
  const ran = await lab.report(pull)
  expect(ran.stdout).toContain('it conflicts with its base')
  expect(lab.comments(pull)).toEqual([])
})

test('a request that no longer touches offers has its comment withdrawn', async () => {
  const lab = await openLab()
  const pull = await openBroken(lab)
  await lab.report(pull)
  await lab.push(fork, 'patch', { [ledger]: text(ledger), 'README.md': 'Hello.' })
  const checked = await lab.check(pull)
  expect([checked.code, checked.outputs.verdict]).toEqual([0, 'nothing'])
  await lab.report(pull)
  expect(bodies(lab, pull)).toHaveLength(1)
  expect(bodies(lab, pull)[0]).not.toContain('category-known')
  expect(lab.checkRuns(pull).map(({ conclusion }) => conclusion)).toEqual(['neutral'])
})

test('a request cannot choose its own judge, nor where the comment links to', async () => {
  const lab = await openLab()
  const settings = edited(
    text('marketplace.yml'),
    'https://alder.example/',
    'https://evil.example/',
  )
  const better = edited(text(ledger), 'plain sentences', 'short sentences')
  await lab.push(fork, 'patch', {
    'marketplace.yml': `${settings}profile: azure-current\n`,
    [ledger]: better,
    'dist/action.js': 'process.exitCode = 0',
  })
  const pull = await lab.openPull({ from: fork, branch: 'patch' })
  const checked = await lab.check(pull)
  await lab.report(pull)
  expect(JSON.parse(checked.report ?? '').profile).toBe('azure-2020')
  // A reviewer is told where links would lead, as words; nothing is a link that does.
  const all = shown(lab, pull, checked)
  expect(all).toContain('`url` changes from `https://alder.example/` to `https://evil.example/`')
  expect(all.replaceAll('`https://evil.example/`', '')).not.toContain('evil.example')
})

test('a spoofed comment of a stranger is left alone', async () => {
  const lab = await openLab()
  const pull = await openBroken(lab)
  const spoof = '<!-- martlet:status v1 -->\n### ✅ Ready to merge'
  lab.gh.state.addComment(home, pull.number, 'mallory', spoof)
  await lab.report(pull)
  expect(lab.comments(pull).map(({ author }) => author.login)).toEqual(['mallory', bot])
  expect(bodies(lab, pull)[0]).toBe(spoof)
})

test('nothing private is in any byte, even where every private field is broken', async () => {
  const lab = await openLab()
  const changes: Record<string, string> = {}
  const secrets = new Set<string>()
  for (const [path, bytes] of smallest()) {
    if (!path.endsWith('.md')) continue
    // The address of the example is also the one that a rule gives as its own example.
    const before = Buffer.from(bytes).toString().replaceAll('support@', 'desk-seven@')
    for (const secret of privateIn(before)) secrets.add(secret)
    changes[path] = before
      .replace(/^alias: (.*)$/m, 'alias: "$1, renamed"')
      .replaceAll(/email: ([^\s,}]+)@([^\s,}]+)/g, 'email: $1.at.$2@')
      .replaceAll(/phone: ([^\s,}]+)/g, 'phone: ["$1"]')
      .replaceAll(/(previewAudience|subscriptions): \[(.*)\]/g, '$1: [$2x]')
      .replaceAll(/contactEmails: \[(.*)\]/g, 'contactEmails: [$1@]')
      .replaceAll(/principalId: (\S+)/g, 'principalId: $1-0')
  }
  expect(secrets.size).toBeGreaterThan(12)
  await lab.push(fork, 'patch', changes)
  const pull = await lab.openPull({ from: fork, branch: 'patch' })
  const [checked, reported] = [await lab.check(pull), await lab.report(pull)]
  expect([checked.code, reported.code]).toEqual([1, 0])
  const all = shown(lab, pull, checked, reported)
  expect(all).toContain('subscription-id-guid')
  expect(all).toContain('authorization-principal-guid')
  expect([...secrets].filter((secret) => all.includes(secret))).toEqual([])
  // What was sent is what is shown, but a token is in neither.
  expect(JSON.stringify(lab.gh.requests)).not.toContain('x-access-token')
})

/** Addresses, numbers, ids and aliases in the frontmatter of a file. */
function privateIn(file: string): string[] {
  const text = (file.split(/^---$/m)[1] ?? '').replaceAll(/^ *role: .*$/gm, '')
  return [
    ...(text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi) ?? []),
    ...(text.match(/[\w.+-]+@[\w-]+\.example|\+\d[\d-]{6,}/g) ?? []),
    ...[...text.matchAll(/^alias: (.*)$/gm)].map((match) => match[1] as string),
  ]
}

/** Everything that anybody could see of a request: comments, check runs, summaries, logs and the report. */
function shown(lab: Lab, pull: Pull, ...runs: readonly Ran[]): string {
  const texts = runs.flatMap(({ stdout, stderr, summary, report = '' }) => [
    stdout,
    stderr,
    summary,
    report,
  ])
  const checks = lab.checkRuns(pull).map((run) => JSON.stringify(run))
  return [...bodies(lab, pull), ...checks, ...texts].join('\n')
}
