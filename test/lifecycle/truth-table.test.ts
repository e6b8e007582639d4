import { describe, expect, test } from 'vitest'
import { type Checked, check } from '../../src/check.ts'
import { judge } from '../../src/lifecycle/judge.ts'
import type { Status } from '../../src/model/report.ts'
import type { RequestFacts } from '../../src/model/request.ts'
import { readMemory } from '../../src/read/memory.ts'
import { allRules } from '../../src/rules/index.ts'
import { loadProfile } from '../../src/schema/profile.ts'
import { base, type Files, overlay } from '../support/overlay.ts'

const id = 'alder/ledger'
const path = `offers/${id}/offer.md`
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const now = new Date('2026-11-21T00:00:00Z')
const smallest = base()

/** Everything that the table of the design asks about an offer, apart from requests. */
interface Content {
  readonly draft: boolean
  readonly passes: boolean
  readonly live: 'no copy' | 'same' | 'differs'
  readonly delisted: boolean
}

const contents: Content[] = [false, true].flatMap((draft) =>
  [true, false].flatMap((passes) =>
    (['no copy', 'same', 'differs'] as const).flatMap((live) =>
      [false, true]
        .filter((delisted) => !delisted || live !== 'no copy')
        .map((delisted) => ({ draft, passes, live, delisted })),
    ),
  ),
)

async function marketplace({ draft, passes, live, delisted }: Content): Promise<Checked> {
  let text = new TextDecoder().decode(smallest.get(path))
  if (draft) text = text.replace('type:', 'draft: true\ntype:')
  if (!passes) text = text.replace(/^privacyPolicyUrl: .*\n/m, '')
  const files: Files = overlay(smallest, new Map([[path, bytes(text)]]))
  if (live === 'no copy') return check(readMemory(files), { now })
  const copied = new Map(files)
  if (live === 'differs') copied.set(path, bytes(text.replace(/^name: .*$/m, 'name: Alder Books')))
  const { catalogue } = await check(readMemory(copied), { now })
  for (const [name, content] of copied) {
    if (name.startsWith(`offers/${id}/`)) files.set(name.replace('offers', 'live'), content)
  }
  const state = delisted
    ? 'state: delisted\nreason: Replaced by another offer.\nticket: "2026-118"\n'
    : 'state: live\n'
  const tree = catalogue.offers.get(id)?.tree
  files.set(
    `live/${id}.yml`,
    bytes(
      `${state}tree: ${tree}\nsource: 4f0c9be1d7a25c3380e6f1b2c47d9a5e13f6082b\nreleased: "2026-08-18"\n`,
    ),
  )
  files.set('live/alder/publisher.md', smallest.get('offers/alder/publisher.md') ?? bytes(''))
  return check(readMemory(files), { now })
}

interface Requests {
  readonly open: 'none' | 'pending' | 'failed' | 'passed'
  readonly kind: RequestFacts['kind']
  /** The newest of those that are over. */
  readonly last: 'none' | 'merged' | 'closed' | 'closed, an older one merged since'
}

const asked: Requests[] = (['change', 'go-live', 'delist'] as const).flatMap((kind) =>
  (['none', 'pending', 'failed', 'passed'] as const).flatMap((open) =>
    (['none', 'merged', 'closed', 'closed, an older one merged since'] as const).map((last) => ({
      open,
      kind,
      last,
    })),
  ),
)

/** The requests as a forge would list them, among some that are nobody's business. */
function facts({ open, kind, last }: Requests): RequestFacts[] {
  const offers = ['alder/broker', id]
  const day = (date: number): string => `2026-10-${10 + date}T08:00:00Z`
  const list: RequestFacts[] = [
    { number: 99, kind: 'change', offers: ['alder/backup'], state: 'open', check: 'failed' },
    { number: 98, kind: 'go-live', offers: ['alder/review'], state: 'closed', endedAt: day(9) },
    { number: 1, kind: 'change', offers, state: 'closed', endedAt: day(1) },
    { number: 2, kind: 'change', offers, state: 'merged', endedAt: day(2) },
  ]
  if (last === 'merged') list.push({ number: 8, kind, offers, state: 'merged', endedAt: day(8) })
  if (last.startsWith('closed'))
    list.push({ number: 8, kind, offers, state: 'closed', endedAt: day(5) })
  if (last.includes('since'))
    list.push({ number: 7, kind: 'change', offers, state: 'merged', endedAt: day(6) })
  if (open !== 'none') list.push({ number: 9, kind, offers, state: 'open', check: open })
  return list
}

/** The table of the design, line by line. */
function expected(content: Content, merged: boolean, requests: Requests | undefined): Status {
  const { draft, passes, live, delisted } = content
  if (delisted) return 'delisted'
  if (requests && requests.open !== 'none')
    return requests.open === 'failed' ? 'failed' : 'in-progress'
  if (requests?.last === 'closed') return 'canceled'
  if (draft || !merged) return 'draft'
  if (!passes) return 'failed'
  if (live !== 'same') return 'awaiting-sign-off'
  return 'live'
}

describe.each(contents)(
  'draft $draft, passes $passes, live $live, delisted $delisted',
  (content) => {
    test('has the status of the first line that holds, whatever was requested', async () => {
      const { catalogue, live, report } = await marketplace(content)
      const reportOf = (merged: boolean, requests?: readonly RequestFacts[]) =>
        judge(catalogue, live, report.diagnostics, {
          profile: loadProfile('azure-2020'),
          rules: allRules,
          merged: new Set(merged ? [id] : []),
          ...(requests && { requests }),
        }).find((offer) => offer.id === id)
      if (!content.draft) expect((reportOf(true)?.errors ?? 0) === 0).toBe(content.passes)
      for (const merged of [true, false]) {
        expect(reportOf(merged)?.status).toBe(expected(content, merged, undefined))
        for (const requests of asked) {
          const list = facts(requests)
          const wanted = expected(content, merged, requests)
          const label = JSON.stringify({ merged, ...requests })
          const given = reportOf(merged, list)
          expect(given?.status, label).toBe(wanted)
          // A forge lists them in whatever order.
          expect(reportOf(merged, list.toReversed()), label).toEqual(given)
          const here = given?.stages.find(({ state }) => state === 'here')?.id
          const waiting =
            requests.open !== 'passed'
              ? 'validate-prerequisites'
              : requests.kind === 'change'
                ? 'preview'
                : 'review'
          if (wanted === 'in-progress') expect(here, label).toBe(waiting)
          if (wanted === 'in-progress' || (wanted === 'failed' && requests.open !== 'none'))
            expect(given?.waitsOn.text.en, label).toContain('#9')
          if (wanted === 'canceled')
            expect(given?.waitsOn.text.en, label).toMatch(/: #8 was closed$/)
        }
      }
    })
  },
)
