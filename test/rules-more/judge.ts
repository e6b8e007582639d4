import { check } from '../../src/check.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import { readMemory } from '../../src/read/memory.ts'
import { base, type Files, overlay } from '../support/overlay.ts'

const smallest = base()
const encoder = new TextEncoder()

/** Files of the base, by path; `write` puts others over them. */
export const baseText = (path: string): string => new TextDecoder().decode(smallest.get(path))
export const baseBytes = (path: string): Uint8Array => smallest.get(path) ?? new Uint8Array()

export type Changes = Readonly<Record<string, string | Uint8Array>>

export const changedBy = (changes: Changes): Snapshot => {
  const files: Files = new Map(
    Object.entries(changes).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  )
  return readMemory(overlay(smallest, files))
}

/** Every finding where the base is changed by some files; `before` is what the change is compared with. */
export async function findingsIn(
  changes: Changes,
  profile = 'azure-2020',
  before?: Changes,
): Promise<readonly Diagnostic[]> {
  const { report } = await check(changedBy(changes), {
    now: new Date('2026-11-21T00:00:00Z'),
    profile,
    ...(before && { base: changedBy(before) }),
  })
  return report.diagnostics
}

/** Every finding of one rule, where the base is changed by some files. */
export const findingsOf = async (
  ruleId: string,
  changes: Changes,
  profile?: string,
  before?: Changes,
): Promise<readonly Diagnostic[]> =>
  (await findingsIn(changes, profile, before)).filter((diagnostic) => diagnostic.ruleId === ruleId)

/** A file of the base with one text in it replaced. */
export function edited(path: string, ...pairs: readonly (readonly [string, string])[]): Changes {
  let text = baseText(path)
  for (const [from, to] of pairs) {
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`)
    text = text.replace(from, () => to)
  }
  return { [path]: text }
}
