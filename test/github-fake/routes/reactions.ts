import type { Handler } from '../call.ts'
import type { Reaction } from '../model.ts'
import { sample } from '../sample.ts'
import { userShape } from '../shapes.ts'
import { findComment, refuseLocked } from './comments.ts'

/** The same reaction by the same user is not made twice: GitHub shows the one that is there, with 200. */
export const createReaction: Handler = (call) => {
  const { state, repository, persona } = call
  const comment = findComment(call)
  refuseLocked(repository.pulls.get(comment.number))
  const content = call.body.content as string
  const author = state.user(persona.login)
  const known = repository.reactions.find(
    (reaction) =>
      reaction.comment === comment.id && reaction.author === author && reaction.content === content,
  )
  const reaction: Reaction = known ?? {
    id: state.nextId(),
    comment: comment.id,
    author,
    content,
    createdAt: state.tick(),
  }
  if (known === undefined) repository.reactions.push(reaction)
  const body = {
    ...sample('reaction'),
    id: reaction.id,
    node_id: `REA_${reaction.id}`,
    user: userShape(author),
    content,
    created_at: reaction.createdAt,
  }
  return { status: known === undefined ? 201 : 200, body }
}
