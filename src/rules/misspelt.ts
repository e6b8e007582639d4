import type { SchemaFault } from '../model/rule.ts'
import type { Text } from '../model/text.ts'
import type { OwnedSchemaFinding } from '../schema/catalogue.ts'
import { nearest } from './nearest.ts'
import { code } from './words.ts'

/** A finding about a missing field whose value stands under a wrong name, with the name to correct. */
type Named = OwnedSchemaFinding & { readonly misspelt?: Text }

/** The known field that an unknown one was probably meant to be. */
export const meantField = ({ pointer, expected }: SchemaFault): string | undefined => {
  const name = String(pointer.at(-1))
  return nearest(
    name,
    (expected as readonly string[]).filter((item) => item !== name),
  )
}

/**
 * One mistake gives one finding: where a required field is missing and stands there under nearly its name,
 * the wrong name is where the missing field is told, and is no finding of its own.
 */
export function nameMisspelt(findings: readonly OwnedSchemaFinding[]): readonly Named[] {
  const missing = new Set(
    findings.filter(({ fault }) => fault.keyword === 'required').map((found) => spotOf(found)),
  )
  if (!missing.size) return findings
  const wrong = new Map<string, OwnedSchemaFinding>()
  const kept = findings.filter((found) => {
    if (found.ruleId !== 'unknown-field' || found.fault.keyword === 'false schema') return true
    const meant = meantField(found.fault)
    const spot = meant && spotOf(found, meant)
    if (!spot || !missing.has(spot)) return true
    const first = wrong.get(spot)
    if (!first) wrong.set(spot, found)
    // A second field of nearly that name has its own finding.
    return first !== undefined && first.fault.field !== found.fault.field
  })
  return kept.map((found) => {
    const other = found.fault.keyword === 'required' ? wrong.get(spotOf(found)) : undefined
    if (!other) return found
    const [from, to] = [code(other.fault.field), code(found.fault.field)]
    return {
      ...found,
      where: other.where,
      sensitive: found.sensitive || other.sensitive,
      misspelt: { en: `Rename ${from} to ${to}.`, ko: `필드 이름을 고치세요: ${from} → ${to}` },
    }
  })
}

const spotOf = ({ where, fault }: OwnedSchemaFinding, name = fault.pointer.at(-1)): string =>
  JSON.stringify([where.path, ...fault.pointer.slice(0, -1), name])
