import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite, type Server, serveSite } from '../../site/build.ts'
import { readDisk } from '../../src/read/disk.ts'
import { hiddenNames, sentinels } from './sentinels.ts'
import { exampleRoot, filesOf, launch } from './site.ts'

/** Every kind of page, and the Korean side of those that differ most. */
const pages = {
  home: '',
  'home, Korean': 'ko/',
  'all offers': 'offers/',
  type: 'types/saas/',
  category: 'categories/storage/',
  offer: 'offers/larkspur/queue-broker/',
  'offer with findings': 'offers/hanbit/managed-backup/',
  'offer with findings, Korean': 'ko/offers/hanbit/managed-backup/',
  'offer with a video, Korean': 'ko/offers/hanbit/monitoring-desk/',
  'offer with private plans only': 'offers/hanbit/hospital-operations/',
  'offer in two languages': 'offers/ieumsae/line-records/',
  'offer that was delisted': 'offers/tidewater/budget-mailer/',
  terms: 'offers/larkspur/queue-broker/terms/',
  publishers: 'publishers/',
  publisher: 'publishers/hanbit/',
  status: 'status/',
  'status, Korean': 'ko/status/',
  rules: 'rules/',
  'rules by offer type': 'rules/types/',
  'rules by section, Korean': 'ko/rules/sections/',
  facts: 'rules/facts/',
  'facts, Korean': 'ko/rules/facts/',
  rule: 'rules/listing-name-length/',
  'rule with a slash': 'rules/arm-ttk/json-files-should-be-valid/',
  'no page': 'nowhere/at/all/',
}

let folder: string
let files: Map<string, Buffer>
let server: Server
let browser: Browser
let built: { pages: number }

/** The example marketplace with a few mistakes, so that every part of a page is there. */
async function makeMarketplace(): Promise<string> {
  const root = join(folder, 'marketplace')
  for (const part of ['offers', 'live', 'marketplace.yml']) {
    await cp(join(exampleRoot, part), join(root, part), { recursive: true })
  }
  const path = join(root, 'offers/hanbit/managed-backup/offer.md')
  const text = await readFile(path, 'utf8')
  const wrong = text
    .replace(/^name: .*$/m, `name: ${'한빛 관리형 백업 '.repeat(6).trim()}`)
    .replace('categories: [', 'categories: [complience, ')
    .replace(/^privacyPolicyUrl: .*$/m, 'privacyPolicyUrl: https://docs.example/policy')
  await writeFile(path, `${wrong}\n\n${'설명이 너무 깁니다. '.repeat(400)}\n`)
  return root
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'martlet-site-'))
  const outDir = join(folder, 'out')
  built = await buildSite({ root: await makeMarketplace(), outDir })
  files = await filesOf(join(outDir, 'preview'))
  server = await serveSite({ outDir, port: 0 })
  browser = await launch()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

const html = (): [string, string][] =>
  [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => [path, String(bytes)])

describe('the files', () => {
  test('hold every page in both languages', () => {
    expect(built.pages).toBe(html().length)
    for (const path of Object.values(pages)) {
      if (path === pages['no page'] || path.startsWith('ko/')) continue
      expect(files.has(`${path}index.html`), path).toBe(true)
      expect(files.has(`ko/${path}index.html`), `ko/${path}`).toBe(true)
    }
  })

  test('hold no private value, no draft and no private plan, in any byte', async () => {
    const example = await readDisk(exampleRoot)
    const secrets = [...(await sentinels(example)), ...(await hiddenNames(example))]
    for (const [path, bytes] of files) {
      const found = secrets.filter((secret) => bytes.includes(secret))
      expect(found, path).toEqual([])
    }
  })

  test('hold no script, no inline style, and nothing for search engines', () => {
    for (const [path, text] of html()) {
      expect(text, path).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
      expect(text, path).toContain('<meta name="robots" content="noindex">')
      expect(text, path).toContain("default-src 'none'")
    }
    expect([...files.keys()].filter((path) => /sitemap|feed|rss|robots|\.js$/.test(path))).toEqual(
      [],
    )
  })

  test('link to one another, and every link leads somewhere', () => {
    const base = new URL('https://fieldmark.example/preview/')
    const ids = new Map(
      html().map(([path, text]) => [path, new Set(text.match(/(?<=\sid=")[^"]+/g))]),
    )
    const lost = new Set<string>()
    for (const [path, text] of html()) {
      const here = new URL(path.replace(/index\.html$/, ''), base)
      for (const [, address = ''] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const target = new URL(address.replaceAll('&amp;', '&'), here)
        if (target.origin !== base.origin || !target.pathname.startsWith(base.pathname)) {
          if (!/^(https?|mailto):/.test(address)) lost.add(`${path}: ${address}`)
          continue
        }
        const file = decodeURIComponent(target.pathname.slice(base.pathname.length)).replace(
          /(^|\/)$/,
          '$1index.html',
        )
        const fragment = decodeURIComponent(target.hash.slice(1))
        if (!files.has(file) || (fragment && !ids.get(file)?.has(fragment)))
          lost.add(`${path}: ${address}`)
      }
    }
    expect([...lost]).toEqual([])
  })

  test('carry the licences of their fonts', () => {
    const fonts = [...files.keys()].filter((path) => path.startsWith('fonts/'))
    expect(fonts.filter((path) => path.endsWith('.woff2')).length).toBeGreaterThan(3)
    expect(fonts.filter((path) => path.includes('LICENSE'))).toHaveLength(3)
  })
})

test('a build that fails leaves the pages as they were', async () => {
  const outDir = join(folder, 'out')
  const root = join(folder, 'marketplace')
  const link = join(root, 'offers/hanbit/managed-backup/media/link.png')
  await symlink('/etc/hostname', link)
  await expect(buildSite({ root, outDir })).rejects.toThrow(/link/)
  await rm(link)
  expect(await readdir(outDir)).toEqual(['preview'])
  expect((await filesOf(join(outDir, 'preview'))).size).toBe(files.size)
})

describe.each(['light', 'dark'] as const)('in a browser, %s', (colorScheme) => {
  describe.each([390, 1280])('%i pixels wide', (width) => {
    let context: BrowserContext
    beforeAll(async () => {
      const height = width < 500 ? 844 : 900
      context = await browser.newContext({
        colorScheme,
        viewport: { width, height },
        reducedMotion: 'reduce',
      })
    })
    afterAll(() => context?.close())

    test.each(Object.entries(pages))('%s', async (name, path) => {
      const page = await context.newPage()
      const complaints = listen(page)
      const response = await page.goto(server.url + path)
      expect(response?.status()).toBe(name === 'no page' ? 404 : 200)
      expect(await violations(page)).toEqual([])
      expect(await sideways(page)).toBe(0)
      if (width === 390) {
        await page.setViewportSize({ width: 320, height: 844 })
        expect(await sideways(page)).toBe(0)
      }
      expect(complaints).toEqual([])
      await page.close()
    })
  })
})

/** What the browser has to say against a page: errors, and what the content security policy blocked. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`))
  page.on('console', (message) => {
    if (!/404 \(Not Found\)/.test(message.text())) complaints.push(message.text())
  })
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document'
    if (response.status() >= 400 && !isPage)
      complaints.push(`${response.url()} ${response.status()}`)
  })
  return complaints
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds against WCAG 2.2 A and AA and its best practices. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axeFile, 'utf8'))
  const { violations: found } = (await page.evaluate('axe.run()')) as AxeResults
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)')
