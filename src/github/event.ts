import { readFileSync } from 'node:fs'
import { UserError } from '../model/errors.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What the runner tells every job. */
export interface Runner {
  readonly repository: string
  readonly serverUrl: string
  readonly apiUrl: string
  readonly eventName: string
  readonly event: Readonly<Record<string, unknown>>
  readonly sha: string
  readonly summaryFile: string | undefined
  readonly token: string
}

const fullName = /^[\w.-]+\/[\w.-]+$/
const commitId = /^[0-9a-f]{40,64}$/

/** @throws UserError when this is no GitHub Actions job, or an input is missing */
export function readRunner(env: Environment): Runner {
  const need = (name: string): string => {
    const value = env[name]
    if (!value)
      throw new UserError(`\`${name}\` is missing, so this is no GitHub Actions job`, [
        'On your machine, run: npx martlet check',
      ])
    return value
  }
  const repository = need('GITHUB_REPOSITORY')
  if (!fullName.test(repository)) throw new UserError(`\`GITHUB_REPOSITORY\` is no repository name`)
  return {
    repository,
    serverUrl: need('GITHUB_SERVER_URL').replace(/\/$/, ''),
    apiUrl: need('GITHUB_API_URL').replace(/\/$/, ''),
    eventName: need('GITHUB_EVENT_NAME'),
    event: readEvent(need('GITHUB_EVENT_PATH')),
    sha: need('GITHUB_SHA'),
    summaryFile: env.GITHUB_STEP_SUMMARY,
    token: env.INPUT_TOKEN ?? '',
  }
}

function readEvent(path: string): Record<string, unknown> {
  try {
    const event: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof event === 'object' && event !== null) return event as Record<string, unknown>
  } catch {
    // What is wrong with the file is of no use to anybody: the runner writes it.
  }
  throw new UserError('`GITHUB_EVENT_PATH` names no event of GitHub', [
    'Run the Action in a job of GitHub Actions.',
  ])
}

/** The pair that the check job judges: the base tip, and the commit that merges the change into it. */
export interface CheckEvent {
  readonly merge: string
  /** Known for a merge group; for a pull request it is the merge commit's first parent. */
  readonly base: string | undefined
  readonly head: string
  readonly pull: number | undefined
  /** Branch that the change goes into. */
  readonly baseRef: string
  /** `owner/name` of the repository that the change comes from, for links. */
  readonly headRepository: string | undefined
}

/** @throws UserError for events that this job is not made for */
export function readCheckEvent({ eventName, event, sha }: Runner): CheckEvent {
  if (eventName === 'pull_request') {
    const { number, head, base } = (event.pull_request ?? {}) as {
      number?: unknown
      head?: { sha?: unknown; repo?: { full_name?: unknown } | null }
      base?: { ref?: unknown }
    }
    const from = head?.repo?.full_name
    return {
      merge: commit(sha),
      base: undefined,
      head: commit(head?.sha),
      pull: Number(number),
      baseRef: branch(base?.ref),
      headRepository: typeof from === 'string' ? from : undefined,
    }
  }
  if (eventName === 'merge_group') {
    const { base_sha, head_sha, base_ref } = (event.merge_group ?? {}) as Record<string, unknown>
    return {
      merge: commit(sha),
      base: commit(base_sha),
      head: commit(head_sha),
      pull: undefined,
      baseRef: branch(base_ref),
      headRepository: undefined,
    }
  }
  throw new UserError(
    `Mode \`check\` runs on \`pull_request\` and \`merge_group\`, and this is \`${eventName}\``,
    ['See .github/workflows/martlet-check.yml of the Martlet repository.'],
  )
}

/** What GitHub itself wrote about the run that the report job follows. Nothing here came from the run's files. */
export interface ReportEvent {
  readonly headSha: string
  readonly headBranch: string
  readonly headOwner: string
  readonly headRepositoryId: number
}

/** A run of the check workflow, or the number of a pull request when a person started the report. */
export function readReportEvent({
  eventName,
  event,
}: Runner): ReportEvent | { readonly pull: number } {
  if (eventName === 'workflow_dispatch') {
    const number = Number((event.inputs as { pull?: unknown } | null)?.pull)
    if (!Number.isInteger(number) || number < 1) {
      throw new UserError('`pull` is no number of a pull request', [
        'Start the workflow again with the number alone, for example 128.',
      ])
    }
    return { pull: number }
  }
  if (eventName !== 'workflow_run') {
    throw new UserError(
      `Mode \`report\` runs on \`workflow_run\` and \`workflow_dispatch\`, and this is \`${eventName}\``,
    )
  }
  const run = (event.workflow_run ?? {}) as {
    event?: unknown
    head_sha?: unknown
    head_branch?: unknown
    head_repository?: { id?: unknown; owner?: { login?: unknown } } | null
  }
  if (run.event !== 'pull_request') throw new UserError('The run that ended judged no pull request')
  return {
    headSha: commit(run.head_sha),
    headBranch: String(run.head_branch ?? ''),
    headOwner: String(run.head_repository?.owner?.login ?? ''),
    headRepositoryId: Number(run.head_repository?.id),
  }
}

const branch = (ref: unknown): string => String(ref ?? 'base').replace(/^refs\/heads\//, '')

function commit(value: unknown): string {
  if (typeof value !== 'string' || !commitId.test(value))
    throw new UserError('The event names no commit')
  return value
}
