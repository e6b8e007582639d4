import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../site/build.ts'
import { check } from '../src/check.ts'
import { readDisk } from '../src/read/disk.ts'
import { filesOf } from './site/site.ts'
import { martlet, projectRoot } from './support/cli.ts'
import { copyMarketplace, type MarketplaceCopy, marketplaceFiles } from './support/marketplace.ts'
import { base } from './support/overlay.ts'
import { privateValuesIn } from './support/private-values.ts'

/**
 * What must hold of any marketplace that stands in `offers/` and `live/`. Nothing here may know what it holds:
 * a request that adds an offer to this repository has to stay green.
 */
async function expectFit(root: string): Promise<void> {
  const { out, code } = await martlet(root, 'check')
  expect(code, out).toBe(0)
  const outputs = [
    out,
    (await martlet(root, 'check', '--notices', '--format', 'json')).out,
    (await martlet(root, 'check', '--notices', '--format', 'github')).out,
    (await martlet(root, 'status')).out,
  ].join('\n')
  for (const value of privateValuesIn(marketplaceFiles(root)))
    expect(outputs.includes(value), `“${value}” is shown`).toBe(false)
}

/** A publisher’s id that the marketplace does not have yet. */
const freePublisher = (root: string): string =>
  ['newcomer', 'newcomer-two', 'newcomer-three'].find(
    (id) => !existsSync(join(root, 'offers', id)) && !existsSync(join(root, 'live', id)),
  ) as string

/** Writes two offers of a publisher who was not there, with names that no other offer has. */
async function addOffers(root: string, publisher: string): Promise<void> {
  const { report } = await check(await readDisk(root), { now: new Date() })
  for (const [path, bytes] of base(report.profile)) {
    const [, inside] = /^offers\/alder\/((?:broker|ledger)\/.+|publisher\.md)$/.exec(path) ?? []
    if (inside === undefined) continue
    const file = join(root, 'offers', publisher, inside)
    mkdirSync(join(file, '..'), { recursive: true })
    const text = new TextDecoder().decode(bytes)
    writeFileSync(file, path.endsWith('.md') ? text.replace('name: Alder', 'name: Nova') : bytes)
  }
}

describe('the marketplace of this repository', () => {
  let copy: MarketplaceCopy
  let publisher: string
  beforeAll(() => {
    copy = copyMarketplace(projectRoot)
    publisher = freePublisher(copy.root)
  })
  afterAll(() => copy?.remove())

  test('passes and tells nothing private', async () => {
    await expectFit(projectRoot)
  })

  test('does so when offers are added', async () => {
    const count = async () => JSON.parse((await martlet(copy.root, 'status', '--json')).out).length
    const before = await count()
    await addOffers(copy.root, publisher)
    await expectFit(copy.root)
    expect(await count()).toBe(before + 2)
  })

  test('does so when one of them is changed, and another is removed', async () => {
    copy.edit(`offers/${publisher}/broker/offer.md`, (text) => `${text.trimEnd()}\n\nOne more.\n`)
    rmSync(join(copy.root, 'offers', publisher, 'ledger'), { recursive: true })
    await expectFit(copy.root)
  })

  test('builds with them, and no byte of a page tells anything private', async () => {
    // What the added offers keep private stands in the fixtures, too, which the pages of the rules show.
    const shown = new Set(privateValuesIn(base()))
    const secrets = privateValuesIn(marketplaceFiles(copy.root)).filter((each) => !shown.has(each))
    const outDir = join(copy.root, 'pages')
    const settings = readFileSync(join(copy.root, 'marketplace.yml'), 'utf8')
    const isLiveAlone = /^signOff:\s*none/m.test(settings)
    await buildSite({
      root: copy.root,
      outDir,
      channels: isLiveAlone ? ['live'] : ['live', 'preview'],
    })
    const pages = await filesOf(outDir)
    const path = `${isLiveAlone ? '' : 'preview/'}offers/${publisher}/broker/index.html`
    expect(String(pages.get(path))).toContain('Nova')
    for (const [name, bytes] of pages) {
      const told = secrets.filter((secret) => bytes.includes(secret))
      expect(told, name).toEqual([])
    }
  }, 180_000)
})
