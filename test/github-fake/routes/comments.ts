import { type Call, type Handler, list, notFound, ok, Refusal } from '../call.ts'
import { checkCommentBody } from '../limits.ts'
import type { Comment, Pull } from '../model.ts'
import type { Json } from '../sample.ts'
import { sample } from '../sample.ts'
import { appShape, associationOf, site, userShape } from '../shapes.ts'

/** The pull request whose conversation the path names. */
export function conversation({ repository, params }: Call): Pull {
  const pull = repository.pulls.get(Number(params.issue_number))
  if (pull === undefined) throw notFound()
  return pull
}

/** The comment that the path names. */
export function findComment({ repository, params }: Call): Comment {
  const comment = repository.comments.find(({ id }) => id === Number(params.comment_id))
  if (comment === undefined) throw notFound()
  return comment
}

export function refuseLocked(pull: Pull | undefined): void {
  if (!pull?.locked) return
  throw new Refusal(403, 'Unable to create comment because issue is locked.')
}

/** A workflow's token does not touch what people wrote. */
function refuseForeign({ persona }: Call, { author }: Comment): void {
  if (author.login !== persona.login)
    throw new Refusal(403, 'Resource not accessible by integration')
}

function shape({ api, repository }: Call, comment: Comment): Json {
  const { id, number, author } = comment
  const { fullName } = repository
  return {
    ...sample('issue-comment'),
    id,
    node_id: `IC_${id}`,
    url: `${api}/repos/${fullName}/issues/comments/${id}`,
    html_url: `${site}/${fullName}/pull/${number}#issuecomment-${id}`,
    issue_url: `${api}/repos/${fullName}/issues/${number}`,
    user: userShape(author),
    author_association: associationOf(repository, author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    performed_via_github_app: author.type === 'Bot' ? appShape() : null,
  }
}

export const getComment: Handler = (call) => ok(shape(call, findComment(call)))

export const listComments: Handler = (call) => {
  const { number } = conversation(call)
  const since = call.query.get('since') ?? ''
  const found = call.state
    .comments(call.repository.fullName, number)
    .filter(({ updatedAt }) => updatedAt >= since)
  return list(call, found, (comment) => shape(call, comment))
}

export const createComment: Handler = (call) => {
  const pull = conversation(call)
  refuseLocked(pull)
  const body = call.body.body as string
  checkCommentBody(body)
  const { fullName } = call.repository
  const comment = call.state.addComment(fullName, pull.number, call.persona.login, body)
  return { status: 201, body: shape(call, comment) }
}

export const updateComment: Handler = (call) => {
  const comment = findComment(call)
  refuseForeign(call, comment)
  refuseLocked(call.repository.pulls.get(comment.number))
  const body = call.body.body as string
  checkCommentBody(body)
  comment.body = body
  comment.updatedAt = call.state.tick()
  return ok(shape(call, comment))
}

export const deleteComment: Handler = (call) => {
  const comment = findComment(call)
  refuseForeign(call, comment)
  call.state.deleteComment(call.repository.fullName, comment.id)
  return { status: 204 }
}
