export interface User {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Bot'
}

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none'

export interface Comment {
  readonly id: number
  readonly number: number
  readonly author: User
  readonly createdAt: string
  body: string
  updatedAt: string
}

export interface Reaction {
  readonly id: number
  readonly comment: number
  readonly author: User
  readonly content: string
  readonly createdAt: string
}

/** An annotation as the client sent it. */
export interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: 'notice' | 'warning' | 'failure'
  readonly message: string
  readonly title?: string
  readonly raw_details?: string
}

export interface CheckRun {
  readonly id: number
  readonly suite: number
  readonly annotations: Annotation[]
  name: string
  headSha: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  externalId: string
  detailsUrl: string | null
  startedAt: string
  completedAt: string | null
  title: string | null
  summary: string | null
  text: string | null
}

export interface Pull {
  readonly id: number
  readonly number: number
  readonly author: User
  readonly createdAt: string
  readonly base: { readonly branch: string; sha: string }
  /** The repository goes away when its owner deletes the fork. */
  readonly head: {
    repository: string | null
    readonly owner: string
    readonly branch: string
    sha: string
  }
  /** Names of labels, in the order they came. */
  readonly labels: string[]
  title: string
  body: string | null
  state: 'open' | 'closed'
  merged: boolean
  draft: boolean
  locked: boolean
}

export interface Artifact {
  readonly id: number
  readonly name: string
  readonly size: number
}

/** A run of a workflow in the base repository. */
export interface WorkflowRun {
  readonly id: number
  readonly name: string
  readonly path: string
  readonly event: string
  readonly attempt: number
  readonly status: 'completed' | 'in_progress' | 'requested'
  readonly conclusion: 'success' | 'failure' | 'cancelled' | null
  readonly head: { readonly repository: string; readonly branch: string; readonly sha: string }
  readonly artifacts: readonly Artifact[]
  readonly createdAt: string
}

export interface Repository {
  readonly id: number
  readonly fullName: string
  readonly owner: User
  readonly name: string
  readonly private: boolean
  readonly createdAt: string
  /** The full name of the repository this one was forked from. */
  readonly parent: string | null
  readonly defaultBranch: string
  readonly branches: Map<string, string>
  readonly pulls: Map<number, Pull>
  readonly runs: Map<number, WorkflowRun>
  readonly roles: Map<string, Role>
  readonly checks: CheckRun[]
  comments: Comment[]
  reactions: Reaction[]
}
