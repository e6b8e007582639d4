import type { OfferType } from '../../src/model/catalogue.ts'
import type { Stage } from '../../src/model/diagnostic.ts'
import type { Profile, Rule as SourceRule } from '../../src/model/rule.ts'
import { data } from '../../src/schema/data.ts'
import { loadProfile, profileIds } from '../../src/schema/profile.ts'
import type { Limit, Review, Rule, RuleGroup, Text } from '../model.ts'
import { plain, say } from '../words/say.ts'
import { words } from '../words.ts'
import { samplesOf } from './samples.ts'
import { both } from './text.ts'

const stages = new Map<Stage, Text>(
  data.offerTypes.flatMap(({ stages: flows }) =>
    Object.values(flows).flatMap((flow) => flow.map(({ id, name }): [Stage, Text] => [id, name])),
  ),
)
const sections = new Map<string, Text>([
  ...data.offerTypes.flatMap((type) =>
    type.sections.map(({ id, name }): [string, Text] => [id, name]),
  ),
  ...Object.entries(words.rules.ownSections),
])
const flow: readonly Stage[] = [
  ...([
    'validate-prerequisites',
    'validate-influenced-revenue',
    'certification',
    'provisioning',
    'packaging',
  ] as const),
  ...(['preview', 'sign-off', 'review', 'live'] as const),
]

/** Every rule by the stage in which it judges, with the offers it finds something in now. */
export function viewRules(
  rules: readonly SourceRule[],
  profile: string,
  reviews: readonly Review[],
): RuleGroup[] {
  const found = findingsByRule(reviews)
  return flow
    .map((stage) => ({
      id: stage,
      name: stages.get(stage) ?? plain(stage),
      rules: rules
        .filter((rule) => rule.stage === stage)
        .map((rule) => viewRule(rule, profile, found.get(rule.id) ?? [])),
    }))
    .filter((group) => group.rules.length > 0)
}

function viewRule(rule: SourceRule, profile: string, offers: Rule['offers']): Rule {
  const { id, stage, section, severity, types, summary, why, fix, measure, basis, unwaivable } =
    rule
  return {
    id,
    stage,
    section: { id: section, name: sections.get(section) ?? plain(section) },
    severity: loadProfile(profile).severities[id]?.severity ?? severity,
    types: (types ?? []).map((type) => ({ id: type, name: typeName(type) })),
    summary,
    why,
    fix,
    ...(measure && { measure }),
    basis: [...basis.facts, ...(basis.sources ?? [])],
    waivable: !unwaivable,
    limits: profileIds.flatMap((name) => limitsOf(id, loadProfile(name), name === profile)),
    ...samplesOf(
      id,
      profileIds.flatMap((name) => numbersIn(loadProfile(name).values[id]?.value)),
    ),
    offers,
  }
}

function limitsOf(ruleId: string, profile: Profile, inUse: boolean): Limit[] {
  const limits: Limit[] = []
  const value = profile.values[ruleId]
  if (value)
    limits.push({
      profile: profile.id,
      inUse,
      values: byType(value.value),
      source: value.source,
      date: value.date,
    })
  const severity = profile.severities[ruleId]
  if (severity) {
    const { severity: level, source, date } = severity
    const text = level === 'off' ? words.rules.off : words.review.severities[level]
    limits.push({ profile: profile.id, inUse, values: [text], source, date })
  }
  return limits
}

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.values(value).flatMap(numbersIn)
    : []
}

/** A value that differs between types becomes one line for each of them. */
function byType(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null || !('default' in value))
    return [plain(readable(value))]
  const entries = Object.entries(value).filter(([type]) => type !== 'default')
  const lines = entries.map(([type, own]) => named(typeName(type as OfferType), readable(own)))
  return [...lines, named(words.rules.otherTypes, readable(value.default))]
}

const named = (name: Text, value: string): Text => both((lang) => `${name[lang]}: ${value}`)

/** A value of a profile as a person would write it: sizes with ×, lists with commas. */
function readable(value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('en-US')
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) {
    const [width, height, maxWidth, maxHeight] = value
    return value.length === 4
      ? `${width}×${height} – ${maxWidth}×${maxHeight}`
      : `${width}×${height}`
  }
  if (Array.isArray(value)) return value.map(readable).join(', ')
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, item]) => `${key} ${readable(item)}`)
      .join(', ')
  }
  return String(value)
}

const typeName = (id: OfferType): Text =>
  data.offerTypes.find((type) => type.id === id)?.name ?? say(id, id)

function findingsByRule(reviews: readonly Review[]): Map<string, Rule['offers'][number][]> {
  const found = new Map<string, Rule['offers'][number][]>()
  for (const { id, findings } of reviews) {
    for (const [rule, own] of Map.groupBy(findings, (finding) => finding.rule)) {
      const places = own.map(({ path, line }) => (line ? `${path}:${line}` : path))
      const entry = { id, places, count: own.length }
      found.set(rule, [...(found.get(rule) ?? []), entry])
    }
  }
  return found
}
