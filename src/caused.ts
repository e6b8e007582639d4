import { blocks } from './model/blocks.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { Rule } from './model/rule.ts'
import { type Bench, runRules } from './rules/run.ts'
import type { Sides } from './sides.ts'

/** What these judge differs only where the offer itself does, or, of the network, without anybody's doing. */
const ownAlone: ReadonlySet<Rule['scope']> = new Set(['parse', 'schema', 'network', 'live'])

/**
 * Of some findings in offers that a change leaves as they are, those that it causes all the same: by the
 * publisher's profile, the settings, or another offer. What the base holds in the same words was merged before and
 * is no fault of the change. The base is judged for that by the rules in question alone, so most changes cost nothing.
 */
export function causedFindings(
  bench: Bench,
  { before, earlier }: Sides,
  findings: readonly Diagnostic[],
  isChanged: (path: string) => boolean,
): ReadonlySet<Diagnostic> {
  const scopes = new Map(bench.rules.map(({ id, scope }) => [id, scope]))
  const candidates = findings.filter((finding) => {
    const scope = scopes.get(finding.ruleId)
    if (!before || !scope || ownAlone.has(scope)) return false
    const isAcross = scope === 'catalogue' && finding.severity !== 'notice'
    return blocks(finding) || isAcross || isChanged(finding.path)
  })
  if (!before || !candidates.length) return new Set()
  const asked = new Set(candidates.map(({ ruleId }) => ruleId))
  const { propose: _, ...quiet } = bench
  const { base: __, ...past } = earlier
  const merged = runRules(
    {
      ...quiet,
      rules: bench.rules.filter(({ id }) => asked.has(id)),
      of: new Set(candidates.flatMap(({ offer = [] }) => offer)),
    },
    before.offers,
    before.live,
    past,
  )
  const known = new Set(merged.map(wordsOf))
  return new Set(candidates.filter((finding) => !known.has(wordsOf(finding))))
}

const wordsOf = ({ ruleId, offer, path, reason }: Diagnostic): string =>
  [ruleId, offer, path, reason].join('\0')
