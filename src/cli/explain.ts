import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { UserError } from '../model/errors.ts'
import type { Rule } from '../model/rule.ts'
import { padEnd, paint, wrap } from '../report/layout.ts'
import { allRules } from '../rules/index.ts'
import { nearest } from '../rules/nearest.ts'
import { data } from '../schema/data.ts'
import { loadProfile, profileIds } from '../schema/profile.ts'
import type { Command } from './command.ts'

export const explainCommand: Command = {
  name: 'explain',
  group: 'Judge',
  args: '<rule>',
  summary: 'what a rule asks, why, with an example',
  options: [],
  examples: [['martlet explain listing-name-length', 'one rule']],
  async run({ options, io, layout }) {
    const [id, ...more] = options.paths
    if (id === undefined || more.length) {
      throw new UserError('`explain` takes the id of one rule', [
        'For example: npx martlet explain listing-name-length',
      ])
    }
    const rule = allRules.find((candidate) => candidate.id === id)
    if (!rule) {
      const ids = allRules.map((candidate) => candidate.id)
      const meant = ids.find((known) => known.startsWith(id)) ?? nearest(id, ids)
      throw new UserError(
        `There is no rule \`${id}\`.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
        ['The rules stand in the storefront, under Rules.'],
      )
    }
    const rows = facts(rule)
    const label = Math.max(...rows.map(([name]) => name.length)) + 2
    io.stdout.write(
      `${[
        `${paint(layout, 'bold', rule.id)}  ${rule.severity}`,
        wrap(`${rule.summary.en}.`, layout, 0),
        '',
        ...rows.map(
          ([name, text]) =>
            `${paint(layout, 'dim', padEnd(name, label))}${wrap(text, layout, label)}`,
        ),
        ...example(rule),
      ].join('\n')}\n`,
    )
    return 0
  },
}

function facts(rule: Rule): [string, string][] {
  const types = rule.types?.map(
    (type) => data.offerTypes.find(({ id }) => id === type)?.name.en ?? type,
  )
  return [
    ['why', rule.why.en],
    ['fix', rule.fix.en],
    ...(rule.measure ? [['measure', rule.measure.en] as [string, string]] : []),
    ['stage', rule.stage],
    ['types', types ? types.join(', ') : 'all'],
    ...profileIds.flatMap((id): [string, string][] => {
      const profile = loadProfile(id)
      const severity = profile.severities[rule.id]
      const value = profile.values[rule.id]
      return [
        ...(value
          ? [
              [id, `${plainValue(value.value)} (${value.source}, ${value.date})`] as [
                string,
                string,
              ],
            ]
          : []),
        ...(severity
          ? [
              [id, `${severity.severity} (${severity.source}, ${severity.date})`] as [
                string,
                string,
              ],
            ]
          : []),
      ]
    }),
    ['basis', [...rule.basis.facts, ...(rule.basis.sources ?? [])].join('; ')],
  ]
}

/** `50; azure-application 200`, and lists or sizes as JSON without its punctuation. */
function plainValue(value: unknown): string {
  const plain = (part: unknown): string =>
    typeof part === 'object'
      ? JSON.stringify(part)
          .replaceAll(/["{}]/g, '')
          .replaceAll(/([,:])/g, '$1 ')
      : String(part)
  if (typeof value !== 'object' || value === null || !('default' in value)) return plain(value)
  const { default: usual, ...byType } = value as Record<string, unknown>
  return [
    plain(usual),
    ...Object.entries(byType).map(([type, own]) => `${type} ${plain(own)}`),
  ].join('; ')
}

/** What the rule reports on its own fixture, which the tests hold to be true. */
function example(rule: Rule): string[] {
  const path = fileURLToPath(new URL(`../../test/rules/${rule.id}/bad.out`, import.meta.url))
  if (!existsSync(path)) return []
  const [first] = readFileSync(path, 'utf8').split('\n')
  return first ? ['', `For example: ${first}`] : []
}
