import { describe, expect, test } from 'vitest'
import { type StatusFacts, statusOf } from '../../src/lifecycle/status.ts'
import type { Status } from '../../src/model/report.ts'

const passing: StatusFacts = { draft: false, merged: true, errors: 0, equalsLive: false }

/** Each line of the table that decides a status, strongest first, and what it must win against. */
const table: readonly [string, Partial<StatusFacts>, Status][] = [
  ['its record says delisted', { record: 'delisted' }, 'delisted'],
  ['an open request fails its check', { request: { failed: true } }, 'failed'],
  ['an open request passes or is not judged yet', { request: { failed: false } }, 'in-progress'],
  ['the newest request was closed unmerged', { canceled: true }, 'canceled'],
  ['it is a draft', { draft: true }, 'draft'],
  ['it exists only in a work tree', { merged: false }, 'draft'],
  ['the default branch has errors', { errors: 2 }, 'failed'],
  ['nothing of it is live', {}, 'awaiting-sign-off'],
  ['its live copy differs', { record: 'live' }, 'awaiting-sign-off'],
  ['its live copy is the same', { record: 'live', equalsLive: true }, 'live'],
]

describe('an offer’s one status', () => {
  test.each(table)('when %s', (_, facts, expected) => {
    expect(statusOf({ ...passing, ...facts })).toBe(expected)
  })

  test('is decided by the first line that holds, for every combination of facts', () => {
    const choices: { [Key in keyof StatusFacts]-?: readonly StatusFacts[Key][] } = {
      record: [undefined, 'live', 'delisted'],
      request: [undefined, { failed: true }, { failed: false }],
      canceled: [undefined, true],
      draft: [false, true],
      merged: [true, false],
      errors: [0, 3],
      equalsLive: [false, true],
    }
    let combinations: Partial<StatusFacts>[] = [{}]
    for (const [key, values] of Object.entries(choices)) {
      combinations = combinations.flatMap((facts) =>
        values.map((value) => ({ ...facts, [key]: value })),
      )
    }
    expect(combinations).toHaveLength(288)
    for (const combination of combinations) {
      const facts = { ...passing, ...combination } as StatusFacts
      const lines: [boolean, Status][] = [
        [facts.record === 'delisted', 'delisted'],
        [facts.request?.failed === true, 'failed'],
        [facts.request?.failed === false, 'in-progress'],
        [facts.canceled === true, 'canceled'],
        [facts.draft || !facts.merged, 'draft'],
        [facts.errors > 0, 'failed'],
        [!facts.equalsLive, 'awaiting-sign-off'],
        [true, 'live'],
      ]
      expect(statusOf(facts), JSON.stringify(facts)).toBe(lines.find(([holds]) => holds)?.[1])
    }
  })
})
