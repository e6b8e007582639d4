import { type Call, type Handler, list, notFound, ok } from '../call.ts'
import { diff } from '../git.ts'
import { filesLimit } from '../limits.ts'
import type { Pull } from '../model.ts'
import { changeShape, pullShape } from '../shapes.ts'

function findPull({ repository, params }: Call): Pull {
  const pull = repository.pulls.get(Number(params.pull_number))
  if (pull === undefined) throw notFound()
  return pull
}

export const getPull: Handler = (call) => {
  const pull = findPull(call)
  return ok(pullShape(call.state, call.api, call.repository, pull))
}

export const listPulls: Handler = (call) => {
  const { state, api, repository, query } = call
  const wanted = query.get('state') ?? 'open'
  const base = query.get('base')
  // GitHub lets a head without an owner pass and then lists everything: a trap worth having here.
  const head = query.get('head')?.includes(':') ? query.get('head') : null
  const found = [...repository.pulls.values()].filter(
    (pull) =>
      (wanted === 'all' || pull.state === wanted) &&
      (base === null || pull.base.branch === base) &&
      (head === null || `${pull.head.owner}:${pull.head.branch}` === head),
  )
  // Newest first unless asked otherwise; the other orders mean nothing here.
  if (query.get('direction') !== 'asc') found.reverse()
  return list(call, found, (pull) => pullShape(state, api, repository, pull, 'pull-request-simple'))
}

/** What changed between the head and where it left the base, which may have moved on. */
export const listFiles: Handler = (call) => {
  const { state, api, repository } = call
  const { base, head } = findPull(call)
  const fork = state.git.mergeBase(base.sha, head.sha)
  const before = fork === undefined ? {} : state.git.get(fork).tree
  const changes = diff(before, state.git.get(head.sha).tree).slice(0, filesLimit)
  return list(call, changes, (change) => changeShape(api, repository.fullName, head.sha, change))
}
