import type { Pull, WorkflowRun } from './model.ts'
import { openApi } from './openapi.ts'
import { type Json, sample } from './sample.ts'
import type { GitHub } from './server.ts'
import { pullShape, repositoryShape, site, userShape } from './shapes.ts'
import { runShape } from './shapes-run.ts'

/** The payloads of events, as GitHub puts them into the file that GITHUB_EVENT_PATH names. */

/** The event after a workflow run ended, which starts a privileged workflow. */
export function workflowRunCompleted(gh: GitHub, fullName: string, run: WorkflowRun): Json {
  const { state, url } = gh
  const repository = state.repository(fullName)
  const payload = sample('webhook-workflow-run-completed')
  const { name, path, createdAt } = run
  const address = `${url}/repos/${fullName}/actions/workflows/1`
  const workflow = {
    id: 1,
    node_id: 'W_1',
    name,
    path,
    state: 'active',
    url: address,
    html_url: `${site}/${fullName}/blob/main/${path}`,
    badge_url: `${site}/${fullName}/actions/workflows/1/badge.svg`,
    created_at: createdAt,
    updated_at: createdAt,
  }
  return checked('webhook-workflow-run-completed', {
    ...payload,
    action: 'completed',
    repository: repositoryShape(url, repository, 'repository-webhooks'),
    sender: userShape(repository.owner),
    workflow,
    workflow_run: runShape(state, url, repository, run, payload.workflow_run as Json),
  })
}

/** The event of a pull request that was opened, or that got commits after `before`. */
export function pullRequest(gh: GitHub, fullName: string, pull: Pull, before?: string): Json {
  const { state, url } = gh
  const repository = state.repository(fullName)
  const action = before === undefined ? 'opened' : 'synchronize'
  const schema = `webhook-pull-request-${action}`
  const payload = sample(schema)
  const shape = pullShape(state, url, repository, pull, payload.pull_request as Json)
  return checked(schema, {
    ...payload,
    action,
    number: pull.number,
    repository: repositoryShape(url, repository, 'repository-webhooks'),
    sender: userShape(pull.author),
    pull_request: shape,
    ...(before === undefined ? {} : { before, after: pull.head.sha }),
  })
}

/** A payload that GitHub's description does not allow proves nothing, so it is not handed out. */
function checked(schema: string, payload: Json): Json {
  const errors = openApi().component(schema, payload)
  if (errors.length > 0) throw new Error(errors.join('\n'))
  return payload
}
