import { expect, test } from 'vitest'
import { base, fork, scene } from './scene.ts'

const hello = { body: { body: 'Hello.' } }

test('the secondary rate limit refuses as often as told and asks to wait', async () => {
  const { ask, gh } = await scene()
  gh.faults.secondaryRateLimit({ times: 2, operation: 'issues/create-comment' })
  expect((await ask('GET', 'issues/1/comments')).status).toBe(200)
  for (let time = 0; time < 2; time += 1) {
    const { status, headers, data } = await ask('POST', 'issues/1/comments', hello)
    expect([status, headers.get('retry-after')]).toEqual([403, '1'])
    expect(data.message).toContain('secondary rate limit')
  }
  expect((await ask('POST', 'issues/1/comments', hello)).status).toBe(201)
  expect(gh.state.comments(base, 1)).toHaveLength(1)
})

test('too many requests are refused, whatever they ask', async () => {
  const { ask, gh } = await scene()
  gh.faults.tooManyRequests()
  expect((await ask('GET', 'pulls/1')).status).toBe(429)
  expect((await ask('GET', 'pulls/1')).status).toBe(200)
})

test('an answer is lost after the work was done', async () => {
  const { ask, gh } = await scene()
  gh.faults.loseAnswer('issues/create-comment')
  expect((await ask('POST', 'issues/1/comments', hello)).status).toBe(502)
  expect(gh.state.comments(base, 1)).toHaveLength(1)
  expect((await ask('POST', 'issues/1/comments', hello)).status).toBe(201)
})

test('a comment is gone between the list and the update', async () => {
  const { ask, gh } = await scene()
  const login = 'github-actions[bot]'
  const [first, second] = ['One.', 'Two.'].map((body) => gh.state.addComment(base, 1, login, body))
  gh.faults.deleteCommentBeforeUpdate()
  expect((await ask('GET', 'issues/1/comments')).data).toHaveLength(2)
  expect((await ask('PATCH', `issues/comments/${first?.id}`, hello)).status).toBe(404)
  expect((await ask('PATCH', `issues/comments/${second?.id}`, hello)).status).toBe(200)
})

test('faults take their turns, and a head moves under any of them', async () => {
  const { ask, gh, pull } = await scene()
  const before = pull.head.sha
  gh.faults.secondaryRateLimit()
  gh.faults.tooManyRequests()
  gh.faults.loseAnswer('pulls/get')
  gh.faults.moveHead({ after: 1, repository: fork, branch: 'patch' })
  const seen = []
  for (let time = 0; time < 4; time += 1) seen.push((await ask('GET', 'pulls/1')).status)
  expect(seen).toEqual([403, 429, 502, 200])
  expect(gh.state.pull(base, 1).head.sha).not.toBe(before)
})

test('a head moves in the middle of a run', async () => {
  const { ask, gh, pull } = await scene()
  const before = pull.head.sha
  gh.faults.moveHead({ after: 2, repository: fork, branch: 'patch' })
  const seen = []
  for (let time = 0; time < 4; time += 1) seen.push((await ask('GET', 'pulls/1')).data.head.sha)
  expect(seen).toEqual([before, before, pull.head.sha, pull.head.sha])
  expect(pull.head.sha).not.toBe(before)
})

test('the same seed gives the same delays, up to 25 ms', async () => {
  const { gh } = await scene()
  const delays = (seed: number) => {
    gh.faults.latency(seed)
    return Array.from({ length: 200 }, () => gh.faults.nextDelay())
  }
  expect(delays(1)).toEqual(delays(1))
  expect(delays(1)).not.toEqual(delays(2))
  expect([Math.min(...delays(1)), Math.max(...delays(1))]).toEqual([0, 25])
})

test('a request waits as long as its delay says', async () => {
  const { ask, gh } = await scene()
  gh.faults.latency(1, 200)
  const delay = gh.faults.nextDelay()
  expect(delay).toBeGreaterThan(100)
  gh.faults.latency(1, 200)
  const start = performance.now()
  await ask('GET', 'pulls/1')
  // A timer may fire a moment early.
  expect(performance.now() - start).toBeGreaterThan(delay - 5)
})

test('faults are switched off', async () => {
  const { ask, gh } = await scene()
  gh.faults.tooManyRequests({ times: 9 })
  gh.faults.latency(1, 1_000_000)
  gh.faults.clear()
  expect((await ask('GET', 'pulls/1')).status).toBe(200)
})
