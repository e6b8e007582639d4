import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Build, buildSite, type Server, serveSite } from '../../site/build.ts'
import type { Channel } from '../../site/model.ts'
import { readDisk } from '../../src/read/disk.ts'
import { marketplaceRoot } from '../support/marketplace.ts'
import { hiddenNames, sentinels } from './sentinels.ts'
import { filesOf, launch } from './site.ts'

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

/** Every kind of live page. */
const livePages = {
  home: '',
  'home, Korean': 'ko/',
  'all offers': 'offers/',
  'offer without one of its plans': 'offers/larkspur/queue-broker/',
  'offer in another language': 'offers/hanbit/managed-backup/',
  'offer, Korean': 'ko/offers/hanbit/managed-backup/',
  terms: 'offers/larkspur/queue-broker/terms/',
  'delisted offer': 'offers/tidewater/cost-desk/',
  'delisted offer, Korean': 'ko/offers/tidewater/cost-desk/',
  publishers: 'publishers/',
  publisher: 'publishers/larkspur/',
  'no page': 'nowhere/at/all/',
}

let folder: string
let root: string
/** By their path below the root of the host. */
let files: Map<string, Buffer>
let server: Server
let browser: Browser
let builds: Build[]

/** The example marketplace with a few mistakes, a delisted offer and a delisted plan, so that every part of a page is there. */
async function makeMarketplace(): Promise<void> {
  root = join(folder, 'marketplace')
  for (const part of ['offers', 'live', 'marketplace.yml']) {
    await cp(join(marketplaceRoot, part), join(root, part), { recursive: true })
  }
  const path = join(root, 'offers/hanbit/managed-backup/offer.md')
  const text = await readFile(path, 'utf8')
  const wrong = text
    .replace(/^name: .*$/m, `name: ${'한빛 관리형 백업 '.repeat(6).trim()}`)
    .replace('categories: [', 'categories: [complience, ')
    .replace(/^privacyPolicyUrl: .*$/m, 'privacyPolicyUrl: https://docs.example/policy')
  await writeFile(path, `${wrong}\n\n${'설명이 너무 깁니다. '.repeat(400)}\n`)
  const record = async (id: string, edit: (text: string) => string): Promise<void> => {
    const file = join(root, `live/${id}.yml`)
    await writeFile(file, edit(await readFile(file, 'utf8')))
  }
  await record(
    'tidewater/cost-desk',
    (text) => `${text.replace(/^state: .*$/m, 'state: delisted')}${why}`,
  )
  await record('larkspur/queue-broker', (text) => `${text}removedPlans: [byol]\n`)
}

const why = 'delisted: "2026-11-02"\nreason: Superseded by another product\nticket: TICKET-4711\n'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'martlet-site-'))
  const outDir = join(folder, 'out')
  await makeMarketplace()
  builds = await buildSite({ root, outDir, channels: ['live', 'preview'] })
  files = await filesOf(outDir)
  server = await serveSite({ outDir, port: 0 })
  browser = await launch()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

const html = (channel?: Channel): [string, string][] =>
  [...files]
    .filter(([path]) => path.endsWith('.html'))
    .filter(([path]) => !channel || path.startsWith('preview/') === (channel === 'preview'))
    .map(([path, bytes]) => [path, String(bytes)])

const page = (path: string): string => String(files.get(`${path}index.html`))

