import { expect, test } from 'vitest'
import { operations } from './operations.ts'
import { base, type Scene, scene } from './scene.ts'

/** One sound request for every operation that writes. */
function writes(
  on: Scene,
): readonly [operation: string, method: string, path: string, body?: object][] {
  const { id } = on.gh.state.addComment(base, 1, 'github-actions[bot]', 'Hello.')
  const check = { name: 'Offers', head_sha: on.pull.head.sha }
  return [
    ['checks/create', 'POST', 'check-runs', check],
    ['checks/update', 'PATCH', 'check-runs/1', { status: 'queued' }],
    ['issues/add-labels', 'POST', 'issues/1/labels', { labels: ['new'] }],
    ['issues/create-comment', 'POST', 'issues/1/comments', { body: 'Hi.' }],
    ['issues/delete-comment', 'DELETE', `issues/comments/${id}`],
    ['issues/remove-label', 'DELETE', 'issues/1/labels/new'],
    ['issues/update-comment', 'PATCH', `issues/comments/${id}`, { body: 'Bye.' }],
    [
      'reactions/create-for-issue-comment',
      'POST',
      `issues/comments/${id}/reactions`,
      { content: 'eyes' },
    ],
  ]
}

test('a fork reads and writes nothing', async () => {
  const on = await scene()
  const all = writes(on)
  const access = Object.entries(operations).filter(([, need]) => need.access === 'write')
  expect(all.map(([operation]) => operation)).toEqual(access.map(([operation]) => operation))
  for (const [operation, method, path, body] of all) {
    const { status, data } = await on.ask(method, path, { token: 'fork', body })
    expect([operation, status, data.message]).toEqual([
      operation,
      403,
      'Resource not accessible by integration',
    ])
  }
  for (const path of ['pulls/1', 'pulls/1/files', 'issues/1/comments', 'contents/offers']) {
    expect((await on.ask('GET', path, { token: 'fork' })).status).toBe(200)
  }
  expect(on.gh.state.comments(base, 1)).toMatchObject([{ body: 'Hello.' }])
})

test('an unknown token is refused, and so is none', async () => {
  const { ask, gh } = await scene()
  expect(await ask('GET', 'pulls/1', { token: 'stolen' })).toMatchObject({
    status: 401,
    data: { message: 'Bad credentials' },
  })
  const none = await fetch(`${gh.url}/repos/${base}`)
  expect(none.status).toBe(401)
  const old = await fetch(`${gh.url}/repos/${base}`, { headers: { authorization: 'token bot' } })
  expect(old.status).toBe(200)
})

test('what a workflow did not ask for is refused, and only that', async () => {
  const { ask, pull } = await scene({ permissions: { checks: 'read', 'pull-requests': 'none' } })
  const check = { name: 'Offers', head_sha: pull.head.sha }
  expect((await ask('POST', 'check-runs', { body: check })).status).toBe(403)
  expect((await ask('GET', `commits/${pull.head.sha}/check-runs`)).status).toBe(200)
  expect((await ask('GET', 'pulls/1')).status).toBe(403)
  expect((await ask('POST', 'issues/1/comments', { body: { body: 'Hi.' } })).status).toBe(403)
})

test('the right to issues opens the conversation of a pull request', async () => {
  const { ask } = await scene({ permissions: { issues: 'write', 'pull-requests': 'none' } })
  expect((await ask('POST', 'issues/1/comments', { body: { body: 'Hi.' } })).status).toBe(201)
})
