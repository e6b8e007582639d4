import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { problemOf } from '../../src/cli/requests.ts'
import { martlet, projectRoot } from '../support/cli.ts'
import { copyMarketplace, type MarketplaceCopy } from '../support/marketplace.ts'

const schema = JSON.parse(
  readFileSync(join(projectRoot, 'schemas/requests.schema.json'), 'utf8'),
) as object
const validate = new Ajv2020({ strictRequired: false }).compile(schema)

const open = { number: 131, kind: 'go-live', offers: ['a/b'], state: 'open', check: 'passed' }
const over = {
  number: 7,
  kind: 'change',
  offers: [],
  state: 'closed',
  endedAt: '2026-08-18T09:30:00Z',
}

describe('a file of requests', () => {
  test.each([
    [{ requests: [] }],
    [{ requests: [open, over] }],
    [{ requests: [{ ...over, state: 'merged', check: 'failed' }] }],
    [{ requests: [{ ...over, endedAt: '2026-08-18T09:30:00.125Z' }] }],
  ])('may be %j', (value) => {
    expect(validate(value)).toBe(true)
    expect(problemOf(value)).toBeUndefined()
  })

  test.each([
    [null],
    [[]],
    [{}],
    ['requests'],
    [{ requests: {} }],
    [{ requests: [], more: 1 }],
    [{ requests: [null] }],
    [{ requests: [[]] }],
    [{ requests: [{ ...open, number: 0 }] }],
    [{ requests: [{ ...open, number: 1.5 }] }],
    [{ requests: [{ ...open, number: 1e300 }] }],
    [{ requests: [{ ...open, number: '131' }] }],
    [{ requests: [{ ...open, kind: 'merge' }] }],
    [{ requests: [{ ...open, state: 'OPEN' }] }],
    [{ requests: [{ ...open, check: undefined }] }],
    [{ requests: [{ ...open, check: { toString: 1 } }] }],
    [{ requests: [{ ...open, offers: 'a/b' }] }],
    [{ requests: [{ ...open, offers: ['a'] }] }],
    [{ requests: [{ ...open, offers: ['a/b/c'] }] }],
    [{ requests: [{ ...open, offers: [`a/${'b'.repeat(101)}`] }] }],
    [{ requests: [{ ...open, offers: Array(1001).fill('a/b') }] }],
    [{ requests: [{ ...open, title: 'x' }] }],
    [{ requests: [{ ...over, endedAt: undefined }] }],
    [{ requests: [{ ...over, endedAt: 'yesterday' }] }],
    [{ requests: [{ ...over, endedAt: 1 }] }],
    [JSON.parse('{"requests":[],"__proto__":{}}')],
  ])('is refused in one sentence as its schema refuses it: %#', (value) => {
    const plain = JSON.parse(JSON.stringify(value)) as unknown
    expect(validate(plain)).toBe(false)
    expect(problemOf(plain)).toMatch(/^.+, expected .+$/)
  })
})

describe('martlet status --requests', () => {
  let copy: MarketplaceCopy
  beforeEach(() => {
    copy = copyMarketplace()
  })
  afterEach(() => copy.remove())
  const give = (text: string): void => writeFileSync(join(copy.root, 'requests.json'), text)
  const status = (...more: string[]) =>
    martlet(copy.root, 'status', '--requests', 'requests.json', ...more)

  test('knows what git alone does not', async () => {
    const offer = 'larkspur/lakehouse'
    give(JSON.stringify({ requests: [{ ...open, offers: [offer] }] }))
    const { out, code } = await status(offer)
    expect(code).toBe(0)
    expect(out).toMatch(/^larkspur\/lakehouse {2}→ Publish in progress\n/)
    expect(out).toMatch(/→ 6 {2}\S.* waiting/)
    expect(out).toContain('reviewers, for #131')
  })

  test('calls a delisting what it is, and an older version live', async () => {
    const offer = 'larkspur/queue-broker'
    give(JSON.stringify({ requests: [{ ...open, kind: 'delist', offers: [offer] }] }))
    expect((await status(offer)).out).toContain('reviewers, for the delisting in #131')
    const { out } = await martlet(copy.root, 'status')
    expect(out).toMatch(/hanbit\/managed-backup .* lee-sora or park-jimin; older version live\n/)
    expect(out).toMatch(
      /^12 offers: 4 live, 6 awaiting sign-off, 2 others; 2 of them live in an older/m,
    )
    const one = await martlet(copy.root, 'status', 'hanbit/managed-backup')
    expect(one.out).toMatch(/private; older version live, prepared 2026-08-18\n/)
  })

  test('does not call canceled what was released after a request was closed', async () => {
    const closed = { number: 7, kind: 'change', offers: ['larkspur/queue-broker'], state: 'closed' }
    give(JSON.stringify({ requests: [{ ...closed, endedAt: '2020-01-01T00:00:00Z' }] }))
    expect((await status('larkspur/queue-broker')).out).toContain('✓ Live')
    give(JSON.stringify({ requests: [{ ...closed, endedAt: '2026-11-01T00:00:00Z' }] }))
    expect((await status('larkspur/queue-broker')).out).toContain('Publish canceled')
  })

  test('says what stays of an offer whose folder is gone', async () => {
    rmSync(join(copy.root, 'offers/larkspur/queue-broker'), { recursive: true })
    const { err, code } = await martlet(copy.root, 'status', 'larkspur/queue-broker')
    expect(code).toBe(2)
    expect(err).toContain(
      '`offers/larkspur/queue-broker` is gone; what stays in `live/larkspur/queue-broker` is live',
    )
    expect(err).toContain('npx martlet history larkspur/queue-broker')
  })

  test.each([
    ['no JSON', '{', /^✗ `requests.json` is no JSON\n/],
    ['another form', '{"requests":[{"number":1}]}', /^✗ `requests.json`: `requests\[0\]` has /],
    [
      'control characters',
      JSON.stringify({ requests: [{ ...open, kind: '\u001B[31m\u202E' }] }),
      /^✗ `requests.json`: `requests\[0\]` has a mistake: `kind` is /,
    ],
  ])('refuses %s', async (_, text, message) => {
    give(text)
    const { err, code } = await status()
    expect(code).toBe(2)
    expect(err).toMatch(message)
    for (const character of ['\u001B', '\u202E']) expect(err).not.toContain(character)
  })

  test('says that there is no such file', async () => {
    const { err, code } = await status()
    expect(code).toBe(2)
    expect(err).toMatch(/^✗ `requests.json` is not there\n/)
  })

  test('reads a byte order mark as some shells write it, and no file without an end', async () => {
    give(`\uFEFF${JSON.stringify({ requests: [{ ...open, offers: ['larkspur/lakehouse'] }] })}`)
    expect((await status('larkspur/lakehouse')).out).toContain('reviewers, for #131')
    const { err, code } = await martlet(copy.root, 'status', '--requests', '/dev/zero')
    expect(err).toMatch(/^✗ `\/dev\/zero` is too long, expected at most 20,000,000 bytes\n/)
    expect(code).toBe(2)
    expect((await martlet(copy.root, 'status', '--requests', 'offers')).err).toMatch(
      /^✗ `offers` is a folder, expected a file\n/,
    )
  })
})
