import type { OfferType } from '../model/catalogue.ts'
import type { Profile } from '../model/rule.ts'
import { profileValue, variesByType } from './profile.ts'

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** What a source schema is resolved for: lists by name, shared definitions, limits, and one offer type. */
export interface Resolution {
  readonly common: JsonObject
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly profile: Profile
  /** undefined: every type's fields are allowed, none is required, and limits that differ by type are left out. */
  readonly type: OfferType | undefined
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Turns a source schema into plain JSON Schema 2020-12: shared definitions copied in, numbers taken
 * from the profile, lists from the data files, and only the fields that the offer type has.
 * @throws Error when the schema names a definition, list or profile value that does not exist
 */
export function resolveSchema(schema: JsonObject, resolution: Resolution): JsonObject {
  return resolve(schema, resolution) as JsonObject
}

function resolve(value: Json, resolution: Resolution): Json {
  if (Array.isArray(value)) return value.map((item: Json) => resolve(item, resolution))
  if (!isObject(value)) return value
  if (typeof value.$data === 'string') {
    const list = resolution.lists[value.$data]
    if (!list) throw new Error(`The schema names the list ${value.$data}, which schemas/data lacks`)
    return list
  }
  const { $ref, 'x-required': required, ...own } = value
  const copied = typeof $ref === 'string' ? { ...definition($ref, resolution.common), ...own } : own
  const result: Record<string, Json> = {}
  for (const [key, item] of Object.entries(copied)) {
    if (isObject(item) && typeof item.$profile === 'string') {
      const differs = variesByType(resolution.profile, item.$profile)
      if (resolution.type || !differs)
        result[key] = profileValue(resolution.profile, item.$profile, resolution.type) as Json
      continue
    }
    result[key] =
      key === 'properties' && isObject(item)
        ? resolve(fieldsOf(item, resolution.type), resolution)
        : resolve(item, resolution)
  }
  if (isObject(required))
    result.required = [...asList(result.required), ...requiredBy(required, resolution.type)]
  return result
}

function definition(ref: string, common: JsonObject): JsonObject {
  const name = ref.split('/').at(-1) ?? ''
  const found = isObject(common.$defs) ? common.$defs[name] : undefined
  if (!isObject(found))
    throw new Error(`The schema refers to ${ref}, which common.schema.json lacks`)
  return found
}

/** Leaves out fields that belong to other offer types, so that a stray one is an unknown field. */
function fieldsOf(properties: JsonObject, type: OfferType | undefined): JsonObject {
  if (!type) return properties
  return Object.fromEntries(
    Object.entries(properties).filter(([, field]) => {
      const types = isObject(field) ? field['x-types'] : undefined
      return !Array.isArray(types) || types.includes(type)
    }),
  )
}

function requiredBy(required: JsonObject, type: OfferType | undefined): string[] {
  if (!type) return []
  return Object.entries(required)
    .filter(([, types]) => Array.isArray(types) && types.includes(type))
    .map(([field]) => field)
}

/**
 * Only what one offer type adds to the schema resolved for no type: its required fields, its limits,
 * and `false` for the fields it does not have. So the validators of five types share one body.
 */
export function typeSchema(
  schema: JsonObject,
  resolution: Resolution & { readonly type: OfferType },
): JsonObject {
  const properties: Record<string, Json> = {}
  for (const [name, field] of Object.entries(
    isObject(schema.properties) ? schema.properties : {},
  )) {
    if (!isObject(field)) continue
    const types = field['x-types']
    if (Array.isArray(types) && !types.includes(resolution.type)) properties[name] = false
    else {
      const limits = Object.entries(field).filter(
        ([, item]) =>
          isObject(item) &&
          typeof item.$profile === 'string' &&
          variesByType(resolution.profile, item.$profile),
      )
      if (limits.length) properties[name] = resolve(Object.fromEntries(limits), resolution)
    }
  }
  const required = isObject(schema['x-required'])
    ? requiredBy(schema['x-required'], resolution.type)
    : []
  return { properties, required }
}

const asList = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])
