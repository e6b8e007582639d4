import type { Document, Loose, OfferType, Pointer } from '../model/catalogue.ts'
import type { JsonObject } from './resolve.ts'
import { isSensitive } from './sensitive.ts'
import type { SchemaFinding } from './validate.ts'

/**
 * The text of a value that YAML reads as another kind than its author; for a missing field,
 * what stands behind its name and comes to nothing.
 */
export function writtenAt<Data>(
  document: Document<Data>,
  pointer: Pointer,
  keyword: string,
): string | undefined {
  const { text } = document.source
  if (keyword === 'required') {
    const [key, parent] = [document.keyPlace(pointer), document.keyPlace(pointer.slice(0, -1))]
    if (key.start.offset === parent.start.offset && key.end.offset === parent.end.offset)
      return undefined
    const behind = /^["']?[ \t]*:[ \t]+(~|null|Null|NULL|[#&]\S[^\r\n]*)/.exec(
      text.slice(key.end.offset, key.end.offset + 200),
    )
    return behind?.[1]?.trimEnd()
  }
  const value = at(document.data, pointer)
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined
  const { start, end } = document.valuePlace(pointer)
  return text.slice(start.offset, end.offset)
}

/** Entries of a list that are looked at: more than any list may have. */
const most = 50

/** A comment as nobody writes one, and as people number things: `#` and a sign at once. */
const cut = /^[ \t]+(#[^\s#!][^\r\n]*)/

/** Texts without quotes that a `#` in them cuts off, in fields that hold free text. */
export function findCuts<Data>(
  document: Document<Data>,
  schema: JsonObject,
  type: OfferType | undefined,
): SchemaFinding[] {
  const { text } = document.source
  if (!/[ \t]#[^\s#!]/.test(text)) return []
  const found: SchemaFinding[] = []
  const visit = (part: JsonObject, value: unknown, pointer: Pointer, above: Above): void => {
    const here: Above = {
      sensitive: above.sensitive || isSensitive(part),
      section: (part['x-section'] as SchemaFinding['section']) ?? above.section,
    }
    if (Array.isArray(value)) {
      const items = part.items as JsonObject | undefined
      for (const [at, item] of value.slice(0, most).entries())
        if (items) visit(items, item, [...pointer, at], here)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, field] of Object.entries((part.properties ?? {}) as JsonObject)) {
        if (Object.hasOwn(value, key))
          visit(
            field as JsonObject,
            (value as Loose<Record<string, unknown>>)[key],
            [...pointer, key],
            here,
          )
      }
    } else if (typeof value === 'string' && part.type === 'string' && !part.pattern) {
      const { start, end } = document.valuePlace(pointer)
      if (text.slice(start.offset, end.offset) !== value) return
      const comment = cut.exec(text.slice(end.offset, end.offset + 200))?.[1]
      if (comment === undefined) return
      const from = text.indexOf('#', end.offset)
      found.push({
        ruleId: 'yaml-comment-cuts-text',
        where: { path: document.path, place: document.source.place(from, from + comment.length) },
        fault: {
          keyword: 'type',
          field: fieldName(pointer),
          pointer,
          value,
          group: at(document.data, pointer.slice(0, -1)),
          ...(!here.sensitive && { written: comment.trimEnd() }),
          expected: 'string',
          schema: part,
          type,
          sensitive: here.sensitive,
        },
        ...here,
      })
    }
  }
  visit(schema, document.data, [], { sensitive: false, section: undefined })
  return found
}

type Above = Pick<SchemaFinding, 'sensitive' | 'section'>

/** `manifest.authorizations[2].role` */
export function fieldName(pointer: Pointer): string {
  return pointer
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step))
    .join('')
}

/** The value at `pointer`, or undefined. */
export function at(value: unknown, pointer: Pointer): unknown {
  let here = value
  for (const step of pointer) here = (here as Record<string | number, unknown> | undefined)?.[step]
  return here
}
