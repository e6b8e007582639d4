import { expect, test } from 'vitest'
import { base, fork, scene, succeeds } from './scene.ts'

succeeds('actions/', 'git/', 'pulls/', 'repos/')

test('a pull request shows its fork, and is listed by head, base and state', async () => {
  const { ask, pull, gh } = await scene()
  const { data } = await ask('GET', 'pulls/1')
  expect(data).toMatchObject({
    number: 1,
    state: 'open',
    locked: false,
    user: { login: 'mallory' },
  })
  expect(data.head).toMatchObject({
    sha: pull.head.sha,
    label: 'mallory:patch',
    repo: { full_name: fork, fork: true, id: gh.state.repository(fork).id },
  })
  expect(data.base.repo).toMatchObject({ full_name: base, fork: false })
  const listed = async (query: string) => (await ask('GET', `pulls?${query}`)).data.length
  expect(await listed('head=mallory:patch&state=open')).toBe(1)
  expect(await listed('head=octocat:patch')).toBe(0)
  expect(await listed('head=patch')).toBe(1)
  expect(await listed('base=other')).toBe(0)
  expect(await listed('state=closed')).toBe(0)
  pull.state = 'closed'
  expect(await listed('state=open&direction=asc')).toBe(0)
  expect(await listed('state=all')).toBe(1)
  gh.state.deleteRepository(fork)
  expect((await ask('GET', 'pulls/1')).data.head.repo).toBe(null)
})

test('the files of a pull request are those that changed since it left the base', async () => {
  const { ask, gh } = await scene()
  gh.state.push(base, 'main', { 'offers/other.md': 'Of the base.\n' })
  gh.state.push(fork, 'patch', {
    'offers/old.md': null,
    'offers/new.md': 'Old.\n',
    'offers/logo.png': new Uint8Array([137, 80, 0]),
  })
  const { data } = await ask('GET', 'pulls/1/files')
  expect(data).toMatchObject([
    { filename: 'offers/a.md', status: 'modified', additions: 2, deletions: 2 },
    { filename: 'offers/b.md', status: 'added', patch: '@@ -0,0 +1,1 @@\n+New.' },
    { filename: 'offers/logo.png', status: 'added', additions: 0 },
    { filename: 'offers/new.md', status: 'renamed', previous_filename: 'offers/old.md' },
  ])
  expect(data[2]).not.toHaveProperty('patch')
})

test('a file may be called like a part of the language', async () => {
  const { ask, gh } = await scene()
  gh.state.push(fork, 'patch', { constructor: 'Odd.\n', ['__proto__']: 'Odder.\n' })
  const { data } = await ask('GET', 'pulls/1/files')
  expect(data).toMatchObject([
    { filename: '__proto__', status: 'added' },
    { filename: 'constructor', status: 'added' },
    { filename: 'offers/a.md' },
    { filename: 'offers/b.md' },
  ])
  expect((await ask('GET', 'contents/toString')).status).toBe(404)
})

test('contents are a file, a folder, a link or bytes', async () => {
  const { ask, pull, gh } = await scene()
  const text = 'x'.repeat(1024 * 1024 + 1)
  gh.state.push(fork, 'patch', {
    'offers/big.md': text,
    'offers/link.md': { symlink: 'a.md' },
    'offers/out.md': { symlink: '../../secret' },
    'offers/module': { submodule: 'a'.repeat(40) },
  })
  const get = (path: string, accept?: string) =>
    ask('GET', `contents/${path}?ref=${pull.head.sha}`, accept === undefined ? {} : { accept })
  const { data } = await get('offers/a.md')
  expect(Buffer.from(data.content, 'base64').toString()).toBe('One.\n2.\n')
  expect((await ask('GET', 'contents/offers/a.md')).data.size).toBe(10)
  expect((await get('offers%2Fa.md', 'application/vnd.github.raw+json')).data).toBe('One.\n2.\n')
  expect((await get('offers/big.md')).data).toMatchObject({ encoding: 'none', content: '' })
  expect((await get('offers/big.md', 'application/vnd.github.v3.raw')).data).toBe(text)
  expect((await get('offers/link.md')).data).toMatchObject({ type: 'file', size: 8 })
  expect((await get('offers/out.md')).data).toMatchObject({ type: 'symlink' })
  expect((await get('offers/module')).data).toMatchObject({ type: 'submodule' })
  const folder = await get('offers')
  expect(folder.data).toHaveLength(7)
  const root = await get('')
  expect(root.data).toMatchObject([{ name: 'offers', type: 'dir' }])
  expect((await get('offers/none.md')).status).toBe(404)
  const lost = await ask('GET', 'contents/offers/a.md?ref=nowhere')
  expect(lost.data.message).toBe('No commit found for the ref nowhere')
})

