import { expect, test } from 'vitest'
import { base, fork, type Scene, scene, taken } from './scene.ts'

const note = {
  path: 'offers/a.md',
  start_line: 1,
  end_line: 1,
  annotation_level: 'notice',
  message: 'A note.',
}

function check({ ask, pull }: Scene, output: object) {
  const body = {
    name: 'Offers',
    head_sha: pull.head.sha,
    output: { title: 'T', summary: 'S', ...output },
  }
  return ask('POST', 'check-runs', { body })
}

test('a comment holds 65,536 characters and not one more', async () => {
  const { ask, gh } = await scene()
  const longest = await ask('POST', 'issues/1/comments', { body: { body: 'x'.repeat(65_536) } })
  expect(longest.status).toBe(201)
  const body = { body: 'x'.repeat(65_537) }
  const error = {
    resource: 'IssueComment',
    code: 'unprocessable',
    field: 'data',
    message: 'Body is too long (maximum is 65536 characters)',
  }
  const refused = { status: 422, data: { message: 'Validation Failed', errors: [error] } }
  expect(await ask('POST', 'issues/1/comments', { body })).toMatchObject(refused)
  expect(await ask('PATCH', `issues/comments/${longest.data.id}`, { body })).toMatchObject(refused)
  expect(gh.state.comments(base, 1)).toHaveLength(1)
})

test('a request carries 50 annotations, and one more is a violation', async () => {
  const on = await scene()
  const made = await check(on, { annotations: Array(50).fill(note) })
  expect(made.data.output.annotations_count).toBe(50)
  const more = { summary: 'S', annotations: Array(51).fill(note) }
  const refused = await on.ask('PATCH', `check-runs/${made.data.id}`, { body: { output: more } })
  expect(refused.status).toBe(422)
  expect(taken(on.gh)).toEqual([
    'checks/update: body/output/annotations must NOT have more than 50 items',
  ])
  const again = { summary: 'S', annotations: Array(50).fill(note) }
  await on.ask('PATCH', `check-runs/${made.data.id}`, { body: { output: again } })
  expect(on.gh.state.repository(base).checks[0]?.annotations).toHaveLength(100)
})

test.each(['summary', 'text'])('the %s of a check run holds 65,535 characters', async (field) => {
  const on = await scene()
  expect((await check(on, { [field]: 'x'.repeat(65_535) })).status).toBe(201)
  expect((await check(on, { [field]: 'x'.repeat(65_536) })).status).toBe(422)
  expect(taken(on.gh)).toEqual([
    `checks/create: body/output/${field} must NOT have more than 65535 characters`,
  ])
})

test.each([
  ['a title of 65,536 characters', { title: 'x'.repeat(65_536) }],
  ['an annotation titled with 256', { annotations: [{ ...note, title: 'x'.repeat(256) }] }],
  ['a message over 64 KB', { annotations: [{ ...note, message: 'é'.repeat(32 * 1024 + 1) }] }],
  ['columns over two lines', { annotations: [{ ...note, end_line: 2, start_column: 1 }] }],
  ['lines out of order', { annotations: [{ ...note, start_line: 2 }] }],
])('a check run with %s is refused', async (_, output) => {
  const on = await scene()
  expect(await check(on, output)).toMatchObject({
    status: 422,
    data: { message: 'Validation Failed' },
  })
  expect(on.gh.state.repository(base).checks).toEqual([])
})

test('a check run does not end without a conclusion', async () => {
  const { ask, pull } = await scene()
  const body = { name: 'Offers', head_sha: pull.head.sha, status: 'completed' }
  expect(await ask('POST', 'check-runs', { body })).toMatchObject({
    status: 422,
    data: { errors: [{ field: 'conclusion' }] },
  })
})

test('a check run needs a commit that exists', async () => {
  const { ask } = await scene()
  const body = { name: 'Offers', head_sha: '0'.repeat(40) }
  expect((await ask('POST', 'check-runs', { body })).status).toBe(422)
  expect((await ask('GET', 'check-runs/1')).status).toBe(404)
})

test('a locked conversation takes no words', async () => {
  const { ask, pull, gh } = await scene()
  const { id } = gh.state.addComment(base, 1, 'github-actions[bot]', 'Hello.')
  pull.locked = true
  for (const [method, path, body] of [
    ['POST', 'issues/1/comments', { body: 'Hi.' }],
    ['PATCH', `issues/comments/${id}`, { body: 'Bye.' }],
    ['POST', `issues/comments/${id}/reactions`, { content: 'eyes' }],
  ] as const) {
    expect(await ask(method, path, { body })).toMatchObject({
      status: 403,
      data: { message: 'Unable to create comment because issue is locked.' },
    })
  }
  expect(gh.state.comments(base, 1)).toMatchObject([{ body: 'Hello.' }])
})

test('the comment of a person is not touched', async () => {
  const { ask, gh } = await scene()
  const { id } = gh.state.addComment(base, 1, 'mallory', '<!-- marker -->')
  const at = `issues/comments/${id}`
  expect((await ask('PATCH', at, { body: { body: 'Mine.' } })).status).toBe(403)
  expect((await ask('DELETE', at)).status).toBe(403)
  expect(gh.state.comments(base, 1)).toMatchObject([{ body: '<!-- marker -->' }])
})

test('what is not there is not found', async () => {
  const { ask } = await scene()
  const body = { body: 'Hi.' }
  for (const [method, path, sent] of [
    ['POST', 'issues/9/comments', body],
    ['GET', 'issues/9/comments'],
    ['PATCH', 'issues/comments/1', body],
    ['DELETE', 'issues/comments/1'],
    ['GET', 'issues/9/labels'],
    ['GET', 'pulls/9'],
    ['GET', 'pulls/9/files'],
  ] as const) {
    const { status, data } = await ask(method, path, { body: sent })
    expect([path, status, data.message]).toEqual([path, 404, 'Not Found'])
  }
  const label = await ask('DELETE', 'issues/1/labels/none')
  expect(label).toMatchObject({ status: 404, data: { message: 'Label does not exist' } })
})

test('no more than 3,000 files of a pull request are shown', async () => {
  const { ask, gh } = await scene()
  const names = Array.from({ length: 3_001 }, (_, index) => `many/${index}.md`)
  gh.state.push(fork, 'patch', Object.fromEntries(names.map((name) => [name, name])))
  const last = await ask('GET', 'pulls/1/files?per_page=100&page=30')
  expect(last.data).toHaveLength(100)
  expect(last.headers.get('link')).not.toContain('rel="next"')
  expect((await ask('GET', 'pulls/1/files?per_page=100&page=31')).data).toEqual([])
  expect((await ask('GET', 'pulls/1/files?per_page=500')).data).toHaveLength(100)
})

test('two equal stories give equal bytes', async () => {
  const story = async () => {
    const { ask, gh } = await scene()
    await ask('POST', 'issues/1/comments', { body: { body: 'Hello.' } })
    const { data } = await ask('GET', 'issues/1/comments')
    return JSON.stringify(data).replaceAll(gh.url, '')
  }
  expect(await story()).toBe(await story())
})
