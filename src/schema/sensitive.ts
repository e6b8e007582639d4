import type { Json, JsonObject } from './resolve.ts'
import { kinds, schemaOf } from './validate.ts'

const asObject = (value: Json | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined

/** The schema of a field of a group, or of each entry of a list; undefined where it has none of its own. */
export const fieldIn = (schema: JsonObject, name: string): JsonObject | undefined => {
  const fields = asObject(schema.properties)
  return fields && Object.hasOwn(fields, name) ? asObject(fields[name]) : undefined
}
export const itemIn = (schema: JsonObject): JsonObject | undefined => asObject(schema.items)

/** Whether whatever stands at this place is private. */
export const isSensitive = (schema: JsonObject): boolean => schema['x-sensitive'] === true

const known = new WeakMap<JsonObject, boolean>()

/** Whether something private belongs here, at any depth: so may be whatever has another shape than it should. */
export function holdsSensitive(schema: JsonObject): boolean {
  const found = known.get(schema)
  if (found !== undefined) return found
  const inside = [...Object.values(asObject(schema.properties) ?? {}), schema.items]
  const holds =
    isSensitive(schema) ||
    inside.some((part) => {
      const field = asObject(part)
      return field !== undefined && holdsSensitive(field)
    })
  known.set(schema, holds)
  return holds
}

let names: ReadonlySet<string> | undefined

/** Names that only private fields have: whoever mistypes one has written a private value behind it. */
export function sensitiveNames(): ReadonlySet<string> {
  if (names) return names
  const [secret, open] = [new Set<string>(), new Set<string>()]
  const collect = (schema: JsonObject, inside: boolean): void => {
    for (const [name, part] of Object.entries(asObject(schema.properties) ?? {})) {
      const field = asObject(part)
      if (!field) continue
      const own = inside || isSensitive(field)
      ;(own || holdsSensitive(field) ? secret : open).add(name)
      collect(field, own)
    }
    const item = itemIn(schema)
    if (item) collect(item, inside || isSensitive(item))
  }
  for (const kind of kinds) collect(schemaOf(kind), false)
  names = secret.difference(open)
  return names
}
