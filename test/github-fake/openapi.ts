import { readFileSync } from 'node:fs'
import type { Ajv, ValidateFunction } from 'ajv'
import { createAjv, type Schema, undocumented, withNull } from './json-schema.ts'
import { type Body, type Match, type Parameter, type Paths, Router } from './router.ts'

interface Description {
  readonly info: { readonly version: string; readonly package: string; readonly license: string }
  readonly paths: Paths
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** What is wrong with a request: what GitHub would refuse, and what it would silently ignore. */
export interface RequestFaults {
  readonly invalid: readonly string[]
  readonly ignored: readonly string[]
}

/** Answers that any operation may give, although GitHub describes them only for some. */
const commonErrors: Readonly<Record<number, readonly string[]>> = {
  400: ['basic-error'],
  401: ['basic-error'],
  403: ['basic-error'],
  404: ['basic-error'],
  422: ['validation-error', 'validation-error-simple'],
  429: ['basic-error'],
  502: ['basic-error'],
}

/** GitHub's own description of its API, as a judge of requests, responses and event payloads. */
export class OpenApi {
  readonly description: Description
  readonly router: Router
  readonly #ajv: Ajv = createAjv()
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(description: Description) {
    this.description = description
    this.router = new Router(description.paths)
    this.#ajv.addSchema(withNull(description) as object, 'github')
  }

  request(match: Match, query: URLSearchParams, body: unknown): RequestFaults {
    const { id, operation } = match
    const parameters = (operation.parameters ?? []).map((parameter) => this.deref(parameter))
    const named = new Set(parameters.filter((p) => p.in === 'query').map(({ name }) => name))
    const unknown = [...query.keys()].filter((name) => !named.has(name))
    const expected = operation.requestBody && this.deref(operation.requestBody)
    const given = this.#body(expected, body)
    const invalid = parameters.flatMap((parameter) => this.#parameter(parameter, match, query))
    const ignored = unknown.map((name) => `query ${name} is not documented`)
    const tell = (message: string) => `${id}: ${message}`
    return {
      invalid: [...invalid, ...given.invalid].map(tell),
      ignored: [...ignored, ...given.ignored].map(tell),
    }
  }

  /** What is wrong with a response; an `undefined` body is an empty one. */
  response({ id, operation }: Match, status: number, body: unknown): string[] {
    const tell = (message: string) => `${id} ${status}: ${message}`
    const described = operation.responses[status]
    if (described === undefined) {
      const common = commonErrors[status]
      if (common === undefined) return [tell('the status is not documented')]
      const anyOf = common.map((name) => ({ $ref: `#/components/schemas/${name}` }))
      return this.#errors({ anyOf }, body, 'body').map(tell)
    }
    const { content } = this.deref(described)
    if (content === undefined) return body === undefined ? [] : [tell('the body must be empty')]
    const schema = content['application/json']?.schema
    if (schema === undefined) return [tell('JSON is not documented')]
    return this.#errors(schema, body, 'body').map(tell)
  }

  /** What is wrong with a value of a named schema, such as the payload `webhook-workflow-run-completed`. */
  component(name: string, value: unknown): string[] {
    return this.#errors({ $ref: `#/components/schemas/${name}` }, value, name)
  }

  deref<Part extends object>(part: Part): Part {
    if (!('$ref' in part) || typeof part.$ref !== 'string') return part
    const steps = part.$ref.split('/').slice(1)
    let found: unknown = this.description
    for (const step of steps) found = (found as Record<string, unknown>)[step]
    return this.deref(found as Part)
  }

  #parameter(parameter: Parameter, { params }: Match, query: URLSearchParams): string[] {
    const { name, in: where, required, schema } = parameter
    if (where === 'header') return []
    const text = where === 'path' ? params[name] : (query.get(name) ?? undefined)
    if (text === undefined) return required ? [`${where} ${name} is missing`] : []
    return this.#errors(schema, read(text, schema), `${where} ${name}`)
  }

  #body(expected: Body | undefined, body: unknown): RequestFaults {
    const schema = expected?.content?.['application/json']?.schema
    if (body === undefined) {
      return { invalid: expected?.required ? ['body is missing'] : [], ignored: [] }
    }
    if (schema === undefined) return { invalid: [], ignored: ['body is not documented'] }
    return {
      invalid: this.#errors(schema, body, 'body'),
      ignored: undocumented(schema, body, 'body', (part) => this.deref(part)),
    }
  }

  #errors(schema: Schema, value: unknown, place: string): string[] {
    const key = JSON.stringify(schema)
    let validate = this.#compiled.get(key)
    if (validate === undefined) {
      const absolute = key.replaceAll('"$ref":"#/', '"$ref":"github#/')
      validate = this.#ajv.compile(withNull(JSON.parse(absolute)) as object)
      this.#compiled.set(key, validate)
    }
    if (validate(value)) return []
    return (validate.errors ?? []).map((error) => `${place}${error.instancePath} ${error.message}`)
  }
}

/** A value of a path or query, typed as its schema asks; what cannot be read stays text and fails there. */
function read(text: string, { type }: Schema): unknown {
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text)
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true'
  return text
}

let loaded: OpenApi | undefined

/** The subset beside this file, read once per process: compiling its validators is what costs time. */
export function openApi(): OpenApi {
  loaded ??= new OpenApi(
    JSON.parse(readFileSync(new URL('openapi.subset.json', import.meta.url), 'utf8')),
  )
  return loaded
}
