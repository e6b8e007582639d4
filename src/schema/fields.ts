import type { Json, JsonObject } from './resolve.ts'
import { kinds, schemaOf } from './validate.ts'

let names: ReadonlySet<string> | undefined
let values: ReadonlySet<unknown> | undefined

/** The name of every field that a file can have, at any depth. Whatever else stands for one is an author's word. */
export function fieldNames(): ReadonlySet<string> {
  if (names) return names
  const found = new Set<string>()
  for (const kind of kinds) collect(schemaOf(kind), found)
  names = found
  return found
}

/** Whether a name is a value that some field of a plan can have, too. */
export function isChoice(name: string): boolean {
  values ??= new Set(choices(schemaOf('plan')))
  return values.has(name)
}

const choices = (schema: Json | undefined): unknown[] =>
  typeof schema === 'object' && schema !== null
    ? Object.entries(schema).flatMap(([key, part]) =>
        key === 'enum' && Array.isArray(part) ? part : choices(part),
      )
    : []

function collect(schema: Json | undefined, found: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return
  if (Array.isArray(schema)) {
    for (const part of schema) collect(part, found)
    return
  }
  for (const name of Object.keys((schema as JsonObject).properties ?? {})) found.add(name)
  for (const part of Object.values(schema)) collect(part, found)
}
