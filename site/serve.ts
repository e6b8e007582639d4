import { createReadStream, existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve, sep } from 'node:path'
import type { Server } from './build.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
}

/**
 * Whether an address of this machine can be had, asked before a long build and not after it.
 * @throws Error of the system, with its code: EADDRINUSE, EACCES
 */
export async function expectFree(port: number): Promise<void> {
  // A development server takes whichever of the two `localhost` means.
  for (const host of ['127.0.0.1', 'localhost']) {
    const server = createServer()
    await new Promise<void>((done, fail) =>
      server.once('error', fail).listen({ port, host }, () => done()),
    )
    await new Promise((done) => server.close(done))
  }
}

/** Serves a built storefront under its base path, on this machine only. */
export async function serveFolder(folder: string, base: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    answer(folder, base, pathname, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((done, fail) =>
    server.once('error', fail).listen(port, '127.0.0.1', done),
  )
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${actual}${base}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  folder: string,
  base: string,
  pathname: string,
  response: ServerResponse,
): Promise<void> {
  if (!pathname.startsWith(base)) {
    response.writeHead(302, { Location: base }).end()
    return
  }
  const wanted = resolve(folder, decodeURIComponent(pathname.slice(base.length)))
  const inside = wanted === folder || wanted.startsWith(folder + sep)
  const file = inside ? await fileAt(wanted) : undefined
  response.writeHead(file ? 200 : 404, {
    'Content-Type': types[extname(file ?? '404.html')] ?? 'application/octet-stream',
  })
  createReadStream(file ?? lost(folder, wanted))
    .on('error', () => response.end())
    .pipe(response)
}

/** The page for an address that leads nowhere: that of the channel which it lies in. */
function lost(folder: string, wanted: string): string {
  const preview = join(folder, 'preview')
  const below = join(preview, '404.html')
  return wanted.startsWith(preview + sep) && existsSync(below) ? below : join(folder, '404.html')
}

/** The file itself, or the page of a folder. */
async function fileAt(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile()) return path
  return found?.isDirectory() ? fileAt(join(path, 'index.html')) : undefined
}
