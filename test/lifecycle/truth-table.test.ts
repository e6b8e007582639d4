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
  readonly live: 'no-copy' | 'same' | 'differs'
  readonly delisted: boolean
}

const contents: Content[] = [false, true].flatMap((draft) =>
  [true, false].flatMap((passes) =>
    (['no-copy', 'same', 'differs'] as const).flatMap((live) =>
      [false, true]
        .filter((delisted) => !delisted || live !== 'no-copy')
        .map((delisted) => ({ draft, passes, live, delisted })),
    ),
  ),
)

async function marketplace({ draft, passes, live, delisted }: Content): Promise<Checked> {
  let text = new TextDecoder().decode(smallest.get(path))
  if (draft) text = text.replace('type:', 'draft: true\ntype:')
  if (!passes) text = text.replace(/^privacyPolicyUrl: .*\n/m, '')
  const files: Files = overlay(smallest, new Map([[path, bytes(text)]]))
  if (live === 'no-copy') return check(readMemory(files), { now })
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

/**
 * The status by what there is (down) and by the requests on it (across): none, or merged since; the newest closed
 * unmerged; one open whose check is pending, failed or passed. Written by hand from the documents: -, Publish in
 * Progress, Failed, Canceled, awaiting Sign-off, Live, Delisted.
 */
const table = `
draft  passes  copy     delisted  merged   none  closed  pending  failed  passed
no     yes     no-copy  no        yes      S     C       P        F       P
no     yes     no-copy  no        no       -     C       P        F       P
no     yes     same     no        yes      L     C       P        F       P
no     yes     same     no        no       -     C       P        F       P
no     yes     differs  no        yes      S     C       P        F       P
no     yes     differs  no        no       -     C       P        F       P
no     no      no-copy  no        yes      F     C       P        F       P
no     no      no-copy  no        no       -     C       P        F       P
no     no      same     no        yes      F     C       P        F       P
no     no      same     no        no       -     C       P        F       P
no     no      differs  no        yes      F     C       P        F       P
no     no      differs  no        no       -     C       P        F       P
yes    yes     no-copy  no        yes      -     C       P        F       P
yes    yes     no-copy  no        no       -     C       P        F       P
yes    yes     same     no        yes      -     C       P        F       P
yes    yes     same     no        no       -     C       P        F       P
yes    yes     differs  no        yes      -     C       P        F       P
yes    yes     differs  no        no       -     C       P        F       P
yes    no      no-copy  no        yes      -     C       P        F       P
yes    no      no-copy  no        no       -     C       P        F       P
yes    no      same     no        yes      -     C       P        F       P
yes    no      same     no        no       -     C       P        F       P
yes    no      differs  no        yes      -     C       P        F       P
yes    no      differs  no        no       -     C       P        F       P
no     yes     same     yes       yes      D     D       D        D       D
no     yes     same     yes       no       D     D       D        D       D
no     yes     differs  yes       yes      D     D       D        D       D
no     yes     differs  yes       no       D     D       D        D       D
no     no      same     yes       yes      D     D       D        D       D
no     no      same     yes       no       D     D       D        D       D
no     no      differs  yes       yes      D     D       D        D       D
no     no      differs  yes       no       D     D       D        D       D
yes    yes     same     yes       yes      D     D       D        D       D
yes    yes     same     yes       no       D     D       D        D       D
yes    yes     differs  yes       yes      D     D       D        D       D
yes    yes     differs  yes       no       D     D       D        D       D
yes    no      same     yes       yes      D     D       D        D       D
yes    no      same     yes       no       D     D       D        D       D
yes    no      differs  yes       yes      D     D       D        D       D
yes    no      differs  yes       no       D     D       D        D       D
`

const letters: Readonly<Record<string, Status>> = {
  '-': 'draft',
  P: 'in-progress',
  F: 'failed',
  C: 'canceled',
  S: 'awaiting-sign-off',
  L: 'live',
  D: 'delisted',
}

const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.split(/ {2,}/))

/** What the table says. */
function expected(content: Content, merged: boolean, requests: Requests | undefined): Status {
  const says = (answer: boolean): string => (answer ? 'yes' : 'no')
  const { draft, passes, live, delisted } = content
  const key = [says(draft), says(passes), live, says(delisted), says(merged)]
  const row = rows.filter((each) => key.every((cell, index) => each[index] === cell))
  expect(row, key.join()).toHaveLength(1)
  const isOpen = requests && requests.open !== 'none'
  const column = isOpen ? requests.open : requests?.last === 'closed' ? 'closed' : 'none'
  return letters[row[0]?.[head.indexOf(column)] ?? ''] as Status
}

test('The table has a line for everything there can be, and no other', () => {
  expect(rows).toHaveLength(2 * contents.length)
})

test('An offer that is in live/ alone has no status: it cannot be taken anywhere from there', async () => {
  const { catalogue, live, report } = await marketplace({
    draft: false,
    passes: true,
    live: 'same',
    delisted: true,
  })
  const offers = new Map([...catalogue.offers].filter(([each]) => each !== id))
  const reports = judge({ ...catalogue, offers }, live, report.diagnostics, {
    profile: loadProfile('azure-2020'),
    rules: allRules,
    requests: facts({ open: 'failed', kind: 'change', last: 'none' }),
  })
  expect(reports.map((offer) => offer.id)).not.toContain(id)
})

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
