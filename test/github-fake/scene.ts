import { afterAll, expect, onTestFinished } from 'vitest'
import type { Pull } from './model.ts'
import { operations } from './operations.ts'
import { type GitHub, type GitHubOptions, startGitHub } from './server.ts'

interface Ask {
  readonly body?: unknown
  readonly token?: string
  readonly accept?: string
}

interface Told {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked into, not worked with.
  readonly data: any
}

/** The stage that most tests play on: a base repository, a stranger's fork, and a pull request from it. */
export interface Scene {
  readonly gh: GitHub
  readonly pull: Pull
  /** Asks below the base repository, or from the root if the path begins with a slash. */
  ask(method: string, path: string, options?: Ask): Promise<Told>
}

export const base = 'octocat/offers'
export const fork = 'mallory/offers'

/** Starts a GitHub for one test; whatever it says against GitHub's description at the end fails the test. */
export async function scene(options: GitHubOptions = {}): Promise<Scene> {
  const gh = await startGitHub(options)
  onTestFinished(async () => {
    await gh.close()
    for (const { operation, status } of gh.requests) if (status < 300) succeeded.add(operation)
    expect(gh.violations).toEqual([])
  })
  gh.state.addRepository(base, { 'offers/a.md': 'One.\nTwo.\n', 'offers/old.md': 'Old.\n' })
  gh.state.fork(base, 'mallory')
  gh.state.push(fork, 'patch', { 'offers/a.md': 'One.\n2.\n', 'offers/b.md': 'New.\n' })
  const pull = gh.state.openPull({ into: base, from: fork, branch: 'patch' })

  async function ask(method: string, path: string, { body, token, accept }: Ask = {}) {
    const address = path.startsWith('/') ? path : `/repos/${base}/${path}`
    const headers = { authorization: `Bearer ${token ?? 'bot'}`, ...(accept && { accept }) }
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${gh.url}${address}`, { method, headers, ...init })
    const text = await response.text()
    const json = response.headers.get('content-type')?.startsWith('application/json')
    const data = json ? JSON.parse(text) : text
    return { status: response.status, headers: response.headers, data }
  }
  return { gh, pull, ask }
}

const succeeded = new Set<string | undefined>()

/** Says that the tests of a file see every operation of some groups succeed, so that none goes untested. */
export function succeeds(...groups: readonly string[]): void {
  afterAll(() => {
    const all = Object.keys(operations).filter((id) => groups.some((group) => id.startsWith(group)))
    expect(all.filter((id) => !succeeded.has(id))).toEqual([])
  })
}

/** Takes the violations that a test made on purpose. */
export function taken({ violations }: GitHub): string[] {
  return violations.splice(0)
}
