import { marker } from '../report/comment/comment.ts'
import type { Comment } from './answers.ts'
import { type GitHub, GitHubError } from './api.ts'

export type Written =
  | 'written'
  /** The comment says this already. */
  | 'current'
  /** A newer head is there: its own run writes. */
  | 'stale'
  /** A newer head came while this one was written, and its run may have been faster: report it again. */
  | 'overtaken'
  /** The conversation is locked, or the token may not write. */
  | 'refused'

export interface Sticky {
  readonly pull: number
  /** Full id of the head that was judged. */
  readonly head: string
  /** Login that the workflow's token writes as. */
  readonly login: string
  /** undefined: nothing to say, but a comment that is there becomes `otherwise`. */
  readonly body: string | undefined
  readonly otherwise: string
}

const mostRounds = 6

/**
 * Keeps exactly one comment on a pull request. REST has no compare-and-swap, so the rules are: before
 * each write ask whether this head is still the newest; the oldest comment wins and the others go; look
 * again after every write, until a look finds nothing to do. A run that was overtaken between its question
 * and its write cannot undo that, but it takes away what it made too much, and says so.
 */
export async function keepComment(github: GitHub, sticky: Sticky): Promise<Written> {
  let wrote = false
  for (let round = 0; round < mostRounds; round += 1) {
    const own = (await github.comments(sticky.pull))
      .filter((comment) => isOwn(comment, sticky.login))
      .sort((a, b) => a.id - b.id)
    const [oldest, ...extra] = own
    const body = sticky.body ?? (oldest ? sticky.otherwise : undefined)
    const isDone = body === undefined || (oldest?.body === body && extra.length === 0)
    if (isDone && !wrote) return 'current'
    if (!(await isNewest(github, sticky))) {
      if (!wrote) return 'stale'
      for (const { id } of extra) await gone(github.deleteComment(id))
      return 'overtaken'
    }
    if (isDone) return 'written'
    try {
      wrote = true
      if (!oldest) await github.createComment(sticky.pull, body)
      else {
        if (oldest.body !== body) await github.updateComment(oldest.id, body)
        for (const { id } of extra) await gone(github.deleteComment(id))
      }
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      // Somebody deleted the comment between our look and our write: look again.
      if (error.status === 404 && oldest) continue
      // The answer to a create broke; whether it happened is seen at the next look.
      if (error.status === 0 || error.status >= 500) continue
      if (error.status === 403 || error.status === 410 || error.status === 404) return 'refused'
      throw error
    }
  }
  return 'written'
}

const isOwn = ({ body, login, isBot }: Comment, self: string): boolean =>
  isBot && login === self && body.startsWith(marker)

const isNewest = async (github: GitHub, { pull, head }: Sticky): Promise<boolean> =>
  (await github.pull(pull)).headSha === head

/** Deleting what is gone already is fine. */
async function gone(deleting: Promise<void>): Promise<void> {
  try {
    await deleting
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== 404) throw error
  }
}
