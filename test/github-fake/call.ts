import type { Repository } from './model.ts'
import type { Persona } from './personas.ts'
import type { Json } from './sample.ts'
import type { GitHubState } from './state.ts'

/** One request, as a handler of its operation sees it: known route, known user, sound body. */
export interface Call {
  readonly state: GitHubState
  readonly repository: Repository
  readonly persona: Persona
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Json
  readonly accept: string
  /** The request's own address, for links to other pages, and the address of the API. */
  readonly url: URL
  readonly api: string
}

export interface Reply {
  readonly status: number
  /** JSON, or the bytes of a raw file; `undefined` sends nothing. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type Handler = (call: Call) => Reply

/** An error in GitHub's words, thrown by a handler and sent as the answer. */
export class Refusal extends Error {
  readonly reply: Reply

  constructor(status: number, message: string, extra: Json = {}, headers?: Reply['headers']) {
    super(message)
    const documentation_url = 'https://docs.github.com/rest'
    const body = { message, documentation_url, status: String(status), ...extra }
    this.reply = headers === undefined ? { status, body } : { status, body, headers }
  }
}

export function notFound(message = 'Not Found'): Refusal {
  return new Refusal(404, message)
}

export function ok(body: unknown): Reply {
  return { status: 200, body }
}

/** The page of a list that the query asks for, and the header that leads to the others. */
export function paginate<Item>({ query, url }: Call, items: readonly Item[]) {
  const size = Math.min(Math.max(number(query, 'per_page', 30), 1), 100)
  const page = Math.max(number(query, 'page', 1), 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const targets: [string, number][] = []
  if (page > 1) targets.push(['prev', page - 1], ['first', 1])
  if (page < last) targets.push(['next', page + 1], ['last', last])
  const links = targets.map(([rel, target]) => {
    const address = new URL(url)
    address.searchParams.set('page', String(target))
    return `<${address}>; rel="${rel}"`
  })
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(', ') }
  return { items: items.slice((page - 1) * size, page * size), page, headers }
}

function number(query: URLSearchParams, name: string, fallback: number): number {
  return Number(query.get(name) ?? fallback)
}

/** A list, one page of it, each item in its shape. */
export function list<Item>(call: Call, items: readonly Item[], shape: (item: Item) => Json): Reply {
  const { items: shown, headers } = paginate(call, items)
  return { status: 200, body: shown.map(shape), headers }
}
