import type { Rule } from '../../src/model/rule.ts'
import { data, type KeptFact } from '../../src/schema/data.ts'
import type { FactDocument, SourceFact } from '../model.ts'
import { words } from '../words.ts'

/** Every fact by the document that states it, and the rule ids that became something else. */
export function viewFacts(rules: readonly Rule[]): FactDocument[] {
  const ruleIds = new Map<string, string[]>()
  for (const { id, basis } of rules) {
    for (const fact of basis.facts) ruleIds.set(fact, [...(ruleIds.get(fact) ?? []), id])
  }
  const { documents, values, catalogue } = data.facts
  return [
    ...documents.map(({ id, name }) => ({
      id,
      name,
      facts: values
        .filter((fact) => fact.id.startsWith(`${id}-`))
        .map((fact) => viewFact(fact, ruleIds.get(fact.id) ?? [])),
    })),
    {
      id: 'no-rules',
      name: words.rules.noRules,
      facts: catalogue.map((kept) => viewFact(kept, [])),
    },
  ]
}

const viewFact = (
  { id, says, features = [], deviation }: KeptFact,
  rules: readonly string[],
): SourceFact => ({
  id,
  says,
  rules,
  features: features.map(({ what }) => what),
  ...(deviation && { deviation }),
  tests: [...new Set(features.flatMap(({ tests }) => tests))],
})
