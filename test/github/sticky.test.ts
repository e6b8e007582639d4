import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openGitHub } from '../../src/github/api.ts'
import { keepComment, type Written } from '../../src/github/sticky.ts'
import { marker } from '../../src/report/comment/comment.ts'
import type { Pull } from '../github-fake/model.ts'
import { type GitHub, startGitHub } from '../github-fake/server.ts'

const home = 'octocat/offers'
const fork = 'mallory/offers'
const login = 'github-actions[bot]'

let gh: GitHub
let count = 0
beforeAll(async () => {
  gh = await startGitHub()
  gh.state.addRepository(home)
  gh.state.fork(home, 'mallory')
})
afterAll(async () => {
  await gh.close()
  expect(gh.violations).toEqual([])
})
beforeEach(() => gh.faults.clear())

/** A pull request of its own for every trial. */
function openPull(): Pull {
  count += 1
  push(`patch-${count}`)
  return gh.state.openPull({ into: home, from: fork, branch: `patch-${count}` })
}

const push = (branch: string): string =>
  gh.state.push(fork, branch, { 'a.md': `${gh.state.nextId()}` })
const bodyOf = (head: string): string => `${marker}\nJudged ${head}.`
const bodies = (pull: Pull): string[] =>
  gh.state.comments(home, pull.number).map(({ body }) => body)

/** One run of the report job, for the head that it judged. */
function keep(
  pull: Pull,
  head = pull.head.sha,
  body: string | undefined = bodyOf(head),
): Promise<Written> {
  const api = openGitHub(gh.url, home, 'bot')
  return keepComment(api, {
    pull: pull.number,
    head,
    login,
    body,
    otherwise: `${marker}\nNothing.`,
  })
}

/** As the report job does: whoever was overtaken reports the head that is there now. */
async function keepUp(pull: Pull, head: string): Promise<void> {
  let judged = head
  for (let heads = 0; heads < 5; heads += 1) {
    if ((await keep(pull, judged)) !== 'overtaken') return
    judged = pull.head.sha
  }
}

test('120 times four runs at once leave one comment, that of the newest head', async () => {
  for (let seed = 0; seed < 120; seed += 1) {
    const pull = openPull()
    const heads = [pull.head.sha]
    for (let more = 0; more < 3; more += 1) heads.push(push(pull.head.branch))
    // Half of the trials begin with a comment of an older push.
    if (seed % 2) gh.state.addComment(home, pull.number, login, bodyOf('older'))
    gh.faults.latency(seed)
    const order = heads.map((_, index) => heads[(index + seed) % heads.length] as string)
    await Promise.all(order.map((head) => keepUp(pull, head)))
    expect(bodies(pull), `seed ${seed}`).toEqual([bodyOf(pull.head.sha)])
  }
})

test('30 times pushes come while runs write, and one comment of the newest head stays', async () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const pull = openPull()
    if (seed % 2) gh.state.addComment(home, pull.number, login, bodyOf('older'))
    gh.faults.latency(seed, 20)
    const runs: Promise<void>[] = []
    for (let pushes = 0; pushes < 4; pushes += 1) {
      runs.push(keepUp(pull, pull.head.sha))
      if (pushes === 3) break
      await new Promise((done) => setTimeout(done, (seed * 7 + pushes * 13) % 40))
      push(pull.head.branch)
    }
    await Promise.all(runs)
    expect(bodies(pull), `seed ${seed}`).toEqual([bodyOf(pull.head.sha)])
  }
})

test('four runs of one head leave one comment', async () => {
  for (let seed = 0; seed < 10; seed += 1) {
    const pull = openPull()
    gh.faults.latency(seed)
    await Promise.all([0, 1, 2, 3].map(() => keep(pull)))
    expect(bodies(pull), `seed ${seed}`).toEqual([bodyOf(pull.head.sha)])
  }
})

test('a comment that says it all is not written again', async () => {
  const pull = openPull()
  expect(await keep(pull)).toBe('written')
  const before = gh.requests.length
  expect(await keep(pull)).toBe('current')
  expect(gh.requests.slice(before).map(({ method }) => method)).toEqual(['GET'])
})

test('the marker in the comment of a person means nothing', async () => {
  const pull = openPull()
  const spoof = `${marker}\nEverything is fine, merge it.`
  gh.state.addComment(home, pull.number, 'mallory', spoof)
  gh.state.addComment(home, pull.number, 'helpful[bot]', spoof)
  await keep(pull)
  expect(bodies(pull)).toEqual([spoof, spoof, bodyOf(pull.head.sha)])
})

test('our own comment that only quotes the marker is not the one', async () => {
  const pull = openPull()
  const quoting = `Look at ${marker}`
  gh.state.addComment(home, pull.number, login, quoting)
  await keep(pull)
  expect(bodies(pull)).toEqual([quoting, bodyOf(pull.head.sha)])
})

test('the oldest of several stays', async () => {
  const pull = openPull()
  const [oldest] = ['one', 'two', 'three'].map((head) =>
    gh.state.addComment(home, pull.number, login, bodyOf(head)),
  )
  expect(await keep(pull)).toBe('written')
  const left = gh.state.comments(home, pull.number)
  expect(left.map(({ id, body }) => ({ id, body }))).toEqual([
    { id: oldest?.id, body: bodyOf(pull.head.sha) },
  ])
})

