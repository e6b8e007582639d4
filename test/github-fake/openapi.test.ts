import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pullRequest, workflowRunCompleted } from './events.ts'
import { withNull } from './json-schema.ts'
import { openApi } from './openapi.ts'
import { extraSchemas, operations } from './operations.ts'
import { sample } from './sample.ts'
import { base, fork, scene, taken } from './scene.ts'

const subset = new URL('openapi.subset.json', import.meta.url)

test('the subset holds what the table names, and says where it comes from', () => {
  const { info, paths, components } = openApi().description
  const held = Object.values(paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  )
  expect(held.sort()).toEqual(Object.keys(operations).sort())
  for (const name of extraSchemas) expect(components.schemas).toHaveProperty(name)
  expect(info.package).toMatch(/^@octokit\/openapi@\d/)
  expect(info.license).toMatch(/^MIT License/)
  expect(statSync(subset).size).toBeLessThan(200_000)
  expect(readFileSync(subset, 'utf8')).not.toMatch(/"description":"|"examples?":/)
})

test.each([
  ['an undocumented field', { body: 'Hi.', bdoy: 1 }, 201, 'body/bdoy is not documented'],
  ['a field of the wrong type', { body: 1 }, 422, 'body/body must be string'],
  ['a missing field', {}, 422, "body must have required property 'body'"],
  ['no body', undefined, 422, 'body is missing'],
])('a request with %s is caught', async (_, body, status, message) => {
  const { ask, gh } = await scene()
  expect((await ask('POST', 'issues/1/comments', { body })).status).toBe(status)
  expect(taken(gh)).toContain(`issues/create-comment: ${message}`)
})

test.each([
  ['pulls?stat=open', 'pulls/list: query stat is not documented'],
  ['pulls?per_page=many', 'pulls/list: query per_page must be integer'],
  ['pulls?state=new', 'pulls/list: query state must be equal to one of the allowed values'],
  ['pulls/one', 'pulls/get: path pull_number must be integer'],
  ['issues/1/timeline', `GET /repos/${base}/issues/1/timeline: no operation of the subset`],
])('the address %s is caught', async (path, message) => {
  const { ask, gh } = await scene()
  await ask('GET', path)
  expect(taken(gh)).toEqual([message])
})

test('undocumented fields are caught at any depth', async () => {
  const { ask, gh, pull } = await scene()
  const note = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm' }
  const output = { title: 'T', summary: 'S', annotations: [note, { ...note, line: 1 }] }
  await ask('POST', 'check-runs', { body: { name: 'Offers', head_sha: pull.head.sha, output } })
  expect(taken(gh)).toEqual(['checks/create: body/output/annotations/1/line is not documented'])
})

test('a body that is no JSON is caught', async () => {
  const { gh } = await scene()
  const at = `${gh.url}/repos/${base}/issues/1/comments`
  const headers = { authorization: 'Bearer bot' }
  const { status } = await fetch(at, { method: 'POST', headers, body: '{' })
  expect(status).toBe(400)
  expect(taken(gh)).toEqual(['issues/create-comment: body is not JSON'])
})

test('a wrong answer of the fake is caught', () => {
  const match = openApi().router.match('GET', '/repos/a/b/issues/comments/1')!
  const right = sample('issue-comment')
  expect(openApi().response(match, 200, right)).toEqual([])
  const { id: _, ...lacking } = right
  expect(openApi().response(match, 200, lacking)).toEqual([
    "issues/get-comment 200: body must have required property 'id'",
  ])
  expect(openApi().response(match, 200, { ...right, created_at: 'today' })).toEqual([
    'issues/get-comment 200: body/created_at must match format "date-time"',
  ])
  expect(openApi().response(match, 418, {})).toEqual([
    'issues/get-comment 418: the status is not documented',
  ])
  const gone = openApi().router.match('DELETE', '/repos/a/b/issues/comments/1')!
  expect(openApi().response(gone, 204, {})).toEqual([
    'issues/delete-comment 204: the body must be empty',
  ])
})

test('a broken record of the fake fails the test that meets it', async () => {
  const { ask, gh } = await scene()
  const comment = gh.state.addComment(base, 1, 'mallory', 'Hi.')
  comment.updatedAt = 'tomorrow'
  await ask('GET', `issues/comments/${comment.id}`)
  expect(taken(gh)).toEqual([
    'issues/get-comment 200: body/updated_at must match format "date-time"',
  ])
})

test('null is allowed where GitHub says so, and only there', () => {
  expect(withNull({ type: 'string', nullable: true })).toEqual({
    anyOf: [{ type: 'string' }, { type: 'null' }],
  })
  expect(withNull({ properties: { nullable: { type: 'boolean' } } })).toEqual({
    properties: { nullable: { type: 'boolean' } },
  })
  expect(openApi().component('label', { ...sample('label'), description: null })).toEqual([])
  expect(openApi().component('label', { ...sample('label'), name: null })).toEqual([
    'label/name must be string',
  ])
})

test('events are what GitHub would send', async () => {
  const { gh, pull } = await scene()
  const run = workflowRunCompleted(gh, base, gh.state.addRun(base, { of: pull }))
  expect(run).toMatchObject({
    action: 'completed',
    workflow_run: { event: 'pull_request', head_sha: pull.head.sha, pull_requests: [] },
  })
  expect(run.workflow_run).toMatchObject({ head_repository: { full_name: fork } })
  expect(pullRequest(gh, base, pull)).toMatchObject({
    action: 'opened',
    pull_request: { number: 1, head: { ref: 'patch' } },
  })
  const before = pull.head.sha
  gh.state.push(fork, 'patch', { 'offers/c.md': 'C.\n' })
  expect(pullRequest(gh, base, pull, before)).toMatchObject({
    action: 'synchronize',
    before,
    after: pull.head.sha,
  })
  const errors = openApi().component('webhook-workflow-run-completed', { ...run, action: 'done' })
  expect(errors).not.toEqual([])
})
