import { Octokit } from '@octokit/core'
import { type CheckRun, type Comment, type Pull, toCheckRun, toComment, toPull } from './answers.ts'

export interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: 'failure' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

interface CheckOutput {
  readonly title: string
  readonly summary: string
  readonly annotations?: readonly Annotation[]
}

/** What went wrong with a request; `status` is GitHub's, 0 when there was no answer. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError'
  readonly status: number
  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

/** The few requests that Martlet makes, and how each may be repeated. */
export interface GitHub {
  pull(number: number): Promise<Pull>
  /** Open pull requests from one branch; for forks `owner` is the fork's. */
  pullsFrom(owner: string, branch: string): Promise<Pull[]>
  comments(pull: number): Promise<Comment[]>
  createComment(pull: number, body: string): Promise<void>
  updateComment(id: number, body: string): Promise<void>
  deleteComment(id: number): Promise<void>
  checkRuns(sha: string, name: string): Promise<CheckRun[]>
  createCheckRun(
    sha: string,
    name: string,
    externalId: string,
    conclusion: string,
    output: CheckOutput,
  ): Promise<number>
  updateCheckRun(id: number, conclusion: string, output: CheckOutput): Promise<void>
}

/** Longest that GitHub may ask us to wait before we give up, in seconds. */
const longestWait = 90
const attempts = 4

export function openGitHub(apiUrl: string, repository: string, token: string): GitHub {
  const [owner = '', repo = ''] = repository.split('/')
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'martlet',
    request: { retries: 0 },
  })
  const base = { owner, repo }

  /**
   * One request. Rate limits are waited out, as GitHub has done nothing then. After a broken answer
   * only requests that may happen twice are repeated: a create could have happened.
   */
  async function send(
    route: string,
    parameters: Record<string, unknown>,
    repeatable: boolean,
  ): Promise<{ data: unknown; link: string }> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { data, headers } = await octokit.request(route, { ...base, ...parameters })
        return { data, link: headers.link ?? '' }
      } catch (error) {
        const { status, wait } = reading(error)
        const limited = (status === 403 || status === 429) && wait !== undefined
        const again = limited || (repeatable && (status === 0 || status >= 500))
        if (!again || attempt === attempts || (wait ?? 0) > longestWait) {
          throw new GitHubError(status, error instanceof Error ? error.message : String(error), {
            cause: error,
          })
        }
        await new Promise((done) => setTimeout(done, 1000 * (wait ?? 2 ** (attempt - 1))))
      }
    }
  }

  async function all(
    route: string,
    parameters: Record<string, unknown>,
    list: (data: unknown) => unknown[],
  ): Promise<unknown[]> {
    const found: unknown[] = []
    for (let page = 1; page <= 100; page += 1) {
      const { data, link } = await send(route, { ...parameters, per_page: 100, page }, true)
      found.push(...list(data))
      if (!link.includes('rel="next"')) break
    }
    return found
  }
  const items = (data: unknown): unknown[] => (Array.isArray(data) ? data : [])

  return {
    pull: async (pull_number) =>
      toPull(
        (await send('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number }, true)).data,
      ),
    pullsFrom: async (headOwner, branch) =>
      (
        await all(
          'GET /repos/{owner}/{repo}/pulls',
          { state: 'open', head: `${headOwner}:${branch}` },
          items,
        )
      ).map(toPull),
    comments: async (issue_number) =>
      (
        await all(
          'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
          { issue_number },
          items,
        )
      ).map(toComment),
    createComment: async (issue_number, body) => {
      await send(
        'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
        { issue_number, body },
        false,
      )
    },
    updateComment: async (comment_id, body) => {
      await send(
        'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
        { comment_id, body },
        true,
      )
    },
    deleteComment: async (comment_id) => {
      await send('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id }, true)
    },
    checkRuns: async (ref, check_name) =>
      (
        await all(
          'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
          { ref, check_name, filter: 'all' },
          (data) => items((data as { check_runs?: unknown }).check_runs),
        )
      ).map(toCheckRun),
    createCheckRun: async (head_sha, name, external_id, conclusion, output) => {
      const { data } = await send(
        'POST /repos/{owner}/{repo}/check-runs',
        { name, head_sha, external_id, status: 'completed', conclusion, output },
        false,
      )
      return (data as { id: number }).id
    },
    updateCheckRun: async (check_run_id, conclusion, output) => {
      // Annotations are appended with every update, so one that may have happened must not happen again.
      const repeatable = !output.annotations?.length
      await send(
        'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
        { check_run_id, status: 'completed', conclusion, output },
        repeatable,
      )
    },
  }
}

/** Status of a failed request and the seconds that GitHub asks us to wait. */
function reading(error: unknown): { status: number; wait?: number } {
  const { status, response } = error as {
    status?: number
    response?: { headers?: Record<string, string | undefined> }
  }
  // Octokit gives 500 for a connection that broke; only an answer has a status of its own.
  const known = response ? (status ?? 0) : 0
  const headers = response?.headers ?? {}
  const after = Number(headers['retry-after'])
  if (headers['retry-after'] !== undefined && Number.isFinite(after))
    return { status: known, wait: after }
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) {
    return { status: known, wait: Math.max(1, reset - Math.floor(Date.now() / 1000)) }
  }
  return { status: known, ...(known === 429 && { wait: 60 }) }
}
