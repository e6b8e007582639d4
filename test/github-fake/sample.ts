import type { Schema } from './json-schema.ts'
import { openApi } from './openapi.ts'

export type Json = Record<string, unknown>

/** Optional fields that a real payload always has are not guessed: only what the schema requires is made. */
function least(schema: Schema): unknown {
  const { $ref, nullable, allOf, anyOf, oneOf, enum: values, ...own } = openApi().deref(schema)
  if (nullable) return null
  if (values) return values[0]
  if (allOf) return Object.assign({}, ...allOf.map(least))
  const first = anyOf?.[0] ?? oneOf?.[0]
  if (first && !own.properties) return least(first)
  if (own.type === 'array') return []
  if (own.type === 'boolean') return false
  if (own.type === 'integer' || own.type === 'number') return own.minimum ?? 1
  if (own.type === 'string') return text(own.format)
  return Object.fromEntries(
    (own.required ?? []).map((name) => [name, least(own.properties?.[name] ?? {})]),
  )
}

function text(format: string | undefined): string {
  if (format === 'date-time') return '2026-01-01T00:00:00Z'
  if (format === 'uri') return 'https://github.invalid/sample'
  return 'sample'
}

const samples = new Map<string, unknown>()

/**
 * The smallest value of one of GitHub's schemas: every required field with a made-up value, so that the shapes
 * only say what means something. `null` is taken where it may be, for that is what clients forget.
 */
export function sample(name: string): Json {
  if (!samples.has(name)) {
    // Whoever asks for a nullable schema by name wants the value.
    const { nullable: _, ...schema } = openApi().deref({
      $ref: `#/components/schemas/${name}`,
    } as Schema)
    samples.set(name, least(schema))
  }
  return structuredClone(samples.get(name)) as Json
}
