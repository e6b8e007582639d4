import type { Repair } from '../model/repair.ts'
import type { SchemaFault } from '../model/rule.ts'

/** How to mend what a keyword of a schema found, where nobody would mend it differently. */
export function repairOf({ keyword, value, expected }: SchemaFault): Repair | undefined {
  if (keyword === 'uniqueItems') return { kind: 'remove' }
  if (keyword === 'type') {
    const unquoted = typeof value === 'number' || typeof value === 'boolean'
    return unquoted && [expected].flat().includes('string') ? { kind: 'quote' } : undefined
  }
  if (typeof value !== 'string') return undefined
  const trimmed = value.trim()
  if (keyword === 'enum' && Array.isArray(expected)) {
    const lower = trimmed.toLowerCase()
    const alike = expected.filter((known) => String(known).toLowerCase() === lower)
    if (alike.length === 1) return changed(value, String(alike[0]))
  }
  if (keyword === 'pattern') {
    const fits = new RegExp(String(expected), 'u')
    // An id in capitals is the same id; of other texts nobody knows.
    const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(trimmed)
    const better = [trimmed, ...(guid ? [trimmed.toLowerCase()] : [])].find((text) =>
      fits.test(text),
    )
    if (better !== undefined) return changed(value, better)
  }
  return undefined
}

const changed = (from: string, to: string): Repair => ({
  kind: from.trim() === to ? 'trim' : 'case',
  value: to,
})
