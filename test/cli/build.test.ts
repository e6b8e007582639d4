import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listedAt, refuseDrop } from '../../src/cli/drop.ts'
import { parseCatalogue } from '../../src/parse/catalogue.ts'
import { readDisk } from '../../src/read/disk.ts'
import { findCommit } from '../../src/read/git.ts'
import { martlet } from '../support/cli.ts'
import { copyMarketplace, type MarketplaceCopy } from '../support/marketplace.ts'

let copy: MarketplaceCopy
let folder: string
let out: string
beforeEach(() => {
  copy = copyMarketplace()
  folder = mkdtempSync(join(tmpdir(), 'martlet-out-'))
  out = join(folder, 'pages')
})
afterEach(() => {
  copy.remove()
  rmSync(folder, { recursive: true, force: true })
})

const build = (...more: string[]) => martlet(copy.root, 'build', '--out', out, ...more)

/** A build.json that lists these and as many offers that nobody has. */
function listedLast(gone: number): void {
  const ids = ['hanbit/managed-backup', 'larkspur/queue-broker', 'tidewater/cost-desk']
  const listings = [...ids, ...Array.from({ length: gone }, (_, index) => `gone/offer-${index}`)]
  mkdirSync(out)
  writeFileSync(join(out, 'build.json'), JSON.stringify({ channel: 'live', listings }))
}

describe('live pages', () => {
  test('are not built from a copy that somebody edited', async () => {
    copy.edit('live/tidewater/cost-desk/plans/solo.md', (text) => `${text}\nBy hand.\n`)
    const { code, out: text } = await build()
    expect(text).toContain('live-copy-intact')
    expect(text).toContain('Nothing is built until that is mended')
    expect(code).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })

  test('are not built where the marketplace does not say where it lies', async () => {
    copy.edit('marketplace.yml', (text) => text.replace(/^url: .*$/m, 'url: nowhere'))
    expect((await build('--channel', 'live')).code).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })

  test('stay as they were where a copy cannot be shown as it went live', async () => {
    const id = 'tidewater/cost-desk'
    copy.edit(`live/${id}/plans/solo.md`, (text) => text.replace(/model: .*/, 'model: barter'))
    const { catalogue } = await parseCatalogue(await readDisk(copy.root), 'live')
    const tree = catalogue.offers.get(id)?.tree
    copy.edit(`live/${id}.yml`, (text) => text.replace(/^tree: .*$/m, `tree: ${tree}`))
    listedLast(0)
    const { code, err } = await build('--channel', 'live')
    expect(err).toContain('`live/tidewater/cost-desk/` cannot be shown as it went live')
    expect(code).toBe(2)
    expect(readdirSync(folder)).toEqual(['pages'])
    expect(readdirSync(out)).toEqual(['build.json'])
  }, 60_000)
})

describe('many offers gone at once', () => {
  test('are named, and nothing is built', async () => {
    listedLast(4)
    const { code, err } = await build('--channel', 'live')
    expect(err).toBe(
      [
        '✗ This build would drop 4 of 7 live offers: `gone/offer-0`, `gone/offer-1`, `gone/offer-2` and 1 more',
        '  A build may drop 2, or 20 %, of what the last one listed.',
        '  If all of them are meant to go: --allow-drop',
        '',
      ].join('\n'),
    )
    expect(code).toBe(2)
    expect(readdirSync(out)).toEqual(['build.json'])
  })

  test('may go where that is said, and the next build compares with this one', async () => {
    listedLast(4)
    const { code, out: text } = await build('--channel', 'live', '--allow-drop')
    expect(text).toMatch(/^Built \d+ live pages in .*\n$/)
    expect(code).toBe(0)
    const made = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8'))
    expect(made).toMatchObject({
      channel: 'live',
      commit: 'work tree',
      offers: made.listings.length,
    })
    expect(existsSync(join(out, 'preview'))).toBe(false)
  }, 60_000)

  test.each([
    [2, 3, false],
    [3, 15, false],
    [3, 14, true],
    [1, 1, false],
    [30, 100, true],
  ])('%i of %i: refused %s', (gone, before, refused) => {
    const ids = Array.from({ length: before }, (_, index) => `a/${index}`)
    const drop = () => refuseDrop(ids, new Set(ids.slice(gone)))
    if (refused) expect(drop).toThrow(/would drop/)
    else expect(drop).not.toThrow()
  })

  test.each([
    ['a folder that is not there', 'missing', /names nothing that was built/],
    ['a file that is something else', 'marketplace.yml', /is not the build\.json of a live/],
    ['a file without an end', '/dev/zero', /is not the build\.json of a live/],
    ['what is below a file', 'marketplace.yml/x', /names nothing that was built/],
  ])('compared with %s', async (_, path, message) => {
    const { code, err } = await build('--previous', path)
    expect(err).toMatch(message)
    expect(code).toBe(2)
  })

  test.each([
    [200, '{"channel":"live","listings":["a/b"]}', { listings: ['a/b'] }],
    [
      200,
      '{"channel":"preview","listings":["a/b"]}',
      { unknown: expect.stringContaining('no build.json') },
    ],
    [
      200,
      '{"channel":"live","listings":["\\u001b[2J"]}',
      { unknown: expect.stringContaining('no build.json') },
    ],
    [200, '<!doctype html>', { unknown: expect.stringContaining('no build.json') }],
    [404, '', { unknown: undefined }],
    [503, '', { unknown: expect.stringContaining('it answers 503') }],
  ])('compared with what is deployed, which answers %i %s', async (status, body, expected) => {
    const server = createServer((_, response) => response.writeHead(status).end(body))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    expect(await listedAt(`http://127.0.0.1:${port}/`)).toEqual(expected)
    server.close()
  })
})

test('a folder with something else in it is left alone', async () => {
  mkdirSync(out)
  writeFileSync(join(out, 'thesis.doc'), '')
  const { code, err } = await build('--channel', 'live')
  expect(err).toContain('`thesis.doc`, which no build put there')
  expect(code).toBe(2)
  expect(readdirSync(out)).toEqual(['thesis.doc'])
})

test.each([
  ['public', true],
  ['protected', false],
  ['none', false],
])('a preview that is %s is judged and built by itself: %s', async (preview, judged) => {
  if (preview !== 'public')
    copy.edit('marketplace.yml', (text) => text.replace('preview: public', `preview: ${preview}`))
  // Refused before anything is built.
  listedLast(9)
  const { code, out: text } = await build()
  expect(code).toBe(2)
  expect(text.includes('Awaiting publisher sign-off')).toBe(judged)
})

test('where merged is live there is no preview to build', async () => {
  copy.edit('marketplace.yml', (text) => text.replace('signOff: required', 'signOff: none'))
  const { code, err } = await build('--channel', 'both')
  expect(err).toContain('`signOff: none`')
  expect(code).toBe(2)
})

test('a build names its commit where its files are in one', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', copy.root, ...args], { encoding: 'utf8' })
  git('init', '-q')
  git('add', '-A')
  git('-c', 'user.name=t', '-c', 'user.email=t@t.example', 'commit', '-qm', 'x')
  const head = git('rev-parse', 'HEAD').trim()
  expect(await findCommit(copy.root, ['live'])).toBe(head)
  writeFileSync(join(copy.root, 'offers/new.md'), '')
  expect(await findCommit(copy.root, ['live'])).toBe(head)
  expect(await findCommit(copy.root, ['offers', 'live'])).toBeUndefined()
  expect(await findCommit(folder, ['live'])).toBeUndefined()
})
