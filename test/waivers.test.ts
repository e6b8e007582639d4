import { describe, expect, test } from 'vitest'
import { check } from '../src/check.ts'
import { blocks } from '../src/model/blocks.ts'
import type { Diagnostic } from '../src/model/diagnostic.ts'
import type { Rule } from '../src/model/rule.ts'
import { readMemory } from '../src/read/memory.ts'
import { arrange } from '../src/rules/run.ts'
import { base, type Files } from './support/overlay.ts'

const now = new Date('2026-11-21T00:00:00Z')
const offer = 'offers/alder/ledger/offer.md'
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const waiver = (more: Record<string, string> = {}): string => {
  const fields = {
    rule: 'summary-length',
    reason: 'The translation agency is late.',
    owner: 'mara-lind',
    expires: '"2026-12-31"',
    ...more,
  }
  return `waivers:\n  - ${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}\n`
}

/** The base with a summary that is too long, and perhaps a waiver. */
function files(waivers?: string, summary = 's'.repeat(101)): Files {
  const all = base()
  const text = new TextDecoder()
    .decode(all.get(offer))
    .replace(/^summary: .*$/m, `summary: ${summary}`)
  all.set(offer, encode(text))
  if (waivers) all.set('offers/alder/ledger/waivers.yml', encode(waivers))
  return all
}

async function judge(head: Files, before?: Files, at = now) {
  const { report } = await check(readMemory(head), {
    now: at,
    ...(before && { base: readMemory(before) }),
  })
  const status = report.offers.find(({ id }) => id === 'alder/ledger')?.status
  return {
    findings: report.diagnostics.map(
      ({ ruleId, severity, accepted }) =>
        `${severity} ${ruleId}${accepted ? (accepted.requested ? ' asked for' : ' waived') : ''}`,
    ),
    blocked: report.diagnostics.some(blocks),
    status,
  }
}

describe('a waiver', () => {
  test('accepts the finding it names, which stays in sight', async () => {
    expect(await judge(files(waiver()))).toEqual({
      findings: ['error summary-length waived'],
      blocked: false,
      status: 'awaiting-sign-off',
    })
  })

  test('accepts it only in the file it names', async () => {
    expect((await judge(files(waiver({ scope: 'offer.md' })))).blocked).toBe(false)
    expect((await judge(files(waiver({ scope: 'plans/standard.md' })))).findings).toEqual([
      'error summary-length',
      'warning waiver-unused',
    ])
  })

  test('that the change itself adds only asks', async () => {
    expect(await judge(files(waiver()), files())).toEqual({
      findings: ['error summary-length asked for'],
      blocked: true,
      status: 'failed',
    })
    expect((await judge(files(waiver()), files(waiver()))).blocked).toBe(false)
  })

  test('that was made to last longer asks again', async () => {
    expect((await judge(files(waiver({ expires: '"2027-06-30"' })), files(waiver()))).blocked).toBe(
      true,
    )
  })

  test('of nothing is told', async () => {
    expect((await judge(files(waiver(), 'short'))).findings).toEqual(['warning waiver-unused'])
  })

  test('for a rule that does not exist, or that nothing accepts, is an error', async () => {
    expect((await judge(files(waiver({ rule: 'summary-lenght' })))).findings).toContain(
      'error waiver-rule-known',
    )
    expect((await judge(files(waiver({ rule: 'yaml-syntax' })))).findings).toContain(
      'error waiver-allowed',
    )
  })

  test('that is overdue fails a change to its offer, and is only a warning in everybody else’s', async () => {
    const late = waiver({ expires: '"2026-11-20"' })
    expect(await judge(files(late), files(late))).toMatchObject({
      findings: ['error summary-length waived', 'warning waiver-expired'],
      blocked: false,
    })
    expect(await judge(files(late), files(late, 's'.repeat(102)))).toMatchObject({
      findings: ['error summary-length', 'error waiver-expired'],
      blocked: true,
    })
  })

  test('accepts no value that is taken out before the other rules look', async () => {
    const plan = 'offers/alder/broker/plans/standard.md'
    const head = base()
    const text = new TextDecoder().decode(head.get(plan))
    head.set(plan, encode(text.replace('visibility: public', 'visibility: Private')))
    head.set('offers/alder/broker/waivers.yml', encode(waiver({ rule: 'field-value' })))
    const { findings } = await judge(head)
    expect(findings.toSorted()).toEqual(['error field-value', 'error waiver-allowed'])
  })

  test('without a reason or owner accepts nothing', async () => {
    const { findings } = await judge(files(waiver().replace(/^ {4}owner: .*\n/m, '')))
    expect(findings).toContain('error summary-length')
    expect(findings.length).toBeGreaterThan(1)
  })
})

test('what is accepted silences no more general finding at its place', () => {
  const rules = [{ id: 'exact', supersedes: ['general'] }, { id: 'general' }] as unknown as Rule[]
  const at = { start: { offset: 7 }, end: { offset: 9 } }
  const found = ['exact', 'general'].map((ruleId) => ({ ruleId, path: 'offer.md', place: at }))
  const ids = (requested?: boolean) =>
    arrange(
      rules,
      found.map((finding) =>
        finding.ruleId === 'exact' && requested !== undefined
          ? { ...finding, accepted: { requested } }
          : finding,
      ) as unknown as Diagnostic[],
    ).map(({ ruleId }) => ruleId)
  expect(ids()).toEqual(['exact'])
  expect(ids(true)).toEqual(['exact'])
  expect(ids(false)).toEqual(['exact', 'general'])
})

test('ten years later nothing of the base is an error', async () => {
  expect(await judge(base(), undefined, new Date('2036-11-21'))).toMatchObject({ blocked: false })
})