describe('the files', () => {
  test('hold every page in both languages', () => {
    expect(builds.map(({ pages }) => pages)).toEqual([html('live').length, html('preview').length])
    for (const [base, all] of [['', livePages] as const, ['preview/', pages] as const]) {
      for (const path of Object.values(all)) {
        if (path === pages['no page'] || path.startsWith('ko/')) continue
        expect(files.has(`${base}${path}index.html`), path).toBe(true)
        expect(files.has(`${base}ko/${path}index.html`), `ko/${path}`).toBe(true)
      }
    }
  })

  test('say what they were built from', () => {
    const made = (path: string) => JSON.parse(String(files.get(path)))
    expect(made('build.json')).toEqual(builds[0])
    expect(made('preview/build.json')).toEqual(builds[1])
    expect(builds[0]).toMatchObject({ channel: 'live', commit: 'work tree', profile: 'azure-2020' })
    expect(builds[0]?.listings).toContain('larkspur/queue-broker')
    expect(builds[0]?.listings).not.toContain('tidewater/cost-desk')
  })

  test('hold no private value, no draft and no private plan, in any byte', async () => {
    const marketplace = await readDisk(root)
    const secrets = [...(await sentinels(marketplace)), ...(await hiddenNames(marketplace))]
    expect(secrets).toContain('TICKET-4711')
    for (const [path, bytes] of files) {
      const found = secrets.filter((secret) => bytes.includes(secret))
      expect(found, path).toEqual([])
    }
  })

  test('hold no script and no inline style', () => {
    for (const [path, text] of html()) {
      expect(text, path).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
      expect(text, path).toContain("default-src 'none'")
    }
    expect([...files.keys()].filter((path) => /feed|rss|\.js$/.test(path))).toEqual([])
  })

  test('of the preview hold nothing for search engines', () => {
    for (const [path, text] of html('preview')) {
      expect(text, path).toContain('<meta name="robots" content="noindex">')
      expect(text, path).not.toContain('rel="canonical"')
    }
    const found = [...files.keys()].filter((path) => /sitemap|robots/.test(path))
    expect(found).toEqual(['robots.txt', 'sitemap.xml'])
  })

  test('that are live name themselves, and the sitemap names them', () => {
    const base = 'https://fieldmark.example/'
    const named = [...String(files.get('sitemap.xml')).matchAll(/<loc>(.*?)<\/loc>/g)]
    const found = html('live').filter(([, text]) => !text.includes('noindex'))
    for (const [path, text] of found)
      expect(text, path).toContain(
        `rel="canonical" href="${base}${path.replace('index.html', '')}"`,
      )
    expect(named.map(([, address]) => address)).toEqual(
      found.map(([path]) => `${base}${path.replace('index.html', '')}`).sort(),
    )
    const hidden = html('live').flatMap(([path, text]) => (text.includes('noindex') ? path : []))
    expect(hidden.sort()).toEqual([
      '404.html',
      'ko/offers/tidewater/budget-mailer/index.html',
      'ko/offers/tidewater/cost-desk/index.html',
      'offers/tidewater/budget-mailer/index.html',
      'offers/tidewater/cost-desk/index.html',
    ])
  })

  test('that are live say nothing of checks, stages and findings', () => {
    for (const [path, text] of html('live')) {
      expect(text, path).not.toMatch(
        /id="(stages|findings|sections)"|class="(ribbon|status)|rules\//,
      )
    }
  })

  test('of a delisted offer say of which day, and no list names it', () => {
    const text = page('offers/tidewater/cost-desk/')
    expect(text).toContain('<h1>Cost Desk</h1>')
    expect(text).toContain('is no longer on the market; its removal is dated 2026-11-02')
    expect(text).not.toMatch(/Superseded|TICKET/)
    const naming = html('live').filter(([, other]) => other.includes('offers/tidewater/cost-desk/'))
    expect(naming.map(([path]) => path).sort()).toEqual([
      'ko/offers/tidewater/cost-desk/index.html',
      'offers/tidewater/cost-desk/index.html',
    ])
  })

  test('lead from one channel to the other where both have an offer', () => {
    const broker = 'offers/larkspur/queue-broker/'
    expect(page(broker)).toContain(`href="/preview/${broker}"`)
    expect(page(`preview/${broker}`)).toContain(`href="/${broker}"`)
    expect(page('preview/offers/tidewater/cost-desk/')).not.toContain('href="/offers/tidewater')
  })

  test('link to one another, and every link leads somewhere', () => {
    const base = new URL('https://fieldmark.example/')
    const ids = new Map(
      html().map(([path, text]) => [path, new Set(text.match(/(?<=\sid=")[^"]+/g))]),
    )
    const lost = new Set<string>()
    for (const [path, text] of html()) {
      const here = new URL(path.replace(/index\.html$/, ''), base)
      for (const [, address = ''] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const target = new URL(address.replaceAll('&amp;', '&'), here)
        if (target.origin !== base.origin || target.pathname === '/support') {
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
    for (const folder of ['fonts/', 'preview/fonts/']) {
      const fonts = [...files.keys()].filter((path) => path.startsWith(folder))
      expect(fonts.filter((path) => path.endsWith('.woff2')).length).toBeGreaterThan(3)
      expect(fonts.filter((path) => path.includes('LICENSE'))).toHaveLength(3)
    }
  })
})

test('a build that fails leaves the pages as they were', async () => {
  const outDir = join(folder, 'out')
  const link = join(root, 'offers/hanbit/managed-backup/media/link.png')
  await symlink('/etc/hostname', link)
  await expect(buildSite({ root, outDir, channels: ['live', 'preview'] })).rejects.toThrow(/link/)
  await rm(link)
  expect((await readdir(folder)).sort()).toEqual(['marketplace', 'out'])
  expect((await filesOf(outDir)).size).toBe(files.size)
})

test('live pages built again are the same to the byte, and the preview stays beside them', async () => {
  const outDir = join(folder, 'out')
  await buildSite({ root, outDir, channels: ['live'] })
  const again = await filesOf(outDir)
  expect([...again.keys()].sort()).toEqual([...files.keys()].sort())
  for (const [path, bytes] of files) expect(again.get(path)?.equals(bytes), path).toBe(true)
}, 30_000)

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

    // Each page is looked at in one theme on a phone and in the other on a screen; Korean pages the other way round.
    const turned = (width === 390) !== (colorScheme === 'light')
    const isLookedAt = ([, path]: readonly [string, string]) => path.startsWith('ko/') === turned
    test.each([
      ...Object.entries(pages)
        .filter(isLookedAt)
        .map(([name, path]) => [name, `preview/${path}`] as const),
      ...Object.entries(livePages)
        .filter(isLookedAt)
        .map(([name, path]) => [`live: ${name}`, path] as const),
    ])('%s', async (name, path) => {
      const page = await context.newPage()
      const complaints = listen(page)
      const response = await page.goto(server.url + path)
      expect(response?.status()).toBe(name.endsWith('no page') ? 404 : 200)
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
