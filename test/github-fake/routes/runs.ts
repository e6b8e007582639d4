import { type Call, type Handler, notFound, ok, paginate } from '../call.ts'
import type { Artifact, WorkflowRun } from '../model.ts'
import { type Json, sample } from '../sample.ts'
import { runShape } from '../shapes-run.ts'

function findRun({ repository, params }: Call): WorkflowRun {
  const run = repository.runs.get(Number(params.run_id))
  if (run === undefined) throw notFound()
  return run
}

export const getRun: Handler = (call) =>
  ok(runShape(call.state, call.api, call.repository, findRun(call), 'workflow-run'))

export const listArtifacts: Handler = (call) => {
  const run = findRun(call)
  const name = call.query.get('name')
  const found = run.artifacts.filter((artifact) => name === null || artifact.name === name)
  const { items, headers } = paginate(call, found)
  const artifacts = items.map((artifact) => shape(call, run, artifact))
  return { status: 200, body: { total_count: found.length, artifacts }, headers }
}

function shape({ api, repository }: Call, run: WorkflowRun, { id, name, size }: Artifact): Json {
  const url = `${api}/repos/${repository.fullName}/actions/artifacts/${id}`
  return {
    ...sample('artifact'),
    id,
    node_id: `ART_${id}`,
    name,
    size_in_bytes: size,
    url,
    archive_download_url: `${url}/zip`,
    created_at: run.createdAt,
    updated_at: run.createdAt,
    workflow_run: { id: run.id, head_branch: run.head.branch, head_sha: run.head.sha },
  }
}
