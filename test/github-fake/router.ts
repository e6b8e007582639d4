import type { Schema } from './json-schema.ts'
import { type OperationId, operations } from './operations.ts'

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

/** What a request or a response carries, by media type. */
export interface Body {
  readonly required?: boolean
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Body
  readonly responses: Readonly<Record<string, Body>>
}

export type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

interface Route {
  readonly id: OperationId
  readonly operation: Operation
  readonly method: string
  readonly pattern: RegExp
  readonly names: readonly string[]
}

/** A request's operation and the values in its path. */
export interface Match {
  readonly id: OperationId
  readonly operation: Operation
  readonly params: Readonly<Record<string, string>>
}

/** Path values that may hold slashes. */
const manySegments = new Set(['basehead', 'path', 'ref'])

/** Finds the operation that a request means. */
export class Router {
  readonly #routes: readonly Route[]

  constructor(paths: Paths) {
    this.#routes = Object.entries(paths)
      // The longer path is the more special one, and `/commits/{ref}` would swallow `/commits/{ref}/check-runs`.
      .sort(([a], [b]) => literal(b) - literal(a))
      .flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) => toRoute(path, method, operation)),
      )
  }

  /** The operation that a method and a still encoded path name, if the subset has it. */
  match(method: string, path: string): Match | undefined {
    for (const route of this.#routes) {
      const found = route.method === method ? route.pattern.exec(path) : null
      if (found === null) continue
      const values = route.names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')])
      return { id: route.id, operation: route.operation, params: Object.fromEntries(values) }
    }
    return undefined
  }
}

/** How much of a path is fixed. */
function literal(path: string): number {
  return path.replaceAll(/\{[^}]+\}/g, '').length
}

function toRoute(path: string, method: string, operation: Operation): Route {
  const id = operation.operationId
  if (!Object.hasOwn(operations, id))
    throw new Error(`The subset holds ${id}, which is in no table`)
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name as string)
  const pattern = path.replaceAll(/\{([^}]+)\}/g, (_, name) =>
    manySegments.has(name) ? '(.*)' : '([^/]+)',
  )
  return {
    id: id as OperationId,
    operation,
    method: method.toUpperCase(),
    pattern: new RegExp(`^${pattern}$`),
    names,
  }
}
