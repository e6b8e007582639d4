import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { ViteDevServer } from 'vite'
import { publish } from './data.ts'
import { type FontFiles, makeFonts } from './fonts.ts'
import { type Read, readStorefront } from './read.ts'
import { searchFiles } from './search.ts'
import { words } from './words.ts'

export interface StorefrontOptions {
  /** The marketplace’s folder; the current one where nothing else is said. */
  readonly root?: string | undefined
  readonly profile?: string | undefined
  /** live, or else the preview. */
  readonly channel?: string | undefined
}

/** Reads the marketplace before Astro builds its pages, and adds the files that the pages refer to. */
export function storefront({
  root = process.cwd(),
  profile,
  channel: named,
}: StorefrontOptions): AstroIntegration {
  const channel = named === 'live' ? 'live' : 'preview'
  let shown: { read: Read; fonts: FontFiles } | undefined
  const refresh = async (): Promise<Read> => {
    const read = await readStorefront({ root, channel, ...(profile && { profile }) })
    const fonts = await makeFonts(textsOf([read.storefront, words]))
    publish({ ...read.storefront, fonts: fonts.css })
    shown = { read, fonts: fonts.files }
    return read
  }
  /** Bytes of an address below the base that is no page. */
  const file = async (address: string): Promise<Uint8Array | undefined> => {
    const path = shown?.read.media.get(address)
    return path === undefined ? shown?.fonts.get(address) : shown?.read.snapshot.read(path)
  }
  return {
    name: 'martlet-storefront',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command !== 'build' && command !== 'dev') return
        const { storefront } = await refresh()
        updateConfig({ base: storefront.base, site: new URL(storefront.url).origin })
      },
      'astro:server:setup': ({ server }) => {
        serve(server, file)
        watch(server, root, refresh)
      },
      'astro:build:done': async ({ dir, pages }) => {
        const out = fileURLToPath(dir)
        const found = shown && searchFiles(shown.read.storefront, pages)
        for (const [address, text] of found ?? []) await writeFile(join(out, address), text)
        for (const address of [
          ...(shown?.read.media.keys() ?? []),
          ...(shown?.fonts.keys() ?? []),
        ]) {
          const bytes = await file(address)
          if (!bytes) continue
          await mkdir(dirname(join(out, address)), { recursive: true })
          await writeFile(join(out, address), bytes)
        }
      },
    },
  }
}

/** Every string on every page comes from these, so these decide which glyphs are needed. */
function* textsOf(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (value instanceof Map) for (const part of value.values()) yield* textsOf(part)
  else if (typeof value === 'function') yield String(value)
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* textsOf(part)
}

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  pdf: 'application/pdf',
  woff2: 'font/woff2',
  css: 'text/css',
  txt: 'text/plain; charset=utf-8',
}

/** What a build copies, a development server gives from memory. */
function serve(
  server: ViteDevServer,
  file: (address: string) => Promise<Uint8Array | undefined>,
): void {
  server.middlewares.use((request, response, next) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const [, address] = /\/((?:media|fonts)\/.+)$/.exec(path) ?? []
    if (!address) return next()
    file(address).then((bytes) => {
      if (!bytes) return next()
      response.setHeader(
        'Content-Type',
        types[address.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      )
      response.end(bytes)
    }, next)
  })
}

/** A change in the marketplace is read again, once it has come to rest; then every open page reloads. */
function watch(server: ViteDevServer, root: string, refresh: () => Promise<unknown>): void {
  const judged = ['offers', 'live', 'marketplace.yml']
  server.watcher.add(judged.map((path) => join(root, path)))
  let timer: NodeJS.Timeout | undefined
  server.watcher.on('all', (_event, path) => {
    const [top = ''] = relative(root, path).split(sep)
    if (!judged.includes(top)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      refresh().then(
        () => {
          for (const environment of Object.values(server.environments))
            environment.moduleGraph.invalidateAll()
          server.ws.send({ type: 'full-reload' })
        },
        (error: unknown) =>
          server.config.logger.error(error instanceof Error ? error.message : String(error)),
      )
    }, 50)
  })
}
