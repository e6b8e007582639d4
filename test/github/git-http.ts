import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Git repositories over smart HTTP, as GitHub serves them: for reading, by ref or by any commit id. */
export interface GitServer {
  readonly url: string
  /** Decoded `authorization` of each request, `undefined` where there was none. */
  readonly authorizations: (string | undefined)[]
  close(): Promise<void>
}

/** Serves the bare repositories below a folder: `<folder>/<owner>/<name>`. */
export async function serveGit(folder: string): Promise<GitServer> {
  const authorizations: (string | undefined)[] = []
  const server = createServer((request, response) => {
    const { authorization } = request.headers
    authorizations.push(authorization && decoded(authorization))
    answer(folder, request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    authorizations,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const decoded = (authorization: string): string =>
  Buffer.from(authorization.replace(/^basic /i, ''), 'base64').toString()

/** One request, handed to git's own CGI program. */
async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const { pathname, search } = new URL(request.url ?? '/', 'http://git')
  const { headers } = request
  const child = spawn('git', ['http-backend'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      PATH_INFO: decodeURIComponent(pathname),
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      ...(headers['content-encoding'] && { HTTP_CONTENT_ENCODING: headers['content-encoding'] }),
      REMOTE_ADDR: '127.0.0.1',
    },
  })
  child.stdin.on('error', () => {})
  child.stdin.end(body)
  const output: Buffer[] = []
  for await (const chunk of child.stdout) output.push(chunk as Buffer)
  const all = Buffer.concat(output)
  const end = all.indexOf('\r\n\r\n')
  const lines = all.toString('latin1', 0, end).split('\r\n')
  const fields = lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string])
  const status = fields.find(([name]) => name === 'Status')?.[1] ?? '200'
  response.writeHead(Number.parseInt(status, 10), Object.fromEntries(fields))
  response.end(all.subarray(end + 4))
}
