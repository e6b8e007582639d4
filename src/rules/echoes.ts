import { blocks } from '../model/blocks.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { firstFrom } from '../model/sorted.ts'

/** A finding as the runner stamps it. */
export interface Stamped extends Diagnostic {
  /** Silent where an error that blocks stands at or inside this place of the same file. */
  readonly unless?: Place
}

/** Without what another error says better. Whatever silences a finding blocks, so that none is lost to a waiver. */
export function withoutEchoes(found: readonly Stamped[]): Diagnostic[] {
  const errors = new Map<string, number[]>()
  for (const each of found) {
    if (each.unless || !blocks(each)) continue
    const offsets = errors.get(each.path) ?? []
    offsets.push(each.place.start.offset)
    errors.set(each.path, offsets)
  }
  for (const offsets of errors.values()) offsets.sort((a, b) => a - b)
  return found.flatMap(({ unless, ...finding }) => {
    if (!unless) return [finding]
    const next = firstFrom(errors.get(finding.path) ?? [], unless.start.offset)
    const isSaid = next === unless.start.offset || (next ?? Infinity) < unless.end.offset
    return isSaid ? [] : [finding]
  })
}
