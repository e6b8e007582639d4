import { Octokit } from '@octokit/core'
import { paginateRest } from '@octokit/plugin-paginate-rest'
import { expect, test } from 'vitest'
import { fork, scene } from './scene.ts'
import type { GitHub } from './server.ts'

/** GitHub's own client, which is what the action uses. */
function client({ url }: GitHub, auth = 'bot') {
  const silent = { debug() {}, info() {}, warn() {}, error() {} }
  const Client = Octokit.plugin(paginateRest)
  return new Client({ auth, baseUrl: url, log: silent })
}

const offers = { owner: 'octocat', repo: 'offers' }
const conversation = { ...offers, issue_number: 1 }

test('36 comments come in pages of ten, each once and in order', async () => {
  const { gh } = await scene()
  const octokit = client(gh)
  const bodies = Array.from({ length: 36 }, (_, index) => `Comment ${index}.`)
  for (const body of bodies) {
    await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...conversation,
      body,
    })
  }
  let pages = 0
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
  const found = await octokit.paginate(route, { ...conversation, per_page: 10 }, ({ data }) => {
    pages += 1
    return data
  })
  expect(pages).toBe(4)
  expect(found.map(({ body }) => body)).toEqual(bodies)
  const plain = await octokit.request(route, conversation)
  expect(plain.data).toHaveLength(30)
  expect(plain.headers.link).toContain('page=2>; rel="next"')
})

test('lists inside objects are paginated too', async () => {
  const { gh, pull } = await scene()
  const octokit = client(gh)
  const head_sha = pull.head.sha
  for (const name of ['One', 'Two', 'Three']) {
    await octokit.request('POST /repos/{owner}/{repo}/check-runs', { ...offers, name, head_sha })
  }
  const found = await octokit.paginate('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    ...offers,
    ref: head_sha,
    per_page: 2,
  })
  expect(found.map(({ name }) => name)).toEqual(['Three', 'Two', 'One'])
})

test('a pull request is found from what a workflow run says', async () => {
  const { gh, pull } = await scene()
  const { data } = await client(gh).request('GET /repos/{owner}/{repo}/pulls', {
    ...offers,
    state: 'open',
    head: `mallory:${pull.head.branch}`,
  })
  expect(data).toHaveLength(1)
  expect(data[0]?.head).toMatchObject({ sha: pull.head.sha, repo: { full_name: fork } })
})

test('a file comes raw and in JSON, although its path is encoded', async () => {
  const { gh, pull } = await scene()
  const at = { ...offers, path: 'offers/a.md', ref: pull.head.sha }
  const route = 'GET /repos/{owner}/{repo}/contents/{path}'
  const octokit = client(gh)
  const raw = await octokit.request(route, { ...at, mediaType: { format: 'raw' } })
  expect(String(raw.data)).toBe('One.\n2.\n')
  const json = await octokit.request(route, at)
  expect(json.data).toMatchObject({ type: 'file', encoding: 'base64' })
})

test('errors arrive with their status and message', async () => {
  const { gh } = await scene()
  const write = client(gh, 'fork').request(
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    { ...conversation, body: 'Hello.' },
  )
  await expect(write).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining('Resource not accessible by integration'),
  })
  const unknown = client(gh, 'nobody').request('GET /repos/{owner}/{repo}', offers)
  await expect(unknown).rejects.toMatchObject({ status: 401 })
})