test('commits and refs are found through the base, in both forms', async () => {
  const { ask, pull, gh } = await scene()
  const main = gh.state.repository(base).branches.get('main')
  expect((await ask('GET', 'git/ref/heads/main')).data.object.sha).toBe(main)
  expect((await ask('GET', 'git/ref/pull/1/head')).data.object.sha).toBe(pull.head.sha)
  expect((await ask('GET', 'git/ref/heads/none')).status).toBe(404)
  expect((await ask('GET', `git/commits/${pull.head.sha}`)).data.parents[0].sha).toBe(main)
  expect((await ask('GET', `git/commits/${'0'.repeat(40)}`)).status).toBe(404)
  const commit = await ask('GET', `commits/${pull.head.sha}`)
  expect(commit.data).toMatchObject({ sha: pull.head.sha, files: [{}, {}] })
  expect((await ask('GET', 'commits/main')).data.sha).toBe(main)
  expect((await ask('GET', 'commits/none')).data.message).toBe('No commit found for SHA: none')
})

test('a comparison tells how far two sides are apart', async () => {
  const { ask, gh } = await scene()
  gh.state.push(base, 'main', { 'offers/other.md': 'Of the base.\n' })
  const apart = await ask('GET', 'compare/main...mallory:patch')
  expect(apart.data).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1 })
  expect(apart.data.files).toHaveLength(2)
  expect((await ask('GET', 'compare/main...main')).data.status).toBe('identical')
  const empty = await ask('GET', 'compare/main...mallory:patch?page=2')
  expect(empty.data).not.toHaveProperty('files')
  expect((await ask('GET', 'compare/main...mallory:none')).status).toBe(404)
  expect((await ask('GET', 'compare/main')).status).toBe(404)
})

test('a repository tells of its origin, and who may do what', async () => {
  const { ask, gh } = await scene()
  expect((await ask('GET', `/repos/${fork}`)).data).toMatchObject({ parent: { full_name: base } })
  expect((await ask('GET', `/repos/${base}`)).data.default_branch).toBe('main')
  expect((await ask('GET', '/repos/octocat/none')).status).toBe(404)
  gh.state.setRole(base, 'trent', 'maintain')
  const permission = async (login: string) =>
    (await ask('GET', `collaborators/${login}/permission`)).data
  expect(await permission('octocat')).toMatchObject({ permission: 'admin' })
  expect(await permission('trent')).toMatchObject({ permission: 'write', role_name: 'maintain' })
  expect(await permission('mallory')).toMatchObject({ permission: 'read' })
  expect(await permission('nobody')).toMatchObject({ message: 'nobody is not a user' })
})

test('a workflow run tells where it came from and what it left', async () => {
  const { ask, pull, gh } = await scene()
  const artifacts = [
    { name: 'preview', size: 10 },
    { name: 'other', size: 20 },
  ]
  const run = gh.state.addRun(base, { of: pull, conclusion: 'failure', artifacts })
  const { data } = await ask('GET', `actions/runs/${run.id}`)
  expect(data).toMatchObject({
    conclusion: 'failure',
    head_sha: pull.head.sha,
    head_branch: 'patch',
    head_repository: { full_name: fork },
    pull_requests: [],
  })
  const left = await ask('GET', `actions/runs/${run.id}/artifacts?name=preview`)
  expect(left.data).toMatchObject({ total_count: 1, artifacts: [{ name: 'preview' }] })
  expect((await ask('GET', 'actions/runs/1')).status).toBe(404)
})

test('a pull request inside the repository is named by its run', async () => {
  const { ask, gh } = await scene()
  gh.state.push(base, 'own', { 'offers/c.md': 'C.\n' })
  const own = gh.state.openPull({ into: base, from: base, branch: 'own' })
  const run = gh.state.addRun(base, { of: own })
  const { data } = await ask('GET', `actions/runs/${run.id}`)
  expect(data.pull_requests).toMatchObject([{ number: 2, head: { sha: own.head.sha } }])
})
