import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, answer, type Backstage } from './answer.ts'
import { Faults } from './personalities.ts'
import { type Permissions, personas } from './personas.ts'
import { GitHubState } from './state.ts'

/** A request that was answered. */
interface LoggedRequest {
  readonly method: string
  /** The path with its query, as it was sent. */
  readonly path: string
  /** GitHub's name of the operation, or `undefined` for a path that the fake does not know. */
  readonly operation: string | undefined
  readonly body: unknown
  readonly status: number
}

export interface GitHubOptions {
  /** Changes to what the token `bot` may do. */
  readonly permissions?: Permissions
}

/** A GitHub of one's own, on a port of this machine. */
export interface GitHub {
  readonly url: string
  readonly state: GitHubState
  readonly faults: Faults
  /** Every request that GitHub's description does not allow, and every answer of the fake that it does not. */
  readonly violations: string[]
  /** What was asked, in the order it was answered. */
  readonly requests: LoggedRequest[]
  close(): Promise<void>
}

/** How many requests a GITHUB_TOKEN has per hour and repository. */
const hourlyRequests = 1000

export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const state = new GitHubState()
  const backstage: Backstage = {
    state,
    faults: new Faults(state),
    violations: [],
    personas: personas(options.permissions),
  }
  const requests: LoggedRequest[] = []
  let url = ''

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    const { authorization, accept = '' } = request.headers
    const text = await textOf(request)
    const delay = backstage.faults.nextDelay()
    if (delay > 0) await sleep(delay)
    const method = request.method ?? 'GET'
    const incoming = { method, url: new URL(path, url), authorization, accept, text }
    const given = answer(backstage, incoming)
    const { operation, body, reply } = given
    requests.push({ method, path, operation, body, status: reply.status })
    send(response, given, hourlyRequests - requests.length)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: Error) => {
      // A fault of the fake itself must fail the test that met it, and tell where it is.
      backstage.violations.push(`the fake broke: ${error.stack}`)
      response.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const { violations, faults } = backstage
  return { url, state, faults, violations, requests, close }

  function close(): Promise<void> {
    return new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function send(response: ServerResponse, { reply }: Answer, remaining: number): void {
  const { status, body, headers } = reply
  const raw = body instanceof Uint8Array
  response.writeHead(status, {
    ...(body === undefined
      ? {}
      : { 'content-type': `application/${raw ? 'vnd.github.raw+json' : 'json'}; charset=utf-8` }),
    'x-ratelimit-limit': String(hourlyRequests),
    'x-ratelimit-remaining': String(Math.max(remaining, 0)),
    ...headers,
  })
  response.end(body === undefined || raw ? body : JSON.stringify(body))
}
