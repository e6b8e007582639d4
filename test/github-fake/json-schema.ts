import { Ajv } from 'ajv'

/** The part of an OpenAPI 3.0 schema that GitHub uses. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly format?: string
  readonly nullable?: boolean
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly required?: readonly string[]
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

/** Rewrites OpenAPI 3.0's `nullable` as JSON Schema says it, here and in everything below. */
export function withNull(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withNull)
  if (part === null || typeof part !== 'object') return part
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, withNull(value)]),
  )
  // A field may be called `nullable`; only the keyword is a boolean.
  if (typeof nullable !== 'boolean') return nullable === undefined ? rest : { ...rest, nullable }
  return nullable ? { anyOf: [rest, { type: 'null' }] } : rest
}

function isUri(text: string): boolean {
  return URL.canParse(text)
}

/** An Ajv that takes GitHub's schemas as they are, with the formats that occur in them. */
export function createAjv(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
  ajv.addFormat('timestamp', true)
  ajv.addFormat('uri', isUri)
  ajv.addFormat('email', /^\S+@\S+$/)
  ajv.addFormat('repo.nwo', /^[^/]+\/[^/]+$/)
  for (const format of ['binary', 'date', 'uri-template', 'int64', 'int32', 'double']) {
    ajv.addFormat(format, true)
  }
  return ajv
}

/** Every way a schema may be read: itself, what it refers to, and its alternatives. */
function readings(schema: Schema, deref: (schema: Schema) => Schema): Schema[] {
  const own = deref(schema)
  const others = [...(own.allOf ?? []), ...(own.anyOf ?? []), ...(own.oneOf ?? [])]
  return [own, ...others.flatMap((other) => readings(other, deref))]
}

/**
 * The places of fields that the schema does not name. GitHub ignores such fields, so a misspelt one is lost
 * without an error; that is why it counts here.
 */
export function undocumented(
  schema: Schema,
  value: unknown,
  place: string,
  deref: (schema: Schema) => Schema,
): string[] {
  const all = readings(schema, deref)
  if (Array.isArray(value)) {
    const items = { anyOf: all.flatMap(({ items }) => items ?? []) }
    return value.flatMap((item, index) => undocumented(items, item, `${place}/${index}`, deref))
  }
  if (value === null || typeof value !== 'object') return []
  const known = all.flatMap(({ properties }) => (properties === undefined ? [] : [properties]))
  // A schema that names no field takes any.
  if (known.length === 0) return []
  return Object.entries(value).flatMap(([key, field]) => {
    const anyOf = known.flatMap((properties) => properties[key] ?? [])
    if (anyOf.length === 0) return [`${place}/${key} is not documented`]
    return undocumented({ anyOf }, field, `${place}/${key}`, deref)
  })
}
