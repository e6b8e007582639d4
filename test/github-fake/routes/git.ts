import { type Handler, list, notFound, ok, paginate } from '../call.ts'
import { type Commit, diff, treeSha } from '../git.ts'
import { comparedFilesLimit, filesLimit } from '../limits.ts'
import { type Json, sample } from '../sample.ts'
import { changeShape, commitShape, signatures, site } from '../shapes.ts'
import { lookup, resolve } from './refs.ts'

export const getRef: Handler = (call) => {
  const { api, params, repository } = call
  const ref = params.ref ?? ''
  const commit = /^(heads|pull)\//.test(ref) ? lookup(call, ref) : undefined
  if (commit === undefined) throw notFound()
  const git = `${api}/repos/${repository.fullName}/git`
  return ok({
    ref: `refs/${ref}`,
    node_id: `REF_${ref}`,
    url: `${git}/refs/${ref}`,
    object: { type: 'commit', sha: commit.sha, url: `${git}/commits/${commit.sha}` },
  })
}

export const getGitCommit: Handler = ({ state, api, params, repository }) => {
  const commit = state.git.find(params.commit_sha ?? '')
  if (commit === undefined) throw notFound()
  const { sha, tree, message, parents } = commit
  const git = `${api}/repos/${repository.fullName}/git`
  const html = `${site}/${repository.fullName}/commit`
  return ok({
    ...sample('git-commit'),
    ...signatures(commit),
    sha,
    message,
    url: `${git}/commits/${sha}`,
    html_url: `${html}/${sha}`,
    tree: { sha: treeSha(tree), url: `${git}/trees/${treeSha(tree)}` },
    parents: parents.map((parent) => ({
      sha: parent,
      url: `${git}/commits/${parent}`,
      html_url: `${html}/${parent}`,
    })),
  })
}

/** A commit and what it changed against its first parent. */
export const getCommit: Handler = (call) => {
  const { state, api, repository } = call
  const commit = resolve(call, call.params.ref ?? '')
  const [parent] = commit.parents
  const before = parent === undefined ? {} : state.git.get(parent).tree
  const changes = diff(before, commit.tree).slice(0, filesLimit)
  const { fullName } = repository
  const { body, headers } = list(call, changes, (c) => changeShape(api, fullName, commit.sha, c))
  const reply = { status: 200, body: { ...commitShape(api, fullName, commit), files: body } }
  return headers === undefined ? reply : { ...reply, headers }
}

/** Compares `base...head`, where a side in a fork is `owner:branch`. Files come with the first page only. */
export const compareCommits: Handler = (call) => {
  const { state, api, repository } = call
  const { fullName } = repository
  const sides = (call.params.basehead ?? '').split('...')
  const side = (name: string): Commit => {
    const [owner, branch] = name.split(':') as [string, string?]
    const fork = state.repositories.get(`${owner}/${repository.name}`)
    const within = branch === undefined ? call : fork && { ...call, repository: fork }
    const found = within && lookup(within, branch ?? name)
    if (found === undefined) throw notFound()
    return found
  }
  if (sides.length !== 2) throw notFound()
  const [base, head] = sides.map(side) as [Commit, Commit]
  const meeting = state.git.mergeBase(base.sha, head.sha)
  if (meeting === undefined) throw notFound(`No common ancestor between ${sides.join(' and ')}.`)
  const ofBase = new Set(state.git.history(base.sha))
  const ofHead = new Set(state.git.history(head.sha))
  const ahead = [...ofHead].filter((sha) => !ofBase.has(sha)).reverse()
  const behind = [...ofBase].filter((sha) => !ofHead.has(sha))
  const { items, page, headers } = paginate(call, ahead)
  const shape = (sha: string): Json => commitShape(api, fullName, state.git.get(sha))
  const changes = diff(state.git.get(meeting).tree, head.tree).slice(0, comparedFilesLimit)
  const files = changes.map((change) => changeShape(api, fullName, head.sha, change))
  const body = {
    ...sample('commit-comparison'),
    status: statusOf(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    base_commit: shape(base.sha),
    merge_base_commit: shape(meeting),
    commits: items.map(shape),
    ...(page === 1 ? { files } : {}),
  }
  return { status: 200, body, headers }
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}
