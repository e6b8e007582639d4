import { describe, expect, test } from 'vitest'
import { actions, shown, workflows } from './files.ts'
import { type Allowed, type Grant, judge, ruleNames } from './policy.ts'

const required = 'martlet / check'

/** What each job may have. A line here is a decision: make it longer only with a reason. */
const may: Readonly<Record<string, Readonly<Record<string, Grant>>>> = {
  '.github/workflows/ci.yml': { test: { contents: 'read' } },
  '.github/workflows/martlet-check.yml': { check: { contents: 'read' } },
  '.github/workflows/martlet-publish.yml': {
    build: { contents: 'read' },
    deploy: { pages: 'write', 'id-token': 'write' },
  },
  '.github/workflows/martlet-report.yml': {
    report: { contents: 'read', checks: 'write', 'pull-requests': 'write' },
  },
}

describe('our own', () => {
  test.each(workflows().map((file) => [file.path, file.text]))('%s', (path, text) => {
    expect(judge(text, { jobs: may[path] ?? {}, required })).toEqual([])
  })

  test.each(actions().map((file) => [file.path, file.text]))('%s', (_, text) => {
    expect(judge(text, { jobs: {}, required })).toEqual([])
  })

  test('every line of the table is about a workflow', () => {
    const paths = workflows().map((file) => file.path)
    expect(Object.keys(may).filter((path) => !paths.includes(path))).toEqual([])
  })

  test('one workflow has the required check', () => {
    const having = workflows().filter((file) => file.text.includes(`name: ${required}\n`))
    expect(having.map((file) => file.path)).toEqual(['.github/workflows/martlet-check.yml'])
  })
})

test('finds the workflows that a page shows', () => {
  const page = [
    'Copy:',
    '',
    '   ```yaml title=x',
    '   on: push',
    '   jobs:',
    '     a: {}',
    '   ```',
    '',
    '```yml',
    'name: no workflow',
    '```',
  ].join('\n')
  expect(shown({ path: 'README.md', text: page })).toEqual([
    { path: 'README.md', text: 'on: push\njobs:\n  a: {}\n' },
  ])
})

const sha = '0123456789abcdef0123456789abcdef01234567'

/** It only reads, and is the required check. */
const reads = `on:
  pull_request:
    types: [opened]
  merge_group:
permissions: {}
concurrency: { group: reads }
jobs:
  check:
    name: martlet / check
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${sha} # v7.0.1
        with:
          persist-credentials: false
      - uses: ./
      - env: { TITLE: "\${{ github.event.pull_request.title }}" }
        run: npm ci
`

/** It writes, on a trigger that a stranger can pull. */
const writes = `on:
  workflow_run:
    workflows: [Check]
permissions: {}
concurrency: writes
jobs:
  report:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { contents: read, checks: write }
    steps:
      - uses: actions/checkout@${sha} # v7.0.1
        with:
          ref: \${{ github.event.repository.default_branch }}
          persist-credentials: false
      - uses: actions/setup-node@${sha} # v6.2.0
        with: { package-manager-cache: false }
      - uses: actions/download-artifact@${sha} # v6.0.0
        with:
          path: \${{ runner.temp }}/preview
      - run: node src/report.js
`

/** It writes, but the job that installs packages does not. */
const deploys = `on: push
permissions: {}
concurrency: deploys
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@${sha} # v7.0.1
        with: { persist-credentials: false }
      - run: npm ci
  deploy:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { pages: write }
    steps:
      - uses: actions/deploy-pages@${sha} # v4.0.5
`

const composite = `name: Set up
description: Sets up.
runs:
  using: composite
  steps:
    - uses: actions/setup-node@${sha} # v6.2.0
      with: { package-manager-cache: false }
    - run: node --version
      shell: bash
`

const allowed: Allowed = {
  required,
  jobs: {
    check: { contents: 'read' },
    report: { contents: 'read', checks: 'write' },
    build: { contents: 'read' },
    deploy: { pages: 'write' },
  },
}

test.each(Object.entries({ reads, writes, deploys, composite }))('%s is fine', (_, text) => {
  expect(judge(text, allowed)).toEqual([])
})

type Bad = readonly [rule: string, from: string, old: string, now: string]

