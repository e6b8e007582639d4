import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import type { AstroInlineConfig, AstroIntegration } from 'astro'
import { storefront } from './data.ts'
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

/**
 * Builds the preview storefront into `<outDir>/preview/`. What was there stays until the new pages are
 * whole, and stays for good when the build fails.
 */
export async function buildSite({
  outDir: named,
  ...site
}: Site & { readonly outDir: string }): Promise<{ pages: number }> {
  const outDir = resolve(named)
  await mkdir(outDir, { recursive: true })
  const work = await mkdtemp(join(outDir, '.preview-'))
  const fresh = join(work, 'new')
  let pages = 0
  try {
    const { build } = await loadAstro(site)
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
    await replace(join(outDir, 'preview'), fresh, join(work, 'old'))
  } finally {
    // Pages that were being written when another failed may still come in.
    await rm(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
  return { pages }
}

/** Serves the storefront and reads the marketplace again whenever it changes. */
export async function devSite({
  port,
  ...site
}: Site & { readonly port: number }): Promise<Server> {
  const { dev } = await loadAstro(site)
  const server = await dev({ ...shared, server: { port } })
  return {
    url: `http://127.0.0.1:${server.address.port}${storefront().base}`,
    stop: () => server.stop(),
  }
}

/** Serves what `buildSite` built. */
export async function serveSite({
  outDir,
  port,
}: {
  readonly outDir: string
  readonly port: number
}): Promise<Server> {
  return serveFolder(join(outDir, 'preview'), storefront().base, port)
}

/** Astro reads its settings from the environment, and reports about itself unless told not to. */
async function loadAstro({ root, profile }: Site): Promise<typeof import('astro')> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  process.env.MARTLET_ROOT = resolve(root)
  process.env.MARTLET_PROFILE = profile ?? ''
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
