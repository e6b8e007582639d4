import type { Pull, Repository, User, WorkflowRun } from './model.ts'

/** What a new record holds before anything happens to it. */

export interface PullOptions {
  /** The full name of the repository that is asked to pull, and its branch if not the default one. */
  readonly into: string
  readonly base?: string
  /** The repository and branch to pull from; the repository is the base itself or a fork of it. */
  readonly from: string
  readonly branch: string
  readonly author?: string
  readonly title?: string
  readonly body?: string | null
}

export interface RunOptions {
  readonly of: Pull
  readonly name?: string
  readonly path?: string
  readonly status?: WorkflowRun['status']
  readonly conclusion?: WorkflowRun['conclusion']
  readonly artifacts?: readonly { readonly name: string; readonly size: number }[]
}

interface PullFacts {
  readonly id: number
  readonly createdAt: string
  readonly author: User
  readonly base: Repository
  readonly head: Repository
}

export function newRepository(
  fullName: string,
  owner: User,
  facts: Pick<Repository, 'id' | 'createdAt' | 'parent' | 'private'>,
): Repository {
  return {
    ...facts,
    fullName,
    owner,
    name: fullName.slice(fullName.indexOf('/') + 1),
    defaultBranch: 'main',
    branches: new Map(),
    pulls: new Map(),
    runs: new Map(),
    roles: new Map(),
    checks: [],
    comments: [],
    reactions: [],
  }
}

export function newPull(options: PullOptions, facts: PullFacts): Pull {
  const { id, createdAt, author, base, head } = facts
  const branch = options.base ?? base.defaultBranch
  return {
    id,
    number: base.pulls.size + 1,
    author,
    createdAt,
    base: { branch, sha: branchHead(base, branch) },
    head: {
      repository: head.fullName,
      owner: head.owner.login,
      branch: options.branch,
      sha: branchHead(head, options.branch),
    },
    labels: [],
    title: options.title ?? 'Change an offer',
    body: options.body ?? null,
    state: 'open',
    merged: false,
    draft: false,
    locked: false,
  }
}

export function newRun(
  fullName: string,
  options: RunOptions,
  nextId: () => number,
  createdAt: string,
): WorkflowRun {
  const { repository, branch, sha } = options.of.head
  const status = options.status ?? 'completed'
  return {
    id: nextId(),
    name: options.name ?? 'Check offers',
    path: options.path ?? '.github/workflows/check.yml',
    event: 'pull_request',
    attempt: 1,
    status,
    conclusion: status === 'completed' ? (options.conclusion ?? 'success') : null,
    head: { repository: repository ?? fullName, branch, sha },
    artifacts: (options.artifacts ?? []).map((artifact) => ({ id: nextId(), ...artifact })),
    createdAt,
  }
}

function branchHead({ fullName, branches }: Repository, branch: string): string {
  const sha = branches.get(branch)
  if (sha === undefined) throw new Error(`${fullName} has no branch ${branch}`)
  return sha
}