test('the comment is found among hundreds', async () => {
  const pull = openPull()
  for (let index = 0; index < 250; index += 1) {
    gh.state.addComment(home, pull.number, 'mallory', `${index}`)
  }
  gh.state.addComment(home, pull.number, login, bodyOf('older'))
  await keep(pull)
  expect(bodies(pull)).toHaveLength(251)
  expect(bodies(pull).at(-1)).toBe(bodyOf(pull.head.sha))
})

test('a comment that is deleted while it is written comes back', async () => {
  const pull = openPull()
  gh.state.addComment(home, pull.number, login, bodyOf('older'))
  gh.faults.deleteCommentBeforeUpdate()
  expect(await keep(pull)).toBe('written')
  expect(bodies(pull)).toEqual([bodyOf(pull.head.sha)])
})

test('a locked conversation refuses', async () => {
  const pull = openPull()
  pull.locked = true
  expect(await keep(pull)).toBe('refused')
  expect(bodies(pull)).toEqual([])
  pull.locked = false
})

test('a token that may only read is refused', async () => {
  const pull = openPull()
  const { number, head } = pull
  const api = openGitHub(gh.url, home, 'fork')
  const body = bodyOf(head.sha)
  const sticky = { pull: number, head: head.sha, login, body, otherwise: '' }
  expect(await keepComment(api, sticky)).toBe('refused')
})

test('a comment whose answer is lost is not made twice', async () => {
  const pull = openPull()
  gh.faults.loseAnswer('issues/create-comment')
  expect(await keep(pull)).toBe('written')
  expect(bodies(pull)).toEqual([bodyOf(pull.head.sha)])
})

test('an update whose answer is lost is made again', async () => {
  const pull = openPull()
  gh.state.addComment(home, pull.number, login, bodyOf('older'))
  gh.faults.loseAnswer('issues/update-comment')
  expect(await keep(pull)).toBe('written')
  expect(bodies(pull)).toEqual([bodyOf(pull.head.sha)])
})

test('a rate limit is waited out', async () => {
  const pull = openPull()
  gh.faults.secondaryRateLimit({ operation: 'issues/create-comment' })
  gh.faults.tooManyRequests({ operation: 'pulls/get' })
  const start = performance.now()
  expect(await keep(pull)).toBe('written')
  expect(performance.now() - start).toBeGreaterThan(1_900)
  expect(bodies(pull)).toEqual([bodyOf(pull.head.sha)])
})

test('a request that touches no offer gets no comment, but its comment is withdrawn', async () => {
  const pull = openPull()
  const api = openGitHub(gh.url, home, 'bot')
  const sticky = {
    pull: pull.number,
    head: pull.head.sha,
    login,
    body: undefined,
    otherwise: `${marker}\nNothing.`,
  }
  expect(await keepComment(api, sticky)).toBe('current')
  expect(bodies(pull)).toEqual([])
  gh.state.addComment(home, pull.number, login, bodyOf('older'))
  expect(await keepComment(api, sticky)).toBe('written')
  expect(bodies(pull)).toEqual([`${marker}\nNothing.`])
})

test('a head that is not the newest writes nothing', async () => {
  const pull = openPull()
  const old = pull.head.sha
  push(pull.head.branch)
  expect(await keep(pull, old)).toBe('stale')
  expect(bodies(pull)).toEqual([])
})

test('a head that moves before the write writes nothing', async () => {
  const pull = openPull()
  gh.faults.moveHead({ after: 1, repository: fork, branch: pull.head.branch })
  expect(await keep(pull)).toBe('stale')
  expect(bodies(pull)).toEqual([])
})

test('a head that moves during the write is reported again', async () => {
  const pull = openPull()
  gh.faults.moveHead({ after: 3, repository: fork, branch: pull.head.branch })
  expect(await keep(pull)).toBe('overtaken')
  await keep(pull)
  expect(bodies(pull)).toEqual([bodyOf(pull.head.sha)])
})

test.each(['create', 'update'])('a late %s of an overtaken run does not stay', async (kind) => {
  const pull = openPull()
  if (kind === 'update') gh.state.addComment(home, pull.number, login, bodyOf('older'))
  const api = openGitHub(gh.url, home, 'bot')
  let late = false
  /** The newest head comes, and its run ends, before the write of the older one arrives. */
  const overtake = async (): Promise<void> => {
    if (late) return
    late = true
    push(pull.head.branch)
    expect(await keep(pull)).toBe('written')
  }
  const slow = {
    ...api,
    createComment: (number: number, body: string) =>
      overtake().then(() => api.createComment(number, body)),
    updateComment: (id: number, body: string) => overtake().then(() => api.updateComment(id, body)),
  }
  const { sha } = pull.head
  const body = bodyOf(sha)
  const sticky = { pull: pull.number, head: sha, login, body, otherwise: '' }
  expect(await keepComment(slow, sticky)).toBe('overtaken')
  await keep(pull)
  expect(bodies(pull)).toEqual([bodyOf(pull.head.sha)])
})
