import type { Repository, WorkflowRun } from './model.ts'
import { type Json, sample } from './sample.ts'
import { repositoryShape, site, userShape } from './shapes.ts'
import type { GitHubState } from './state.ts'

/** A run of a workflow, in the API's form or in that of a part of an event. */
export function runShape(
  state: GitHubState,
  api: string,
  repository: Repository,
  run: WorkflowRun,
  form: 'workflow-run' | Json,
): Json {
  const { id, name, path, event, status, conclusion, head, attempt, createdAt } = run
  const { fullName } = repository
  const source = state.repositories.get(head.repository) ?? repository
  const url = `${api}/repos/${fullName}/actions/runs/${id}`
  const commit = state.git.get(head.sha)
  const person = { name: commit.author, email: `${commit.author}@users.noreply.github.com` }
  return {
    ...(typeof form === 'string' ? sample(form) : form),
    id,
    node_id: `WFR_${id}`,
    name,
    path,
    event,
    status,
    conclusion,
    run_attempt: attempt,
    head_branch: head.branch,
    head_sha: head.sha,
    head_commit: {
      id: commit.sha,
      tree_id: commit.sha,
      message: commit.message,
      timestamp: commit.date,
      author: person,
      committer: person,
    },
    display_title: commit.message,
    url,
    html_url: `${site}/${fullName}/actions/runs/${id}`,
    artifacts_url: `${url}/artifacts`,
    created_at: createdAt,
    updated_at: createdAt,
    run_started_at: createdAt,
    actor: userShape(source.owner),
    triggering_actor: userShape(source.owner),
    repository: repositoryShape(api, repository, 'minimal-repository'),
    head_repository: repositoryShape(api, source, 'minimal-repository'),
    pull_requests: pullsOf(state, api, repository, run),
  }
}

/** The pull requests of a run: GitHub leaves the list empty when they come from a fork. */
function pullsOf(
  state: GitHubState,
  api: string,
  repository: Repository,
  run: WorkflowRun,
): Json[] {
  const { fullName } = repository
  if (run.head.repository !== fullName) return []
  const repo = { id: repository.id, url: `${api}/repos/${fullName}`, name: repository.name }
  return [...state.repository(fullName).pulls.values()]
    .filter(({ head }) => head.sha === run.head.sha && head.repository === fullName)
    .map(({ id, number, base, head }) => ({
      id,
      number,
      url: `${api}/repos/${fullName}/pulls/${number}`,
      base: { ref: base.branch, sha: base.sha, repo },
      head: { ref: head.branch, sha: head.sha, repo },
    }))
}
