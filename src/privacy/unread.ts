import type { Source } from '../model/catalogue.ts'
import { fieldNames } from '../schema/fields.ts'
import type { JsonObject } from '../schema/resolve.ts'
import { fieldIn, holdsSensitive, isSensitive, itemIn } from '../schema/sensitive.ts'
import type { Part } from './fields.ts'

/** A line as a person reads it who cannot parse YAML: how far it is indented, and the name that it begins with. */
const shape = /^([ \t]*(?:-[ \t]+)*)(?:["']?([\w$-]{1,60})["']?[ \t]*:(?:[ \t]|$))?/

/**
 * What may be private in frontmatter that YAML cannot read. Nobody knows what such a text means, so only lines are
 * shown whose name and indentation say that they belong to a field that everybody may see.
 */
export function unreadParts(schema: JsonObject, { text }: Source): readonly Part[] {
  const found: Part[] = []
  /** The fields that the line is in, from the outermost, each with its indentation and its schema. */
  const above: { readonly indent: number; readonly schema: JsonObject | undefined }[] = []
  let offset = 0
  let fences = 0
  for (const whole of text.split(/(?<=\n|\r(?!\n))/)) {
    const line = whole.replace(/[\r\n]+$/, '')
    const start = offset
    offset += whole.length
    if (/^---[ \t]*$/.test(line)) fences += 1
    // What follows is the description.
    if (fences > 1) break
    if (!/[^\s-]/.test(line)) continue
    const [lead = '', indented = '', name] = shape.exec(line) ?? []
    const indent = indented.length
    const isNamed = name !== undefined
    const before = above.at(0)?.schema
    if (isNamed || indent === 0) while ((above.at(-1)?.indent ?? -1) >= indent) above.pop()
    const around = above.length > 0 ? above.at(-1)?.schema : schema
    const field = isNamed && around ? fieldOf(around, name) : undefined
    if (isNamed) above.push({ indent, schema: field })
    else if (fences === 0 || isOpen(line, around, indent > 0 ? around : before)) continue
    if (field && !isSensitive(field) && !mentions(line.slice(lead.length), field)) continue
    // The name of a known field is no secret, and often the mistake that is to be seen.
    const from = start + (field ? lead : indented).length
    const value = text.slice(from, start + line.length).trim()
    if (value) found.push({ start: from, end: start + line.length, value })
  }
  return found
}

/** Whether a line that names no field may be shown: it continues a field that may, or lacks no more than its colon. */
function isOpen(
  line: string,
  around: JsonObject | undefined,
  last: JsonObject | undefined,
): boolean {
  if (!around || isSensitive(around) || (last && isSensitive(last))) return false
  if (!holdsSensitive(around)) return true
  const meant = fieldIn(around, /^\s*(\w{1,60})\b/.exec(line)?.[1] ?? '')
  return meant !== undefined && !holdsSensitive(meant)
}

/** A field of a group, or of the entries of a list. What is private stays so at any depth. */
function fieldOf(schema: JsonObject, name: string): JsonObject | undefined {
  if (isSensitive(schema)) return fieldNames().has(name) ? schema : undefined
  const item = itemIn(schema)
  return fieldIn(schema, name) ?? (item && fieldIn(item, name))
}

/** Whether a value, written on one line, may hold something private: one line can hold many fields. */
const mentions = (value: string, schema: JsonObject): boolean =>
  /[{[:]/.test(value) && holdsSensitive(schema)
