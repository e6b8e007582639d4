/** What GitHub answers, as the few fields that Martlet uses. */

export interface Pull {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly headSha: string
  readonly headRef: string
  readonly headRepository: string | undefined
  readonly headRepositoryId: number | undefined
  readonly baseRef: string
  readonly changedFiles: number
}

export interface Comment {
  readonly id: number
  readonly body: string
  readonly login: string
  readonly isBot: boolean
  readonly app: string | undefined
}

export interface CheckRun {
  readonly id: number
  readonly externalId: string
  readonly app: string | undefined
  readonly annotations: number
}

interface RawPull {
  number: number
  state: string
  head: { sha: string; ref: string; repo: { full_name: string; id: number } | null }
  base: { ref: string }
  changed_files?: number
}

export function toPull(data: unknown): Pull {
  const { number, state, head, base, changed_files } = data as RawPull
  return {
    number,
    state: state === 'open' ? 'open' : 'closed',
    headSha: head.sha,
    headRef: head.ref,
    headRepository: head.repo?.full_name,
    headRepositoryId: head.repo?.id,
    baseRef: base.ref,
    changedFiles: changed_files ?? 0,
  }
}

export function toComment(data: unknown): Comment {
  const {
    id,
    body,
    user,
    performed_via_github_app: app,
  } = data as {
    id: number
    body?: string
    user: { login: string; type: string } | null
    performed_via_github_app?: { slug?: string } | null
  }
  return {
    id,
    body: body ?? '',
    login: user?.login ?? '',
    isBot: user?.type === 'Bot',
    app: app?.slug,
  }
}

export function toCheckRun(data: unknown): CheckRun {
  const { id, external_id, app, output } = data as {
    id: number
    external_id: string | null
    app: { slug?: string } | null
    output: { annotations_count: number }
  }
  return {
    id,
    externalId: external_id ?? '',
    app: app?.slug,
    annotations: output.annotations_count,
  }
}
