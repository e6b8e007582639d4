import type { Catalogue, Document, Pointer, Source } from '../model/catalogue.ts'
import type { Place } from '../model/place.ts'
import type { Json, JsonObject } from './resolve.ts'
import type { SchemaKind } from './validate.ts'
import { schemaOf } from './validate.ts'

/**
 * Where private values stand, by file: whatever shows a line of a file leaves these out.
 * A value is private where its schema, or one around it, says `x-sensitive`.
 */
export function privatePlaces(catalogue: Catalogue): Map<string, readonly Place[]> {
  const places = new Map<string, Place[]>()
  const collect = (kind: SchemaKind, document: Document<unknown> | undefined): void => {
    if (!document) return
    if (document.unread) {
      places.set(document.path, privateLines(schemaOf(kind), document.source))
      return
    }
    const found: Place[] = []
    walk(schemaOf(kind), document.data, [], false, (pointer) =>
      found.push(document.valuePlace(pointer)),
    )
    places.set(document.path, found)
  }
  collect('marketplace', catalogue.marketplace)
  for (const publisher of catalogue.publishers.values()) collect('publisher', publisher.document)
  for (const offer of catalogue.offers.values()) {
    collect('offer', offer.document)
    for (const plan of offer.plans) collect('plan', plan.document)
    for (const { path, source } of offer.audiences.values())
      places.set(path, [source.place(0, source.text.length)])
  }
  return places
}

function walk(
  schema: JsonObject,
  value: unknown,
  pointer: Pointer,
  inside: boolean,
  found: (pointer: Pointer) => void,
): void {
  const isPrivate = inside || schema['x-sensitive'] === true
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      walk(asObject(schema.items), item, [...pointer, index], isPrivate, found)
  } else if (typeof value === 'object' && value !== null) {
    const properties = asObject(schema.properties)
    for (const [key, item] of Object.entries(value))
      walk(asObject(properties[key]), item, [...pointer, key], isPrivate, found)
  } else if (isPrivate && value !== undefined) found(pointer)
}

/**
 * Lines that may hold private values in YAML that cannot be read: those below a private field, and
 * those that name a private field at any depth. Errs to the careful side.
 */
function privateLines(schema: JsonObject, source: Source): Place[] {
  const names = new Set<string>()
  collectPrivate(schema, names)
  const named = new RegExp(`\\b(${[...names].join('|')})["']?\\s*:`)
  const found: Place[] = []
  let inside = false
  let offset = 0
  for (const line of source.text.split(/(?<=\r\n|\n|\r)/)) {
    if (/^[\w"']/.test(line)) inside = named.test(line)
    if (inside || named.test(line)) found.push(source.place(offset, offset + line.trimEnd().length))
    offset += line.length
  }
  return found
}

function collectPrivate(schema: JsonObject, names: Set<string>): void {
  for (const [name, value] of Object.entries(asObject(schema.properties))) {
    const field = asObject(value)
    const holdsPrivate = asObject(field.items)['x-sensitive'] === true
    if (field['x-sensitive'] === true || holdsPrivate) names.add(name)
    collectPrivate(field, names)
    collectPrivate(asObject(field.items), names)
  }
}

const asObject = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}
