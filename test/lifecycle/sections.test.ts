import { describe, expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { readMemory } from '../../src/read/memory.ts'
import { base, overlay } from '../support/overlay.ts'

const smallest = base()
const path = 'offers/alder/backup/offer.md'
const planPath = 'offers/alder/backup/plans/standard.md'
const textOf = (file: string) => new TextDecoder().decode(smallest.get(file))

/** The sections of one offer by their status, and its findings, after some files were changed. */
async function judged(changes: Readonly<Record<string, string>>, id = 'alder/backup') {
  const files = new Map(
    Object.entries(changes).map(([file, text]) => [file, new TextEncoder().encode(text)]),
  )
  const { report } = await check(readMemory(overlay(smallest, files)), {
    now: new Date('2026-11-21T00:00:00Z'),
    profile: 'azure-2020',
  })
  const sections = report.offers.find((offer) => offer.id === id)?.sections ?? []
  return {
    status: Object.fromEntries(sections.map(({ id, status }) => [id, status])),
    findings: report.diagnostics.filter(({ offer }) => offer === id),
  }
}

const complete = {
  setup: 'complete',
  properties: 'complete',
  listing: 'complete',
  preview: 'complete',
  technical: 'complete',
  plans: 'complete',
}

describe('a section', () => {
  test('is complete while nothing in it blocks', async () => {
    expect((await judged({})).status).toEqual(complete)
  })

  test('is incomplete when something of it is missing, and the others stay as they are', async () => {
    const { status } = await judged({ [path]: textOf(path).replace(/^summary: .*\n/m, '') })
    expect(status).toEqual({ ...complete, listing: 'incomplete' })
  })

  test('is not started while nothing of it is written, also in a draft', async () => {
    const draft = '---\ntype: managed-service\nalias: al-backup\ndraft: true\n---\n'
    const { status, findings } = await judged({ [path]: draft, [`${planPath}.delete`]: '' })
    expect(findings.every(({ severity }) => severity === 'notice')).toBe(true)
    // Type and alias make an offer; they do not start a section.
    expect([...new Set(Object.values(status))]).toEqual(['not-started'])
  })

  test('is not started in a draft of a type that may leave it out, and complete once it is submitted', async () => {
    const ledger = 'offers/alder/ledger/offer.md'
    const draft = { [ledger]: textOf(ledger).replace('type:', 'draft: true\ntype:') }
    expect((await judged(draft, 'alder/ledger')).status).toMatchObject({ plans: 'not-started' })
    expect((await judged({}, 'alder/ledger')).status).toMatchObject({ plans: 'complete' })
  })

  test('on technical matters is not started where the plans are missing that would hold it', async () => {
    const { status } = await judged({ [`${planPath}.delete`]: '' })
    expect(status).toEqual({ ...complete, technical: 'not-started', plans: 'not-started' })
  })
})

test.each([
  ['listing', 'plans', /^summary: .*\n/m, 'plan-summary-length'],
  ['pricing', 'plans', /^pricing:\n(?: .*\n)+/m, 'required-field-missing'],
  ['technical configuration', 'technical', /^manifest:\n(?: .*\n)+/m, 'manifest-required'],
])(
  'a second plan without its %s leaves the section %s incomplete',
  async (_, section, part, rule) => {
    const second = textOf(planPath).replace('name: standard', 'name: weekend').replace(part, '')
    const { status, findings } = await judged({ 'offers/alder/backup/plans/weekend.md': second })
    expect(findings.map(({ ruleId, plan, severity }) => [ruleId, plan, severity])).toContainEqual([
      rule,
      'weekend',
      'error',
    ])
    expect(status).toEqual({ ...complete, [section]: 'incomplete' })
  },
)
