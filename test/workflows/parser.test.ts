import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../support/cli.ts'
import { actions, type Text, workflows } from './files.ts'

type Parser = typeof import('@actions/workflow-parser') &
  typeof import('@actions/workflow-parser/actions/action-parser')

let folder: string
let parser: Parser

/** Node cannot import GitHub's parser as it is: it imports JSON without saying so. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'martlet-parser-'))
  const outfile = join(folder, 'parser.cjs')
  await build({
    stdin: {
      contents: `export * from '@actions/workflow-parser'
export * from '@actions/workflow-parser/actions/action-parser'`,
      resolveDir: projectRoot,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    loader: { '.json': 'json' },
    outfile,
  })
  parser = createRequire(import.meta.url)(outfile)
})

afterAll(() => rmSync(folder, { recursive: true }))

async function workflowErrors({ path, text }: Text): Promise<string[]> {
  const file = { name: path, content: text }
  const { context, value } = parser.parseWorkflow(file, new parser.NoOperationTraceWriter())
  // This reads the expressions and the order of the jobs, and tells its errors to the same context.
  if (value) await parser.convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(String)
}

function actionErrors({ path, text }: Text): string[] {
  const file = { name: path, content: text }
  const { context } = parser.parseAction(file, new parser.NoOperationTraceWriter())
  return context.errors.getErrors().map(String)
}

test.each(workflows().map((file) => [file.path, file.text]))('%s', async (path, text) => {
  expect(await workflowErrors({ path, text })).toEqual([])
})

test.each(actions().map((file) => [file.path, file.text]))('%s', (path, text) => {
  expect(actionErrors({ path, text })).toEqual([])
})

const workflow = `on: push
permissions: { artifact-metadata: write }
jobs:
  one:
    runs-on: ubuntu-24.04
    concurrency: { group: one, queue: max }
    steps:
      - run: echo \${{ github.sha }}
`

test('what is new is known', async () => {
  expect(await workflowErrors({ path: 'a.yml', text: workflow })).toEqual([])
})

test.each([
  ['a key', 'runs-on', 'run-on'],
  ['a scope', 'artifact-metadata', 'contens'],
  ['an event', 'on: push', 'on: pul_request'],
  ['an expression', 'github.sha', 'nothing.here'],
  ['a needed job', '    steps', '    needs: two\n    steps'],
  ['the YAML', 'on: push', 'on: [push'],
])('a mistake in %s is caught', async (_, old, now) => {
  const text = workflow.replace(old, now)
  expect(text).not.toBe(workflow)
  expect(await workflowErrors({ path: 'a.yml', text })).not.toEqual([])
})

test('a mistake in an action is caught', () => {
  const text = 'name: A\ndescription: B\nruns:\n  using: node24\n  mian: dist/action.js\n'
  expect(actionErrors({ path: 'action.yml', text }).join()).toContain('mian')
})
