import { blobSha, bytes, type Change, type Commit, treeSha } from './git.ts'
import type { Pull, Repository, User } from './model.ts'
import { type Json, sample } from './sample.ts'
import type { GitHubState } from './state.ts'

/** How what the fake remembers looks in an answer. Only what has a meaning is filled in; see `sample`. */

export const site = 'https://github.com'

/** GitHub Actions, the app behind every GITHUB_TOKEN. */
export const actionsAppId = 15368

export function userShape({ id, login, type }: User): Json {
  const html_url =
    type === 'Bot' ? `${site}/apps/${login.replace('[bot]', '')}` : `${site}/${login}`
  const rest = { gravatar_id: '', html_url }
  return { ...sample('simple-user'), ...rest, id, node_id: `U_${id}`, login, type }
}

const company: User = { id: 9919, login: 'github', type: 'User' }

export function appShape(): Json {
  return {
    ...sample('nullable-integration'),
    id: actionsAppId,
    slug: 'github-actions',
    name: 'GitHub Actions',
    owner: userShape(company),
    permissions: {},
    events: [],
  }
}

/** A repository, in whichever of GitHub's many schemas for one the place asks for. */
export function repositoryShape(api: string, repository: Repository, schema: string): Json {
  const { id, fullName, name } = repository
  return {
    ...sample(schema),
    id,
    node_id: `R_${id}`,
    name,
    full_name: fullName,
    owner: userShape(repository.owner),
    private: repository.private,
    fork: repository.parent !== null,
    url: `${api}/repos/${fullName}`,
    html_url: `${site}/${fullName}`,
    clone_url: `${site}/${fullName}.git`,
    git_url: `git://github.com/${fullName}.git`,
    default_branch: repository.defaultBranch,
    visibility: repository.private ? 'private' : 'public',
    topics: [],
    has_discussions: false,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: repository.createdAt,
  }
}

export function associationOf({ owner, roles }: Repository, { login }: User): string {
  if (login === owner.login) return 'OWNER'
  const role = roles.get(login)
  return role === undefined || role === 'none' ? 'NONE' : 'COLLABORATOR'
}

/** A pull request: the long form of one, the short form of a list, or that of a part of an event. */
export function pullShape(
  state: GitHubState,
  api: string,
  repository: Repository,
  pull: Pull,
  form: 'pull-request' | 'pull-request-simple' | Json = 'pull-request',
): Json {
  const empty = typeof form === 'string' ? sample(form) : form
  const { base, head, number } = pull
  const source = head.repository === null ? undefined : state.repository(head.repository)
  const side = (at: Repository | undefined, owner: User, branch: string, sha: string): Json => ({
    label: `${owner.login}:${branch}`,
    ref: branch,
    sha,
    user: userShape(owner),
    repo: at === undefined ? null : repositoryShape(api, at, 'repository'),
  })
  // When it was closed means nothing here, only whether.
  const closed = pull.state === 'closed' ? pull.createdAt : null
  return {
    ...empty,
    id: pull.id,
    node_id: `PR_${pull.id}`,
    number,
    url: `${api}/repos/${repository.fullName}/pulls/${number}`,
    html_url: `${site}/${repository.fullName}/pull/${number}`,
    issue_url: `${api}/repos/${repository.fullName}/issues/${number}`,
    title: pull.title,
    body: pull.body,
    state: pull.state,
    draft: pull.draft,
    locked: pull.locked,
    user: userShape(pull.author),
    author_association: associationOf(repository, pull.author),
    labels: pull.labels.map((name) => labelShape(api, repository, name)),
    created_at: pull.createdAt,
    closed_at: closed,
    merged_at: pull.merged ? closed : null,
    ...('merged' in empty ? { merged: pull.merged } : {}),
    base: side(repository, repository.owner, base.branch, base.sha),
    head: side(source, state.user(head.owner), head.branch, head.sha),
  }
}

export function labelShape(api: string, { fullName }: Repository, name: string): Json {
  const url = `${api}/repos/${fullName}/labels/${encodeURIComponent(name)}`
  return { ...sample('label'), node_id: `LA_${name}`, name, url, color: 'ededed' }
}

/** A commit with its place in the repository, but without its files. */
export function commitShape(api: string, fullName: string, commit: Commit): Json {
  const { sha, message, parents } = commit
  const url = `${api}/repos/${fullName}/commits/${sha}`
  const html_url = `${site}/${fullName}/commit/${sha}`
  return {
    ...sample('commit'),
    sha,
    url,
    html_url,
    commit: {
      ...(sample('commit').commit as Json),
      ...signatures(commit),
      message,
      tree: {
        sha: treeSha(commit.tree),
        url: `${api}/repos/${fullName}/git/trees/${treeSha(commit.tree)}`,
      },
    },
    parents: parents.map((parent) => ({
      sha: parent,
      url: `${api}/repos/${fullName}/commits/${parent}`,
      html_url: `${site}/${fullName}/commit/${parent}`,
    })),
  }
}

/** Author and committer of a commit, who are the same here. */
export function signatures({ author, date }: Commit): Json {
  const signature = { name: author, email: `${author}@users.noreply.github.com`, date }
  return { author: signature, committer: signature }
}

/** A changed file. The patch takes out all old lines and puts in all new ones: true, if not the shortest. */
export function changeShape(api: string, fullName: string, sha: string, change: Change): Json {
  const { path, status, previous, before, after } = change
  const old = status === 'renamed' || before === undefined ? [] : linesOf(before)
  const fresh = status === 'renamed' || after === undefined ? [] : linesOf(after)
  const hunk = [
    `@@ -${span(old.length)} +${span(fresh.length)} @@`,
    ...old.map((line) => `-${line}`),
    ...fresh.map((line) => `+${line}`),
  ]
  const binary = [before, after].some(
    (content) => content !== undefined && bytes(content).includes(0),
  )
  const from = encodeURI(path)
  return {
    ...sample('diff-entry'),
    sha: blobSha((after ?? before)!),
    filename: path,
    status,
    additions: binary ? 0 : fresh.length,
    deletions: binary ? 0 : old.length,
    changes: binary ? 0 : old.length + fresh.length,
    contents_url: `${api}/repos/${fullName}/contents/${from}?ref=${sha}`,
    ...(previous === undefined ? {} : { previous_filename: previous }),
    ...(binary || status === 'renamed' ? {} : { patch: hunk.join('\n') }),
  }
}

function linesOf(content: NonNullable<Change['after']>): string[] {
  const text = bytes(content).toString()
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}

function span(count: number): string {
  return count === 0 ? '0,0' : `1,${count}`
}
