/** A permission a workflow can give its token; `metadata` comes with every token. */
export type Scope = 'actions' | 'checks' | 'contents' | 'issues' | 'metadata' | 'pull-requests'

/** What one operation asks of the token: the access, on at least one of the scopes. */
export interface Need {
  readonly access: 'read' | 'write'
  readonly scopes: readonly Scope[]
}

const read = (...scopes: Scope[]): Need => ({ access: 'read', scopes })
const write = (...scopes: Scope[]): Need => ({ access: 'write', scopes })

/** A pull request is an issue too, so either scope opens its comments, labels and reactions. */
const talk = ['issues', 'pull-requests'] as const

/** The operations the fake knows, by GitHub's own names; nothing else of the API is kept or answered. */
export const operations = {
  'actions/get-workflow-run': read('actions'),
  'actions/list-workflow-run-artifacts': read('actions'),
  'checks/create': write('checks'),
  'checks/get': read('checks'),
  'checks/list-annotations': read('checks'),
  'checks/list-for-ref': read('checks'),
  'checks/update': write('checks'),
  'git/get-commit': read('contents'),
  'git/get-ref': read('contents'),
  'issues/add-labels': write(...talk),
  'issues/create-comment': write(...talk),
  'issues/delete-comment': write(...talk),
  'issues/get-comment': read(...talk),
  'issues/list-comments': read(...talk),
  'issues/list-labels-on-issue': read(...talk),
  'issues/remove-label': write(...talk),
  'issues/update-comment': write(...talk),
  'pulls/get': read('pull-requests'),
  'pulls/list': read('pull-requests'),
  'pulls/list-files': read('pull-requests'),
  'reactions/create-for-issue-comment': write(...talk),
  'repos/compare-commits-with-basehead': read('contents'),
  'repos/get': read('metadata'),
  'repos/get-collaborator-permission-level': read('metadata'),
  'repos/get-commit': read('contents'),
  'repos/get-content': read('contents'),
} satisfies Record<string, Need>

export type OperationId = keyof typeof operations

/** Schemas kept besides those the operations lead to: event payloads, and errors any operation may give. */
export const extraSchemas = [
  'basic-error',
  'validation-error',
  'validation-error-simple',
  'webhook-pull-request-opened',
  'webhook-pull-request-synchronize',
  'webhook-workflow-run-completed',
] as const
