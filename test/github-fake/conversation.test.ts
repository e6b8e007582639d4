import { expect, test } from 'vitest'
import { base, scene, succeeds } from './scene.ts'

succeeds('checks/', 'issues/', 'reactions/')

test('a comment is made, found, changed and deleted', async () => {
  const { ask, gh } = await scene()
  const made = await ask('POST', 'issues/1/comments', { body: { body: 'Hello.' } })
  expect(made.status).toBe(201)
  expect(made.data).toMatchObject({
    body: 'Hello.',
    user: { login: 'github-actions[bot]', type: 'Bot', id: 41898282 },
    performed_via_github_app: { id: 15368, slug: 'github-actions' },
  })
  const at = `issues/comments/${made.data.id}`
  expect((await ask('PATCH', at, { body: { body: 'Bye.' } })).data.body).toBe('Bye.')
  const found = await ask('GET', at)
  expect(found.data.body).toBe('Bye.')
  expect(found.data.updated_at > found.data.created_at).toBe(true)
  expect((await ask('DELETE', at)).status).toBe(204)
  expect((await ask('GET', at)).status).toBe(404)
  expect(gh.state.comments(base, 1)).toEqual([])
})

test('comments come oldest first, and only the newer ones if asked', async () => {
  const { ask, gh } = await scene()
  gh.state.addComment(base, 1, 'mallory', 'first')
  const second = gh.state.addComment(base, 1, 'octocat', 'second')
  const all = await ask('GET', 'issues/1/comments')
  expect(all.data.map(({ body }: { body: string }) => body)).toEqual(['first', 'second'])
  expect(all.data[1].author_association).toBe('OWNER')
  const newer = await ask('GET', `issues/1/comments?since=${second.updatedAt}`)
  expect(newer.data).toHaveLength(1)
})

test('a check run collects annotations and ends', async () => {
  const { ask, pull, gh } = await scene()
  const annotation = (line: number) => ({
    path: 'offers/a.md',
    start_line: line,
    end_line: line,
    annotation_level: 'failure',
    message: `Line ${line}.`,
  })
  const made = await ask('POST', 'check-runs', {
    body: {
      name: 'Offers',
      head_sha: pull.head.sha,
      status: 'in_progress',
      output: { title: 'T', summary: 'S', annotations: [annotation(1)] },
    },
  })
  expect(made.data).toMatchObject({ status: 'in_progress', conclusion: null, app: { id: 15368 } })
  const at = `check-runs/${made.data.id}`
  await ask('PATCH', at, {
    body: { conclusion: 'failure', output: { summary: 'S2', annotations: [annotation(2)] } },
  })
  const { data } = await ask('GET', at)
  expect(data).toMatchObject({ status: 'completed', conclusion: 'failure' })
  expect(data.output).toMatchObject({ title: 'T', summary: 'S2', annotations_count: 2 })
  const annotations = await ask('GET', `${at}/annotations`)
  expect(annotations.data.map(({ message }: { message: string }) => message)).toEqual([
    'Line 1.',
    'Line 2.',
  ])
  await ask('POST', 'check-runs', { body: { name: 'Offers', head_sha: pull.head.sha } })
  const refs = `commits/${pull.head.sha}/check-runs`
  expect((await ask('GET', refs)).data).toMatchObject({ total_count: 1 })
  expect((await ask('GET', `${refs}?filter=all&app_id=15368`)).data.total_count).toBe(2)
  expect((await ask('GET', `${refs}?check_name=Other`)).data.total_count).toBe(0)
  expect((await ask('GET', `${refs}?app_id=1`)).data.total_count).toBe(0)
  expect(gh.state.repository(base).checks).toHaveLength(2)
})

test('labels are added once, listed and removed', async () => {
  const { ask } = await scene()
  const names = ({ data }: { data: { name: string }[] }) => data.map(({ name }) => name)
  const added = await ask('POST', 'issues/1/labels', { body: { labels: ['offers:valid', 'new'] } })
  expect(names(added)).toEqual(['offers:valid', 'new'])
  await ask('POST', 'issues/1/labels', { body: { labels: ['New', { name: 'x' }] } })
  expect(names(await ask('GET', 'issues/1/labels'))).toEqual(['offers:valid', 'new', 'x'])
  const removed = await ask('DELETE', 'issues/1/labels/offers%3Avalid')
  expect(names(removed)).toEqual(['new', 'x'])
  expect((await ask('GET', 'pulls/1')).data.labels[0].name).toBe('new')
})

test('a reaction is made once', async () => {
  const { ask, gh } = await scene()
  const { id } = gh.state.addComment(base, 1, 'octocat', '/offers recheck')
  const react = () => ask('POST', `issues/comments/${id}/reactions`, { body: { content: 'eyes' } })
  expect((await react()).status).toBe(201)
  expect((await react()).status).toBe(200)
  expect(gh.state.repository(base).reactions).toMatchObject([{ comment: id, content: 'eyes' }])
})