const bad: readonly Bad[] = [
  ['pinned', reads, `@${sha} # v7.0.1`, '@v7'],
  ['pinned', reads, `@${sha} # v7.0.1`, '@0123456 # v7.0.1'],
  ['pinned', reads, ' # v7.0.1', ''],
  ['pinned', reads, ' # v7.0.1', ' # newest'],
  ['pinned', reads, 'uses: ./', 'uses: docker://alpine:3'],
  ['pinned', composite, `@${sha} # v6.2.0`, '@main'],
  ['pinned', deploys, '    runs-on: ubuntu-latest', '    uses: a/b/.github/workflows/c.yml@v1'],
  ['pinned', reads, `actions/checkout@${sha} # v7.0.1`, `"actions/checkout\\u0040${sha}" # v7.0.1`],
  ['permissions', reads, 'permissions: {}\n', ''],
  ['permissions', reads, 'permissions: {}', 'permissions:'],
  ['permissions', reads, 'permissions: {}', 'permissions: { contents: read }'],
  ['permissions', reads, 'permissions: {}', 'permissions: read-all'],
  ['permissions', reads, '    permissions:\n      contents: read\n', ''],
  ['permissions', reads, '    permissions:\n      contents: read\n', '    permissions: read-all\n'],
  ['permissions', reads, '      contents: read', '      issues: read'],
  ['permissions', writes, 'contents: read', 'contents: write'],
  ['permissions', deploys, '  deploy:', '  other:'],
  ['timeout', reads, '    timeout-minutes: 5\n', ''],
  ['expression-in-script', reads, 'run: npm ci', 'run: echo "${{ github.head_ref }}"'],
  [
    'expression-in-script',
    reads,
    'run: npm ci',
    "run: |\n          npm ci\n          echo '${{ 1 }}'",
  ],
  [
    'expression-in-script',
    reads,
    '- uses: ./',
    '- uses: ./\n        with: { script: "f(${{ github.sha }})" }',
  ],
  ['expression-in-script', composite, 'node --version', 'echo "${{ inputs.name }}"'],
  ['kept-credentials', reads, 'persist-credentials: false', 'persist-credentials: true'],
  ['kept-credentials', reads, 'persist-credentials: false', 'fetch-depth: 0'],
  [
    'kept-credentials',
    reads.replace('persist-credentials: false', 'fetch-depth: 0'),
    'actions/checkout',
    'Actions/Checkout',
  ],
  [
    'privileged-checkout',
    writes,
    'ref: ${{ github.event.repository.default_branch }}',
    'Ref: topic',
  ],
  ['privileged-checkout', writes, 'event.repository.default_branch', 'event.workflow_run.head_sha'],
  [
    'privileged-checkout',
    writes,
    'ref: ${{ github.event.repository.default_branch }}',
    'repository: mallory/fork',
  ],
  ['privileged-checkout', writes, 'node src/report.js', 'gh pr checkout 7'],
  ['privileged-checkout', writes, 'node src/report.js', 'git fetch origin refs/pull/7/head'],
  [
    'privileged-checkout',
    deploys,
    'persist-credentials: false',
    'persist-credentials: false, ref: topic',
  ],
  ['privileged-cache', writes, 'package-manager-cache: false', 'package-manager-cache: true'],
  ['privileged-cache', writes, '        with: { package-manager-cache: false }\n', ''],
  [
    'privileged-cache',
    writes,
    'package-manager-cache: false',
    'package-manager-cache: false, cache: npm',
  ],
  [
    'privileged-cache',
    writes,
    '- run: node src/report.js',
    `- uses: actions/cache/restore@${sha} # v5.0.0`,
  ],
  ['privileged-npm', writes, 'node src/report.js', 'npm ci'],
  [
    'privileged-npm',
    writes,
    'node src/report.js',
    '|\n          true\n          npx martlet report',
  ],
  [
    'privileged-npm',
    deploys,
    '    permissions: { pages: write }\n    steps:\n',
    '    permissions: { pages: write }\n    steps:\n      - run: npm ci\n',
  ],
  ['privileged-download', writes, '${{ runner.temp }}/preview', 'preview'],
  ['privileged-download', writes, '${{ runner.temp }}/preview', '${{ runner.temp }}/../work'],
  [
    'privileged-download',
    writes,
    '        with:\n          path: ${{ runner.temp }}/preview\n',
    '',
  ],
  ['privileged-download', writes, 'node src/report.js', 'gh run download 1'],
  ['pull-request-target', writes, 'on:\n', 'on:\n  pull_request_target:\n'],
  [
    'pull-request-writes',
    deploys.replace('persist', "ref: '${{ github.event.repository.default_branch }}', persist"),
    'on: push',
    'on: [push, pull_request]',
  ],
  [
    'inherited-secrets',
    reads,
    '    timeout-minutes: 5',
    '    timeout-minutes: 5\n    secrets: inherit',
  ],
  [
    'unsafe-checkout',
    reads,
    'persist-credentials: false',
    'persist-credentials: false\n          allow-unsafe-pr-checkout: true',
  ],
  ['required-check', reads, 'types: [opened]', 'paths: [offers/**]'],
  ['required-check', reads, 'types: [opened]', "paths-ignore: ['*.md']"],
  ['required-check', reads, 'types: [opened]', 'branches: [main]'],
  ['required-check', reads, '  merge_group:\n', ''],
  [
    'required-check',
    reads,
    '    timeout-minutes: 5',
    '    timeout-minutes: 5\n    if: github.actor != 1',
  ],
  [
    'required-check',
    reads,
    '    timeout-minutes: 5',
    '    timeout-minutes: 5\n    continue-on-error: true',
  ],
  ['concurrency', reads, 'concurrency: { group: reads }\n', ''],
  ['concurrency', reads, '{ group: reads }', '{ cancel-in-progress: true }'],
]

test.each(bad)('%s is caught: %#', (rule, from, old, now) => {
  const text = from.replace(old, () => now)
  expect(text).not.toBe(from)
  expect(judge(text, allowed)).toEqual([{ rule, message: expect.any(String) }])
})

test('unmerged code is not what a privileged workflow checks out by saying nothing', () => {
  const text = deploys.replace('on: push', 'on: pull_request')
  expect(judge(text, allowed).map((finding) => finding.rule)).toEqual([
    'privileged-checkout',
    'pull-request-writes',
  ])
})

test('every rule has an example that it catches', () => {
  expect([...new Set(bad.map(([rule]) => rule))].sort()).toEqual([...ruleNames].sort())
})
