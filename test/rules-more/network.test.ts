import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CheckOptions, check } from '../../src/check.ts'
import type { Answer, AskNetwork } from '../../src/model/network.ts'
import type { Report } from '../../src/model/report.ts'
import { readMemory } from '../../src/read/memory.ts'
import { line } from '../support/format.ts'
import { base, type Files, filesIn, overlay, testFolder } from '../support/overlay.ts'
import { type Changes, edited } from './judge.ts'

const backup = 'offers/alder/backup/offer.md'
const handbook = 'https://alder.example/backup/handbook'
const encoder = new TextEncoder()
const filesOf = (changes: Changes): Files =>
  new Map(
    Object.entries(changes).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  )
const snapshotOf = (files: Files) => readMemory(overlay(base(), files))

/** A network that says one thing of everything, or of what is named, and keeps what it was asked. */
function network(answer: Answer, only?: string): { ask: AskNetwork; asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    ask: async (urls) => {
      asked.push(...urls)
      return new Map(urls.map((url) => [url, only && url !== only ? 'alive' : answer]))
    },
  }
}

async function judge(files: Files, more: Partial<CheckOptions>, before?: Files): Promise<Report> {
  const { report } = await check(snapshotOf(files), {
    now: new Date('2026-11-21T00:00:00Z'),
    ...(before && { base: snapshotOf(before) }),
    ...more,
  })
  return report
}

const skippedIn = ({ skipped }: Report): string[] =>
  skipped.map(({ what, why }) => `${what.en} (${why.en})`)

describe('a go-live request', () => {
  const folder = join(testFolder, 'rules/go-live-passes')
  const before = filesIn(join(folder, 'before'))
  const after = filesIn(join(folder, 'good'))

  test('asks what the offer that it brings links to, and nothing else', async () => {
    const { ask, asked } = network('alive')
    const report = await judge(after, { network: { ask, of: 'released' } }, before)
    expect(report.diagnostics).toEqual([])
    expect(asked.length).toBeGreaterThan(3)
    expect(asked).toContain(handbook)
    expect(asked.every((url) => /alder\.example\/(backup|privacy|support)/.test(url))).toBe(true)
    expect(skippedIn(report)).toEqual([])
  })

  test('fails while one of them leads nowhere', async () => {
    const { ask } = network(404, handbook)
    const only = (_: string, changed: boolean): boolean => changed
    const report = await judge(after, { network: { ask, of: 'released' }, only }, before)
    expect(report.diagnostics.map(({ ruleId, path }) => `${ruleId} ${path}`)).toEqual([
      'go-live-passes live/alder/backup.yml',
      `link-alive ${backup}`,
    ])
  })

  test('passes while nobody answers, and says so', async () => {
    const { ask, asked } = network('unknown')
    const report = await judge(after, { network: { ask, of: 'released' } }, before)
    expect(report.diagnostics).toEqual([])
    const count = new Set(asked).size
    expect(skippedIn(report)).toEqual([
      `whether ${count} of ${count} addresses answer (no clear answer: neither passed nor failed)`,
    ])
  })

  test('asks nothing of a copy that was never merged', async () => {
    const { ask, asked } = network('alive')
    const other = new Map(before)
    other.set(backup, encoder.encode(String(edited(backup, ['handbook', 'book'])[backup])))
    await judge(after, { network: { ask, of: 'released' } }, other)
    expect(asked).toEqual([])
  })
})

describe('any other change', () => {
  test('asks nothing, and says so', async () => {
    const { ask, asked } = network(404)
    const files = filesOf(edited(backup, ['handbook', 'guide']))
    const report = await judge(files, { network: { ask, of: 'released' } }, new Map())
    expect(asked).toEqual([])
    expect(report.diagnostics).toEqual([])
    expect(skippedIn(report)).toEqual([
      'whether links answer (asked for a go-live request, and with --network)',
    ])
  })
})

describe('an audit', () => {
  test('asks of every offer that is kept, but of no draft', async () => {
    const { ask, asked } = network('alive')
    const files = filesOf(edited(backup, ['alias: al-backup', 'alias: al-backup\ndraft: true']))
    await judge(files, { network: { ask, of: 'all' }, only: (path) => !path.endsWith('ledger') })
    expect(asked).toContain('https://alder.example/broker/handbook')
    expect(asked.filter((url) => /backup|ledger/.test(url))).toEqual([])
  })

  test('shows nothing of the address of a lead server but where it stands', async () => {
    const leads = 'leads: { destination: email, contactEmails: [leads@alder.example] }'
    const url = 'https://intake-7f3a.alder.example/in/3c9d?code=7b1e'
    const files = filesOf(
      edited(backup, [leads, `leads: { destination: httpsEndpoint, endpoint: "${url}" }`]),
    )
    const { ask, asked } = network('no-such-name', 'https://intake-7f3a.alder.example/')
    const report = await judge(files, { network: { ask, of: 'all' } })
    expect(report.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['lead-endpoint-reachable'])
    expect(report.diagnostics[0]?.sensitive).toBe(true)
    expect(JSON.stringify(report)).not.toMatch(/7f3a|3c9d|7b1e/)
    expect(asked.join()).not.toMatch(/3c9d|7b1e/)
  })

  test('does not blame a server for what it says to a question that it does not know', async () => {
    const leads = 'leads: { destination: email, contactEmails: [leads@alder.example] }'
    const files = filesOf(
      edited(backup, [
        leads,
        'leads: { destination: httpsEndpoint, endpoint: "https://intake.alder.example/in" }',
      ]),
    )
    const { ask } = network(404, 'https://intake.alder.example/')
    expect((await judge(files, { network: { ask, of: 'all' } })).diagnostics.map(line)).toEqual([])
  })

  test('takes a waiver, which is not told to be unused while nobody asks', async () => {
    const files = filesOf({
      'offers/alder/backup/waivers.yml':
        'waivers:\n  - rule: link-alive\n    reason: The handbook moves in December.\n    owner: mara-lind\n    expires: 2026-12-31\n',
    })
    expect((await judge(files, {})).diagnostics.map(line)).toEqual([])
    const { ask } = network(404, handbook)
    const { diagnostics, offers } = await judge(files, { network: { ask, of: 'all' } })
    expect(diagnostics.map(({ ruleId, accepted }) => [ruleId, accepted?.owner])).toEqual([
      ['link-alive', 'mara-lind'],
    ])
    expect(offers.find(({ id }) => id === 'alder/backup')?.errors).toBe(0)
  })
})
