import leven from 'leven'
import type { Document, Source, Written } from '../model/catalogue.ts'
import { fieldNames } from '../schema/fields.ts'
import type { JsonObject } from '../schema/resolve.ts'
import {
  fieldIn,
  holdsSensitive,
  isSensitive,
  itemIn,
  sensitiveNames,
} from '../schema/sensitive.ts'
import { type SchemaKind, schemaOf } from '../schema/validate.ts'
import { unreadParts } from './unread.ts'

/** Something private in a file, by offsets. */
export interface Part {
  readonly start: number
  readonly end: number
  /** The value, where it may be told apart from words that everybody uses. */
  readonly value?: string
}

/** Everything in the fields of a file that its schema makes private, also where it counts for nothing. */
export function privateParts(kind: SchemaKind, document: Document<unknown>): readonly Part[] {
  const written = document.written()
  if (!written) return unreadParts(schemaOf(kind), document.source)
  const found: Part[] = []
  const anchors = new Map<string, Written>()
  const hide = ({ start, end, text }: Written, isValue: boolean): void => {
    found.push({ start, end: withComment(document.source, end), ...(isValue && { value: text }) })
  }
  /** What stands below a field that is private, or that nothing knows. */
  const hideAll = (node: Written, isValue: boolean): void => {
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    if (node.kind === 'text') hide(node, isValue)
    if (node.kind === 'alias') {
      const meant = anchors.get(node.text)
      if (meant) hideAll(meant, isValue)
    }
    for (const entry of node.entries) {
      const { key } = entry
      if (key && !fieldNames().has(key.text)) found.push({ ...key, value: key.text })
      hideAll(entry, isValue)
    }
  }
  const walk = (schema: JsonObject, node: Written): void => {
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    // The names to choose from are told to everybody.
    if (isSensitive(schema)) walkSensitive(schema, node)
    else if (node.kind === 'list')
      for (const entry of node.entries) walk(itemIn(schema) ?? schema, entry)
    else if (node.kind === 'group') {
      const group = schema.properties ? schema : (itemIn(schema) ?? schema)
      for (const entry of node.entries) {
        const name = entry.key?.text ?? ''
        const field = fieldIn(group, name)
        if (field) walk(field, entry)
        else hideAll(entry, isNearlySensitive(name))
      }
    } else if (holdsSensitive(schema)) hideAll(node, true)
  }
  const walkSensitive = (schema: JsonObject, node: Written): void => {
    const inner = node.kind === 'list' ? (itemIn(schema) ?? schema) : schema
    if (node.kind === 'text') hide(node, !schema.enum && schema.type !== 'boolean')
    else if (node.kind === 'alias') hideAll(node, true)
    for (const entry of node.entries) {
      const { key } = entry
      const field = key && fieldIn(inner, key.text)
      if (key && !field && !fieldNames().has(key.text)) found.push({ ...key, value: key.text })
      walkSensitive(field ?? (key ? {} : inner), entry)
    }
  }
  walk(schemaOf(kind), written)
  return found
}

/** A comment behind a private value speaks of it. */
function withComment({ text }: Source, end: number): number {
  const comment = /^[ \t,\]}]{0,50}[ \t]#[^\r\n]*/.exec(text.slice(end, end + 2_000))?.[0]
  return end + (comment?.length ?? 0)
}

/** At most two letters from the name of a private field, in any case and with any characters between. */
function isNearlySensitive(name: string): boolean {
  const word = plain(name)
  return [...sensitiveNames()].some((each) => {
    const other = plain(each)
    if (Math.abs(word.length - other.length) > 2) return false
    return leven(word, other, { maxDistance: 3 }) <= (other.length > 5 ? 2 : 1)
  })
}

const plain = (name: string): string =>
  name
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')

/** The field that an offset lies in, by the names that a schema knows: `pricing.markets[2]`; `''` where there is none. */
export function fieldAt(document: Document<unknown>, offset: number): string {
  let node = document.written()
  let name = ''
  while (node) {
    const inside: Written | undefined = node.entries.findLast(
      ({ key, start }) => (key?.start ?? start) <= offset,
    )
    if (!inside || inside.end < offset) return name
    if (inside.key && !fieldNames().has(inside.key.text)) return name
    const step = inside.key ? `.${inside.key.text}` : `[${node.entries.indexOf(inside)}]`
    name = name || inside.key ? `${name}${step}`.replace(/^\./, '') : name
    node = inside
  }
  return name
}
