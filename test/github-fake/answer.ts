import { type Call, notFound, Refusal, type Reply } from './call.ts'
import { openApi } from './openapi.ts'
import { operations } from './operations.ts'
import type { Faults } from './personalities.ts'
import { may, type Persona, tokenOf } from './personas.ts'
import type { Match } from './router.ts'
import { handlers } from './routes/index.ts'
import type { Json } from './sample.ts'
import type { GitHubState } from './state.ts'

/** What the server works with: the tests hold the same objects. */
export interface Backstage {
  readonly state: GitHubState
  readonly faults: Faults
  readonly violations: string[]
  readonly personas: ReadonlyMap<string, Persona>
}

/** A request off the wire. */
export interface Incoming {
  readonly method: string
  readonly url: URL
  readonly authorization: string | undefined
  readonly accept: string
  readonly text: string
}

/** A reply, and what is worth a line in the log. */
export interface Answer {
  readonly reply: Reply
  readonly operation: string | undefined
  readonly body: unknown
}

/** Answers one request as GitHub would, and notes what either side got wrong. */
export function answer(backstage: Backstage, incoming: Incoming): Answer {
  const { method, url, text } = incoming
  const match = openApi().router.match(method, url.pathname)
  if (match === undefined) {
    backstage.violations.push(`${method} ${url.pathname}: no operation of the subset`)
    return { reply: notFound().reply, operation: undefined, body: text }
  }
  const { id } = match
  let body: unknown
  try {
    body = text === '' ? undefined : JSON.parse(text)
  } catch {
    backstage.violations.push(`${id}: body is not JSON`)
    return { reply: new Refusal(400, 'Problems parsing JSON').reply, operation: id, body: text }
  }
  const reply = guarded(() => reach(backstage, incoming, match, body))
  const { status, body: sent } = reply
  // Raw files are no JSON, so there is nothing that describes them.
  if (!(sent instanceof Uint8Array)) {
    backstage.violations.push(...openApi().response(match, status, sent))
  }
  return { reply, operation: id, body }
}

function guarded(run: () => Reply): Reply {
  try {
    return run()
  } catch (error) {
    if (error instanceof Refusal) return error.reply
    throw error
  }
}

/** The gates of GitHub in their order: who asks, its mood, what is allowed, what makes sense, what is there. */
function reach(backstage: Backstage, incoming: Incoming, match: Match, body: unknown): Reply {
  const { state, faults, violations, personas } = backstage
  const { url, authorization, accept } = incoming
  const { invalid, ignored } = openApi().request(match, url.searchParams, body)
  violations.push(...invalid, ...ignored)

  const token = tokenOf(authorization)
  if (token === undefined) throw new Refusal(401, 'Requires authentication')
  const persona = personas.get(token)
  if (persona === undefined) throw new Refusal(401, 'Bad credentials')

  const spoilt = faults.before(match)
  if (spoilt !== undefined) return spoilt

  if (!may(persona, operations[match.id])) {
    throw new Refusal(403, 'Resource not accessible by integration')
  }
  if (invalid.length > 0) throw new Refusal(422, `Invalid request.\n\n${invalid.join('\n')}`)

  const { owner, repo } = match.params
  const repository = state.repositories.get(`${owner}/${repo}`)
  if (repository === undefined) throw notFound()
  const call: Call = {
    state,
    repository,
    persona,
    params: match.params,
    query: url.searchParams,
    body: body as Json,
    accept,
    url,
    api: url.origin,
  }
  const reply = guarded(() => handlers[match.id](call))
  return faults.after(match) ?? reply
}
