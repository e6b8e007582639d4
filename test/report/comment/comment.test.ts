import { createHash } from 'node:crypto'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/model/text.ts'
import { renderCheckRun } from '../../../src/report/comment/check-run.ts'
import { marker, renderComment } from '../../../src/report/comment/comment.ts'
import { renderSummary } from '../../../src/report/comment/summary.ts'
import { wrongs } from './markdown.ts'
import { situations } from './situations.ts'
import { finding, withFindings } from './synthetic.ts'

const cases = [
  ...Object.keys(situations),
  'errors.ko',
  'many.ko',
  'passing.ko',
  'draft-only.ko',
  'publisher.ko',
  'our-fault.ko',
  'go-live.ko',
  'overtaken.ko',
  'delist.ko',
]
const hosts = ['github.com', 'fieldmark.example', 'alder.example']

type Situation = (typeof situations)[string]

const judged = (name: string): ReturnType<Situation> => {
  const [situation = '', language] = name.split('.')
  return (situations[situation] as Situation)(language as Language | undefined)
}

const known = new Map<string, ReturnType<Situation>>()

/** Each situation is judged once, as a verdict takes longer than all that is asked of it. */
const inputOf = (name: string): ReturnType<Situation> => {
  const input = known.get(name) ?? judged(name)
  known.set(name, input)
  return input
}

test.each(['errors', 'many', 'go-live'])(
  'the same request gives the same bytes: %s',
  async (name) => {
    expect(renderComment(await judged(name))).toBe(renderComment(await inputOf(name)))
  },
)

describe.each(cases)('the texts for %s', (name) => {
  test('read as reviewed', async () => {
    const input = await inputOf(name)
    const comment = renderComment(input)
    await expect(`${comment}\n`).toMatchFileSnapshot(`snapshots/${name}.md`)
    expect(wrongs(comment, hosts)).toEqual([])
  })

  test('begin with the marker and a short verdict, and end with a digest of it all', async () => {
    const lines = renderComment(await inputOf(name)).split('\n')
    expect(lines[0]).toBe(marker)
    expect(lines[1]).toMatch(/^### (?:✅|❌|⏳|⚠️|⚪) \S/)
    expect([...(lines[1] ?? '').slice(4)].length).toBeLessThanOrEqual(60)
    const state = /^<!-- martlet:state ([\w-]+) -->$/.exec(lines.at(-1) ?? '')?.[1] ?? ''
    const digest = createHash('sha256').update(lines.slice(0, -1).join('\n')).digest('hex')
    expect(JSON.parse(Buffer.from(state, 'base64url').toString())).toEqual({
      v: 1,
      head: '8f3a1c2d90be4471a6e5c3f2b10d8e7746fa2b35',
      digest: digest.slice(0, 16),
    })
  })

  test('have tables whose columns line up in plain text', async () => {
    const tables = renderComment(await inputOf(name))
      .split('\n\n')
      .filter((block) => block.startsWith('| '))
    for (const table of tables)
      expect(new Set(table.split('\n').map((line) => stringWidth(line))).size, table).toBe(1)
  })
})

test.each([
  'errors',
  'many',
  'waivers',
  'no-offers',
  'our-fault',
  'draft-only',
  'passing-with-warnings',
  'errors.ko',
])('the check run for %s', async (name) => {
  const { conclusion, title, summary, annotations } = renderCheckRun(await inputOf(name))
  const beside = annotations.map((annotation) => JSON.stringify(annotation, null, 2)).join('\n')
  await expect(`${conclusion}: ${title}\n\n${summary}\n\n${beside}\n`).toMatchFileSnapshot(
    `snapshots/${name}.check-run.txt`,
  )
})

test.each(['errors', 'waivers', 'no-offers', 'our-fault', 'passing', 'draft-only', 'errors.ko'])(
  'the job summary for %s',
  async (name) => {
    await expect(renderSummary(await inputOf(name))).toMatchFileSnapshot(
      `snapshots/${name}.summary.md`,
    )
  },
)

test('an offer that is gone is counted with its findings, and not among those that pass', () => {
  const input = withFindings([finding({ offer: 'alder/old', severity: 'warning' })])
  const text = renderComment({ ...input, report: { ...input.report, offers: [] } })
  expect(text).toContain('### ✅ Ready to merge: no errors, 1 warning')
  expect(text).toContain('alder/old')
  expect(text).not.toContain('| alder/old')
})
