import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import type { AstroInlineConfig, AstroIntegration } from 'astro'
import { UserError } from '../src/model/errors.ts'
import { tool } from '../src/model/tool.ts'
import { storefront } from './data.ts'
import type { Channel } from './model.ts'
import { serveFolder } from './serve.ts'

export interface Site {
  /** The folder that holds marketplace.yml. */
  readonly root: string
  readonly profile?: string
}

export interface Server {
  readonly url: string
  stop(): Promise<void>
}

/** The package: its pages and its astro.config.mjs, wherever the marketplace lies. */
const home = fileURLToPath(new URL('..', import.meta.url))

/** What a build made of one channel, as it stands in its build.json. */
export interface Build {
  readonly version: 1
  readonly tool: string
  readonly channel: Channel
  /** Id of the commit whose files were built; `work tree` where these are in no commit. */
  readonly commit: string
  readonly profile: string
  readonly offers: number
  readonly publishers: number
  readonly pages: number
  /** Ids of the offers that are listed. */
  readonly listings: readonly string[]
}

export interface BuildOptions extends Site {
  /** Holds nothing but what was built: live pages, and those of the preview in `preview/`. */
  readonly outDir: string
  readonly channels: readonly Channel[]
  readonly commits?: Partial<Record<Channel, string>>
  /** Whether pages of a channel that is not built stay. */
  readonly keepOther?: boolean
  /** Builds everything and leaves what was there. */
  readonly dryRun?: boolean
}

/**
 * Builds the live storefront into `outDir`, the preview into `preview/` below it. What was there stays until
 * all new pages are whole, and stays for good when the build fails.
 */
export async function buildSite(options: BuildOptions): Promise<Build[]> {
  const { channels, keepOther = true, dryRun = false } = options
  const outDir = resolve(options.outDir)
  await refuseForeign(outDir)
  await mkdir(dirname(outDir), { recursive: true })
  const work = await mkdtemp(join(dirname(outDir), '.martlet-build-'))
  const fresh = join(work, 'new')
  const live = channels.includes('live')
  const builds: Build[] = []
  try {
    // Live pages first: Astro empties the folder that it builds into.
    for (const channel of live ? channels.toSorted() : channels)
      builds.push(await render(options, channel, work, folderOf(fresh, channel)))
    if (dryRun) return builds
    const kept = folderOf(outDir, 'preview')
    if (!live) {
      await mkdir(outDir, { recursive: true })
      await replace(kept, folderOf(fresh, 'preview'), join(work, 'old'))
    } else if (keepOther && !channels.includes('preview') && existsSync(kept)) {
      const moved = folderOf(fresh, 'preview')
      await rename(kept, moved)
      await replace(outDir, fresh, join(work, 'old')).catch(async (error: unknown) => {
        await rename(moved, kept)
        throw error
      })
    } else await replace(outDir, fresh, join(work, 'old'))
  } finally {
    // Pages that were being written when another failed may still come in.
    await rm(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
  return builds
}

/** Everything that a build puts at the top of its folder. */
const made =
  /^(_astro|fonts|media|offers|publishers|types|categories|preview|en|ko|mark\.svg|robots\.txt|sitemap\.xml|build\.json|(index|404)\.html)$/

/**
 * The whole folder is put in place of the old one, so nothing of anybody else may be in it.
 * @throws UserError naming what is
 */
async function refuseForeign(outDir: string): Promise<void> {
  const names = existsSync(outDir) ? await readdir(outDir) : []
  const built = names.includes('build.json') || names.every((name) => name === 'preview')
  const foreign = built ? names.find((name) => !made.test(name)) : names[0]
  if (foreign === undefined) return
  throw new UserError(`${outDir} holds \`${foreign}\`, which no build put there`, [
    'A build replaces the whole folder. Name an empty one, or one that does not exist: --out <folder>',
  ])
}

const folderOf = (outDir: string, channel: Channel): string =>
  channel === 'live' ? outDir : join(outDir, 'preview')

/** Renders one channel into a folder that nobody sees yet. */
async function render(
  { root, profile, commits }: BuildOptions,
  channel: Channel,
  work: string,
  fresh: string,
): Promise<Build> {
  const { build } = await loadAstro({ root, ...(profile && { profile }) }, channel)
  let pages = 0
  const counter: AstroIntegration = {
    name: 'count',
    hooks: {
      'astro:build:done': ({ pages: built }) => {
        pages = built.length
      },
    },
  }
  const config: AstroInlineConfig = {
    ...shared,
    outDir: fresh,
    cacheDir: join(work, 'cache'),
    integrations: [counter],
    // Pages are rendered by code beside them, where no package can be found.
    vite: { environments: { prerender: { resolve: { noExternal: true } } } },
  }
  await within(work, () => build(config, noTypes))
  const { offers, publishers, profile: used } = storefront()
  const made: Build = {
    version: 1,
    tool,
    channel,
    commit: commits?.[channel] ?? 'work tree',
    profile: used.id,
    offers: offers.size,
    publishers: publishers.filter((publisher) => publisher.offers.length > 0).length,
    pages,
    listings: [...offers.keys()].sort(),
  }
  await writeFile(join(fresh, 'build.json'), `${JSON.stringify(made, undefined, 2)}\n`)
  return made
}

/** Serves the storefront and reads the marketplace again whenever it changes. */
export async function devSite({
  port,
  ...site
}: Site & { readonly port: number }): Promise<Server> {
  const { dev } = await loadAstro(site, 'preview')
  const server = await dev({
    ...shared,
    server: { port },
    vite: { server: { strictPort: true } },
  })
  return {
    url: `http://127.0.0.1:${server.address.port}${storefront().base}`,
    stop: () => server.stop(),
  }
}

/** Serves what `buildSite` built: every channel that is there, under its own path. */
export async function serveSite({
  outDir,
  port,
}: {
  readonly outDir: string
  readonly port: number
}): Promise<Server & { readonly previewUrl?: string }> {
  const { channel, base, other } = storefront()
  const bases = channel === 'live' ? { live: base } : { live: other?.base ?? base, preview: base }
  const preview = join(outDir, 'preview')
  if (!existsSync(join(outDir, 'index.html'))) return serveFolder(preview, base, port)
  const server = await serveFolder(outDir, bases.live, port)
  return existsSync(preview) ? { ...server, previewUrl: `${server.url}preview/` } : server
}

/** Astro reads its settings from the environment, and reports about itself unless told not to. */
async function loadAstro(
  { root, profile }: Site,
  channel: Channel,
): Promise<typeof import('astro')> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  process.env.MARTLET_ROOT = resolve(root)
  process.env.MARTLET_PROFILE = profile ?? ''
  process.env.MARTLET_CHANNEL = channel
  return import('astro')
}

const shared: AstroInlineConfig = { root: home, logLevel: 'silent' }

/** Types are for editors; writing them would need a package that may be written to. */
const noTypes: object = { sync: false }

/**
 * Astro keeps intermediate files below the current folder, where two builds would meet; so each build
 * gets a current folder of its own. A worker thread cannot change it.
 */
async function within<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  if (!isMainThread) return work()
  const before = process.cwd()
  process.chdir(folder)
  try {
    return await work()
  } finally {
    process.chdir(before)
  }
}

/** Puts one folder in another’s place; between the two renames it is missing for a moment, never half there. */
async function replace(target: string, fresh: string, old: string): Promise<void> {
  if (existsSync(target)) await rename(target, old)
  try {
    await rename(fresh, target)
  } catch (error) {
    if (existsSync(old)) await rename(old, target)
    throw error
  }
}
