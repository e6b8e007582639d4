import { Refusal, type Reply } from './call.ts'
import type { Changes } from './git.ts'
import type { OperationId } from './operations.ts'
import type { GitHubState } from './state.ts'

/** What a fault may see of a request. */
interface Seen {
  readonly id: OperationId
  readonly params: Readonly<Record<string, string>>
}

/** One bad habit: it may answer instead of the handler, or instead of what the handler answered. */
interface Fault {
  before?(seen: Seen): Reply | undefined
  after?(seen: Seen): Reply | undefined
}

interface Times {
  /** How many requests it hits; once unless told otherwise. */
  readonly times?: number
  /** Which operation it hits; any unless told otherwise. */
  readonly operation?: OperationId
}

export interface HeadMove {
  /** The head moves once this many more requests reached the repository. */
  readonly after: number
  readonly repository: string
  readonly branch: string
  readonly changes?: Changes
}

/** The moods of GitHub that a client has to live with; each is switched on by a test and wears off by itself. */
export class Faults {
  readonly #state: GitHubState
  #faults: Fault[] = []
  #moves: (() => void)[] = []
  #latency: (() => number) | undefined

  constructor(state: GitHubState) {
    this.#state = state
  }

  /** Refuses with the secondary rate limit, which asks to wait a second. */
  secondaryRateLimit(times: Times = {}): void {
    const message =
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
    this.#refuse(times, new Refusal(403, message, {}, { 'retry-after': '1' }))
  }

  tooManyRequests(times: Times = {}): void {
    this.#refuse(times, new Refusal(429, 'API rate limit exceeded', {}, { 'retry-after': '1' }))
  }

  /** Does what is asked and then says it failed: whoever asks again does it twice. */
  loseAnswer(operation: OperationId, times = 1): void {
    const hit = counter({ operation, times })
    const { reply } = new Refusal(502, 'Server Error')
    this.#faults.push({ after: (seen) => (hit(seen) ? reply : undefined) })
  }

  /** Somebody deletes the comment that the next update names, just before it arrives. */
  deleteCommentBeforeUpdate(): void {
    const hit = counter({ operation: 'issues/update-comment' })
    this.#faults.push({
      before: (seen) => {
        const { owner, repo, comment_id } = seen.params
        if (hit(seen)) this.#state.deleteComment(`${owner}/${repo}`, Number(comment_id))
        return undefined
      },
    })
  }

  /** Somebody pushes to a branch in the middle of a run. */
  moveHead({ after, repository, branch, changes = { 'moved.txt': 'Moved.\n' } }: HeadMove): void {
    let left = after
    this.#moves.push(() => {
      left -= 1
      if (left === 0) this.#state.push(repository, branch, changes)
    })
  }

  /** Delays every request by up to `most` milliseconds; the same seed gives the same delays. */
  latency(seed: number, most = 25): void {
    const random = generator(seed)
    this.#latency = () => Math.floor(random() * (most + 1))
  }

  clear(): void {
    this.#faults = []
    this.#moves = []
    this.#latency = undefined
  }

  /** For the server: how many milliseconds the next request waits. */
  nextDelay(): number {
    return this.#latency?.() ?? 0
  }

  /** For the server: an answer instead of the handler's, decided before it runs. */
  before(seen: Seen): Reply | undefined {
    return first(this.#faults, (fault) => fault.before?.(seen))
  }

  /** For the server: an answer instead of the handler's, after it ran. */
  after(seen: Seen): Reply | undefined {
    for (const move of this.#moves) move()
    return first(this.#faults, (fault) => fault.after?.(seen))
  }

  #refuse(times: Times, { reply }: Refusal): void {
    const hit = counter(times)
    this.#faults.push({ before: (seen) => (hit(seen) ? reply : undefined) })
  }
}

/** The first answer; faults behind it are not asked, and so keep their turns. */
function first(faults: readonly Fault[], ask: (fault: Fault) => Reply | undefined) {
  for (const fault of faults) {
    const reply = ask(fault)
    if (reply !== undefined) return reply
  }
  return undefined
}

/** Says yes to the first requests of an operation, as often as asked. */
function counter({ times = 1, operation }: Times): (seen: Seen) => boolean {
  let left = times
  return ({ id }) => {
    if (left === 0 || (operation ?? id) !== id) return false
    left -= 1
    return true
  }
}

/** Numbers from 0 to 1 that only look random (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
