import { type Call, type Handler, list, notFound, ok, paginate, Refusal } from '../call.ts'
import { checkConclusion, checkOutput } from '../limits.ts'
import type { Annotation, CheckRun } from '../model.ts'
import { type Json, sample } from '../sample.ts'
import { actionsAppId, appShape, site } from '../shapes.ts'
import { resolve } from './refs.ts'

function findCheck({ repository, params }: Call): CheckRun {
  const check = repository.checks.find(({ id }) => id === Number(params.check_run_id))
  if (check === undefined) throw notFound()
  return check
}

function shape({ api, repository }: Call, check: CheckRun): Json {
  const { fullName } = repository
  const url = `${api}/repos/${fullName}/check-runs/${check.id}`
  return {
    ...sample('check-run'),
    id: check.id,
    node_id: `CR_${check.id}`,
    name: check.name,
    head_sha: check.headSha,
    external_id: check.externalId,
    url,
    html_url: `${site}/${fullName}/runs/${check.id}`,
    details_url: check.detailsUrl,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    check_suite: { id: check.suite },
    app: appShape(),
    output: {
      title: check.title,
      summary: check.summary,
      text: check.text,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
  }
}

/** Takes over what a request says. Annotations are added to those there are: GitHub has no way to take one back. */
function apply({ state, body }: Call, check: CheckRun): void {
  const output = (body.output ?? {}) as Json
  const annotations = (output.annotations ?? []) as Annotation[]
  checkConclusion(body)
  checkOutput(output.title, annotations)
  check.annotations.push(...annotations)
  check.name = (body.name as string) ?? check.name
  check.externalId = (body.external_id as string) ?? check.externalId
  check.detailsUrl = (body.details_url as string) ?? check.detailsUrl
  check.title = (output.title as string) ?? check.title
  check.summary = (output.summary as string) ?? check.summary
  check.text = (output.text as string) ?? check.text
  check.startedAt = (body.started_at as string) ?? check.startedAt
  check.status = (body.status as CheckRun['status']) ?? check.status
  const now = state.tick()
  if (body.conclusion !== undefined) {
    check.status = 'completed'
    check.conclusion = body.conclusion as string
    check.completedAt = (body.completed_at as string) ?? now
  } else if (body.status !== undefined) {
    check.conclusion = null
    check.completedAt = null
  }
}

export const createCheck: Handler = (call) => {
  const { state, repository, body } = call
  const headSha = body.head_sha as string
  if (state.git.find(headSha) === undefined) {
    throw new Refusal(422, `No commit found for SHA: ${headSha}`)
  }
  // All check runs of one app on one commit share a suite.
  const suite = repository.checks.find((check) => check.headSha === headSha)?.suite
  const check: CheckRun = {
    id: state.nextId(),
    suite: suite ?? state.nextId(),
    annotations: [],
    name: body.name as string,
    headSha,
    status: 'queued',
    conclusion: null,
    externalId: '',
    detailsUrl: null,
    startedAt: state.now(),
    completedAt: null,
    title: null,
    summary: null,
    text: null,
  }
  apply(call, check)
  repository.checks.push(check)
  return { status: 201, body: shape(call, check) }
}

export const updateCheck: Handler = (call) => {
  const check = findCheck(call)
  apply(call, check)
  return ok(shape(call, check))
}

export const getCheck: Handler = (call) => ok(shape(call, findCheck(call)))

/** Newest first and, unless all are asked for, only the latest of each name. */
export const listChecks: Handler = (call) => {
  const { repository, query } = call
  const { sha } = resolve(call, call.params.ref ?? '')
  const named = repository.checks
    .filter(
      (check) =>
        check.headSha === sha &&
        check.name === (query.get('check_name') ?? check.name) &&
        check.status === (query.get('status') ?? check.status) &&
        Number(query.get('app_id') ?? actionsAppId) === actionsAppId,
    )
    .reverse()
  const isLatest = (check: CheckRun) => named.find(({ name }) => name === check.name) === check
  const found = query.get('filter') === 'all' ? named : named.filter(isLatest)
  const { items, headers } = paginate(call, found)
  const body = { total_count: found.length, check_runs: items.map((check) => shape(call, check)) }
  return { status: 200, body, headers }
}

export const listAnnotations: Handler = (call) => {
  const { annotations, headSha } = findCheck(call)
  return list(call, annotations, (annotation) => ({
    ...sample('check-annotation'),
    ...annotation,
    blob_href: `${site}/${call.repository.fullName}/blob/${headSha}/${annotation.path}`,
  }))
}
