import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import { readDisk } from '../../src/read/disk.ts'
import { readMemory } from '../../src/read/memory.ts'
import { line } from '../support/format.ts'
import { inside, treeOf } from '../support/live.ts'
import { base, type Files, overlay } from '../support/overlay.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const now = new Date('2026-11-21T00:00:00Z')
const smallest = base()
const ledger = 'offers/alder/ledger'
const broker = 'offers/alder/broker'
const record = 'live/alder/ledger.yml'
const asked = 'reason: Replaced\nticket: "2611210040"\n'

const changed = (_: string, differs: boolean): boolean => differs

/** Files with other files over them; `undefined` takes one away, or a folder. */
function put(files: Files, changes: Readonly<Record<string, string | Uint8Array | undefined>>) {
  const result: Files = new Map(files)
  for (const [path, content] of Object.entries(changes)) {
    for (const known of [...result.keys()])
      if (known === path || known.startsWith(`${path}/`)) result.delete(known)
    if (content !== undefined)
      result.set(path, typeof content === 'string' ? encode(content) : content)
  }
  return result
}

function edit(files: Files, path: string, from: string | RegExp, to: string): Files {
  const text = new TextDecoder().decode(files.get(path))
  const edited = text.replace(from, () => to)
  if (edited === text) throw new Error(`${path} does not hold ${from}`)
  return put(files, { [path]: edited })
}

interface Fields {
  readonly state?: string
  readonly tree?: string
  readonly source?: string
  readonly released?: string
  readonly delisted?: string
  readonly more?: string
}

const write = (tree: string, fields: Fields = {}): string =>
  `state: ${fields.state ?? 'live'}\ntree: "${fields.tree ?? tree}"\nsource: ${
    fields.source ?? '4f0c9be1d7a25c3380e6f1b2c47d9a5e13f6082b'
  }\nreleased: "${fields.released ?? '2026-11-20'}"\n${
    fields.state === 'delisted' ? `delisted: "${fields.delisted ?? '2026-11-20'}"\n` : ''
  }${fields.more ?? ''}`

/** What `martlet go-live` prepares: the copy of `from`, its record, and the profile where live has none. */
function goLive(files: Files, offer = 'ledger', fields: Fields = {}, from: Files = files): Files {
  const folder = `offers/alder/${offer}`
  const profile = 'live/alder/publisher.md'
  const copied = put(files, {
    [`live/alder/${offer}`]: undefined,
    ...Object.fromEntries(
      inside(from, folder).map(([path, bytes]) => [`live/alder/${offer}/${path}`, bytes]),
    ),
    [`live/alder/${offer}.yml`]: write(treeOf(from, folder), fields),
  })
  return copied.has(profile)
    ? copied
    : put(copied, { [profile]: files.get('offers/alder/publisher.md') })
}

/** The same files with another record beside the copy. */
const recorded = (files: Files, fields: Fields, offer = 'ledger'): Files =>
  put(files, { [`live/alder/${offer}.yml`]: write(treeOf(files, `live/alder/${offer}`), fields) })

const open = (files: Files | Snapshot): Snapshot =>
  files instanceof Map ? readMemory(files) : files

async function judge(head: Files | Snapshot, before?: Files | Snapshot, only?: typeof changed) {
  const { report } = await check(open(head), {
    now,
    ...(before && { base: open(before) }),
    ...(only && { only }),
  })
  return report
}

const told = async (...args: Parameters<typeof judge>): Promise<string[]> =>
  (await judge(...args)).diagnostics.map(line)

/** The rules that speak, without what they say. */
const rules = async (...args: Parameters<typeof judge>): Promise<string[]> =>
  (await judge(...args)).diagnostics
    .filter(({ severity }) => severity !== 'notice')
    .map(({ ruleId }) => ruleId)

const isLive = goLive(smallest)
const isDelisted = recorded(isLive, { state: 'delisted', more: asked })
const cheaper = (files: Files): Files =>
  edit(files, `${broker}/plans/standard.md`, 'price: 0.10', 'price: 0.20')

describe('a go-live request', () => {
  test('brings an offer, its record and a profile that was not live before', async () => {
    expect(await told(isLive, smallest)).toEqual([])
    expect(await told(isLive, smallest, changed)).toEqual([])
    expect(await told(put(isLive, { 'live/alder/publisher.md': undefined }), smallest)).toEqual([
      `${record}:1:1 error \`alder/ledger\` goes live and \`live/alder/publisher.md\` is missing, expected the first offer to bring it along live-profile-equals-base`,
    ])
  })

  test('brings a publisher’s profile alone', async () => {
    const merged = edit(isLive, 'offers/alder/publisher.md', 'Bergen', 'Oslo')
    const profile = { 'live/alder/publisher.md': merged.get('offers/alder/publisher.md') }
    expect(await told(put(merged, profile), merged)).toEqual([])
    // One that is live already is a release of its own.
    expect(await rules(goLive(put(merged, profile), 'backup'), merged)).toEqual(['go-live-scope'])
    expect(await rules(put(isLive, profile), isLive)).toEqual(['live-profile-equals-base'])
  })

  test.each<[string, (files: Files) => Files]>([
    ['a second offer', (files) => goLive(files, 'review')],
    ['a change of another offer', cheaper],
    ['an offer that is deleted', (files) => put(files, { 'offers/alder/review': undefined })],
    ['the settings', (files) => edit(files, 'marketplace.yml', 'name: Alder', 'name: Birch')],
    ['a profile', (files) => edit(files, 'offers/alder/publisher.md', 'Bergen', 'Oslo')],
  ])('does not hold %s', async (_, also) => {
    const found = (await judge(also(isLive), smallest)).diagnostics
    expect(found.map(({ ruleId }) => ruleId)).toContain('go-live-scope')
    expect(found.filter(({ severity }) => severity === 'error')).toHaveLength(1)
    expect(found.find(({ ruleId }) => ruleId === 'go-live-scope')?.related).toHaveLength(1)
  })

  test('is for an offer that was merged under this very id', async () => {
    const before = put(smallest, { [ledger]: undefined })
    expect(await rules(isLive, before)).toContain('no-skip-to-production')
    // The folder was renamed while the request was open.
    const renamed = put(before, {
      ...Object.fromEntries(
        inside(smallest, ledger).map(([path, bytes]) => [`offers/alder/costs/${path}`, bytes]),
      ),
    })
    expect(await told(goLive(renamed, 'ledger', {}, smallest), renamed)).toEqual([
      `${record}:1:1 error \`offers/alder/ledger\` is \`offers/alder/costs\` in the base by now, expected the copy under that name no-skip-to-production`,
    ])
    // Nor under one that differs in letter case only.
    const upper = put(smallest, {
      ...Object.fromEntries(
        inside(smallest, ledger).map(([path, bytes]) => [`live/alder/Ledger/${path}`, bytes]),
      ),
      'live/alder/Ledger.yml': write(treeOf(smallest, ledger)),
    })
    expect(await rules(upper, smallest)).toContain('no-skip-to-production')
  })

  test('is overtaken by a merge, and passes when it is prepared again', async () => {
    const merged = edit(smallest, `${ledger}/offer.md`, 'each', 'every')
    const old = goLive(merged, 'ledger', {}, smallest)
    const [finding, ...more] = (await judge(old, merged)).diagnostics
    expect(more).toEqual([])
    expect(finding?.ruleId).toBe('restart-on-change')
    expect(finding?.fix).toContain('`npx martlet go-live alder/ledger`')
    expect(finding?.related?.[0]?.path).toBe(`${ledger}/offer.md`)
    expect(await told(goLive(merged), merged)).toEqual([])
  })

  test('is refused for an offer with errors, which are told beside it', async () => {
    const wrong = edit(smallest, `${ledger}/offer.md`, /^summary: .*\n/m, '')
    const found = await told(goLive(wrong), wrong, changed)
    expect(found).toHaveLength(2)
    expect(found[0]).toBe(
      `${record}:1:1 error \`offers/alder/ledger\` has 1 error, the first in line 2 of \`offers/alder/ledger/offer.md\`, expected none go-live-passes`,
    )
    const profile = edit(smallest, 'offers/alder/publisher.md', /^owners: .*\n/m, 'owners: 7\n')
    expect(await rules(goLive(profile), profile)).toContain('go-live-passes')
  })

  test('is not made by hand', async () => {
    const forged = edit(isLive, 'live/alder/ledger/offer.md', 'each', 'every')
    expect(await rules(forged, isLive)).toEqual(['live-copy-intact'])
    // Nor with a record to match.
    expect(await rules(recorded(forged, {}), isLive)).toEqual(['restart-on-change'])
  })

  test('that lost a race against its twin changes nothing but the record', async () => {
    expect(await rules(recorded(isLive, { released: '2026-11-21' }), isLive)).toEqual([
      'release-state',
    ])
  })
})

describe('what is live', () => {
  test.each<[string, Record<string, string | undefined>]>([
    ['its copy', { 'live/alder/ledger': undefined }],
    ['its record', { [record]: undefined }],
    ['both', { 'live/alder/ledger': undefined, [record]: undefined }],
    ['its profile', { 'live/alder/publisher.md': undefined }],
    ['a file of the copy', { 'live/alder/ledger/media/large.png': undefined }],
  ])('does not lose %s', async (_, changes) => {
    expect(await rules(put(isLive, changes), isLive)).toEqual(['live-copy-intact'])
  })

  test.each(['live/notes.md', 'live/alder/notes.txt', 'live/alder/desk/plans/a.md'])(
    'does not stand beside %s',
    async (path) => {
      expect(await told(put(isLive, { [path]: 'x' }))).toEqual([
        `${path}:1:1 error \`${path}\` is no copy of an offer, no record and no profile, expected nothing else live-copy-intact`,
      ])
    },
  )

  test.each([
    ['state: live', 'state: lvie', 'field-value'],
    ['state: live', 'state: [', 'yaml-syntax'],
    [/tree: .*\n/, '', 'required-field-missing'],
    [/tree: .*/, 'tree: abc', 'field-value'],
    ['state: live', 'state: live\nowner: me', 'unknown-field'],
  ])('has a record in which %s is not %s', async (from, to, rule) => {
    const head = edit(isLive, record, from, to)
    const waived = put(head, {
      [`${ledger}/waivers.yml`]: `waivers:\n  - rule: ${rule}\n    reason: The record is written by another tool\n    owner: mara-lind\n    expires: "2027-01-01"\n`,
    })
    const found = (await judge(head)).diagnostics
    expect(found.map(({ ruleId }) => ruleId)).toEqual([rule])
    expect(found[0]?.path).toBe(record)
    // No waiver reaches a record.
    const kept = (await judge(waived)).diagnostics.find(({ path }) => path === record)
    expect(kept).toMatchObject({ ruleId: rule })
    expect(kept?.accepted).toBeUndefined()
  })

  test('is read with tolerance, and still locks what it can', async () => {
    const old = edit(
      goLive(smallest, 'broker'),
      'live/alder/broker/plans/standard.md',
      'image:',
      'shade: 1\nimage:',
    )
    const before = recorded(
      edit(old, 'live/alder/broker/offer.md', /^language: .*$/m, 'language: ancient'),
      {},
      'broker',
    )
    const known = (await judge(before)).diagnostics
    expect(known.map(line)).toEqual([
      expect.stringMatching(
        /^live\/alder\/broker\/.* notice The live copy of `alder\/broker` has 2 places that today’s rules cannot read, expected none live-copy-readable$/,
      ),
    ])
    expect(await rules(cheaper(before), before)).toEqual(['locked-price'])
    const broken = edit(before, 'live/alder/broker/offer.md', 'type:', '\ttype: [')
    expect(await rules(recorded(broken, {}, 'broker'))).toEqual(['live-copy-readable'])
  })
})

test('what is no copy does not come along, whoever has an offer of that name', async () => {
  const stray = { 'live/alder/broker/waivers.yml': 'waivers: []\n' }
  expect(await rules(put(isLive, stray), isLive, changed)).toEqual(['live-copy-intact'])
  expect(await rules(put(isLive, stray), smallest, changed)).toContain('live-copy-intact')
})

describe('a checkout', () => {
  const crlf = (text: Uint8Array | undefined): string =>
    new TextDecoder().decode(text).replaceAll('\n', '\r\n')

  test('that changed line ends is told from an edit by hand', async () => {
    const windows = put(
      isLive,
      Object.fromEntries(
        [...isLive].flatMap(([path, bytes]) =>
          /\.(md|yml)$/.test(path) ? [[path, crlf(bytes)]] : [],
        ),
      ),
    )
    const live = (await judge(windows, isLive)).diagnostics.filter(({ stage }) => stage === 'live')
    expect(live.map(line)).toEqual([
      `${record}:2:8 error The live copy of \`alder/ledger\` differs in nothing but line ends (CRLF), expected them as released live-copy-intact`,
    ])
    expect(live[0]?.fix).toContain('`live/** -text`')
    const edited = edit(windows, 'live/alder/ledger/offer.md', 'each', 'every')
    expect((await told(edited)).join()).toContain('has tree `')
  })

  const executable = (files: Files, test: RegExp): Snapshot => {
    const snapshot = readMemory(files)
    const entries = snapshot.entries.map((entry) => ({
      ...entry,
      executable: test.test(entry.path),
    }))
    return { ...snapshot, entries }
  }

  test('that made files executable is told as such', async () => {
    expect(await told(executable(isLive, /^live.*png$/))).toEqual([
      `${record}:2:8 error The live copy of \`alder/ledger\` has files that are executable, expected them as released live-copy-intact`,
    ])
  })

  test('on a file system that knows no modes has no executable file', async () => {
    const root = mkdtempSync(join(tmpdir(), 'martlet-modes-'))
    try {
      const path = join(root, 'marketplace.yml')
      writeFileSync(path, 'name: Alder\n')
      chmodSync(path, 0o777)
      expect((await readDisk(root)).entries).toMatchObject([{ executable: false }])
    } finally {
      rmSync(root, { recursive: true })
    }
  })

  test('of a repository with SHA-256 ids is intact, or not', async () => {
    const tree = treeOf(isLive, 'live/alder/ledger', 'sha256')
    const head = recorded(isLive, { tree })
    expect(tree).toHaveLength(64)
    expect(await told(head, smallest)).toEqual([])
    expect(await rules(edit(head, 'live/alder/ledger/offer.md', 'each', 'every'))).toEqual([
      'live-copy-intact',
    ])
  })
})

describe('an offer that is delisted', () => {
  test('keeps its copy, and returns with it', async () => {
    expect(await told(isDelisted, isLive)).toEqual([])
    expect(await told(recorded(isDelisted, {}), isDelisted)).toEqual([])
    const both = edit(isLive, 'live/alder/ledger/offer.md', 'each', 'every')
    expect(await rules(recorded(both, { state: 'delisted', more: asked }), isLive)).toContain(
      'release-state',
    )
  })

  test('is held to its copy and record when its folder is gone', async () => {
    const gone = put(isDelisted, { [ledger]: undefined })
    expect(await told(gone, isDelisted, changed)).toEqual([])
    for (const forged of [
      put(gone, { 'live/alder/ledger': undefined }),
      put(gone, { [record]: undefined }),
      edit(gone, 'live/alder/ledger/offer.md', 'each', 'every'),
    ])
      expect(await rules(forged, gone, changed)).toEqual(['live-copy-intact'])
    // Nor may the folder go in the same change.
    const both = edit(gone, 'live/alder/ledger/offer.md', 'each', 'every')
    expect(await rules(both, isDelisted, changed)).toContain('live-copy-intact')
  })

  test('may have mistakes, which must not keep it on the market', async () => {
    const wrong = (files: Files) => edit(files, `${ledger}/offer.md`, /^summary: .*\n/m, '')
    expect(await told(wrong(isDelisted), wrong(isLive), changed)).toEqual([])
    expect(await rules(wrong(isDelisted), isLive, changed)).toContain('summary-required')
  })

  test.each<[string, Fields, Files]>([
    ['was never live', { state: 'delisted', more: asked }, smallest],
    ['is delisted', { state: 'delisted', more: `${asked}# again\n` }, isDelisted],
  ])('has no other record when it %s', async (_, fields, before) => {
    expect(await rules(recorded(isLive, fields), before)).toEqual(['release-state'])
  })

  test('returns only to its folder, its price and its plans', async () => {
    const delisted = recorded(
      goLive(smallest, 'broker'),
      { state: 'delisted', more: asked },
      'broker',
    )
    expect(await rules(cheaper(delisted), delisted)).toEqual(['locked-price'])
    const gone = put(delisted, { [broker]: undefined })
    expect(await told(gone, delisted)).toEqual([])
    expect(await rules(recorded(gone, {}, 'broker'), gone)).toContain('release-state')
    const fewer = put(delisted, { [`${broker}/plans/byol.md`]: undefined })
    expect(await told(fewer, delisted)).toEqual([])
    expect(await rules(recorded(fewer, {}, 'broker'), fewer)).toEqual(['live-plan-deleted'])
    // Its id stays taken: whoever uses it again is held to what was live.
    const again = cheaper(
      overlay(
        gone,
        new Map(inside(smallest, broker).map(([path, bytes]) => [`${broker}/${path}`, bytes])),
      ),
    )
    expect(await rules(again, gone)).toEqual(['locked-price'])
  })
})

test('a live offer takes one more plan, and both go live with it', async () => {
  const live = goLive(smallest, 'broker')
  const plan = new TextDecoder()
    .decode(live.get(`${broker}/plans/byol.md`))
    .replace(/^name: .*$/m, 'name: Broker with support')
    .replace(/^summary: .*$/m, 'summary: For teams that want somebody to call')
    .replace(
      /\n---\n[\s\S]*$/,
      '\n---\n\nSomebody answers within the hour, on every working day.\n',
    )
  const larger = put(live, { [`${broker}/plans/supported.md`]: plan })
  expect(await rules(larger, live)).toEqual([])
  const released = goLive(larger, 'broker')
  expect(await rules(released, larger)).toEqual([])
  expect(await rules(edit(larger, `${broker}/plans/standard.md`, '0.10', '0.20'), live)).toEqual([
    'locked-price',
  ])
})

describe('a plan that is taken off the market', () => {
  const both = goLive(smallest, 'broker')
  const without = (plans: string, more = asked) =>
    recorded(both, { more: `removedPlans: ${plans}\n${more}` }, 'broker')

  test('is one of the live plans, not the last, and with a ticket', async () => {
    expect(await told(without('[byol]'), both)).toEqual([])
    expect(await rules(without('[byol]', ''), both)).toEqual(['release-ticket'])
    expect(await rules(without('[hourly]'), both)).toEqual(['release-removed-plans'])
    expect(await rules(without('[byol, standard]'), both)).toEqual(['release-removed-plans'])
  })

  test('may be deleted then, goes from the copy, and its id is not used again', async () => {
    const removed = without('[byol]')
    const deleted = put(removed, { [`${broker}/plans/byol.md`]: undefined })
    expect(await told(deleted, removed)).toEqual([])
    const fields = { more: 'removedPlans: [byol]\n' }
    const released = goLive(deleted, 'broker', fields)
    expect(await told(released, deleted)).toEqual([])
    expect(await rules(goLive(deleted, 'broker'), deleted)).toEqual(['release-removed-plans'])
    const again = put(released, {
      [`${broker}/plans/byol.md`]: smallest.get(`${broker}/plans/byol.md`),
    })
    expect(await rules(again, released)).toEqual(['plan-id-taken'])
  })

  test('returns with its offer only', async () => {
    const removed = without('[byol]')
    expect(await rules(both, removed)).toEqual(['release-removed-plans'])
    const delisted = recorded(
      both,
      { state: 'delisted', more: `removedPlans: [byol]\n${asked}` },
      'broker',
    )
    expect(await told(delisted, removed)).toEqual([])
    expect(await told(both, delisted)).toEqual([])
  })

  test('is not what ends its sales: that may happen at any time', async () => {
    const ended = edit(
      both,
      `${broker}/plans/byol.md`,
      'visibility:',
      'stopSelling: true\nvisibility:',
    )
    expect(await rules(ended, both)).toEqual([])
  })
})

test('no waiver lets a price go, to come back as another', async () => {
  const isSold = goLive(smallest, 'broker')
  const plan = `${broker}/plans/standard.md`
  const waiver =
    'waivers:\n  - rule: required-field-missing\n    reason: The price is agreed with customers one by one\n    owner: mara-lind\n    expires: "2027-01-01"\n'
  const head = put(edit(isSold, plan, /^ *price: .*\n/m, ''), { [`${broker}/waivers.yml`]: waiver })
  expect((await rules(head, head)).sort()).toEqual(['required-field-missing', 'waiver-allowed'])
})

test('a release is not older than the one before it', async () => {
  const merged = edit(isLive, `${ledger}/offer.md`, 'each', 'every')
  expect(await told(goLive(merged, 'ledger', { released: '2026-11-19' }), merged)).toEqual([
    `${record}:4:12 error \`released\` is \`2026-11-19\`, expected \`2026-11-20\` or later as before release-date`,
  ])
  // Whoever is further east has the next day already.
  expect(await told(goLive(merged, 'ledger', { released: '2026-11-21' }), merged)).toEqual([])
})

test('an offer is off the market since a day that is not before its release', async () => {
  const early = recorded(isLive, { state: 'delisted', delisted: '2026-11-19', more: asked })
  expect(await told(early, isLive, changed)).toEqual([
    `${record}:5:12 error \`delisted\` is \`2026-11-19\`, expected \`2026-11-20\` or later, the day of its release release-date`,
  ])
  const undated = edit(isDelisted, record, /^delisted: .*\n/m, '')
  expect(await told(undated, isLive, changed)).toEqual([
    `${record}:1:1 error The record says \`delisted\` and not since when, expected the day in a field of that name release-date`,
  ])
  // Of older records nobody asks it, as they stand or when the offer returns.
  expect(await told(undated, undated)).toEqual([])
  expect(await told(undated)).toEqual([])
  expect(await told(recorded(undated, {}), undated)).toEqual([])
  // The day is that of the last time, whatever was released since.
  const relisted = recorded(isLive, { more: 'delisted: "2026-11-10"\n' })
  expect(await told(relisted, isDelisted)).toEqual([])
})

test.each(['\u200B', '\u2800\u3164', '\u00AD \u2060'])(
  'a reason that nobody sees is none (%j)',
  async (nothing) => {
    const more = `reason: ${JSON.stringify(nothing)}\nticket: ${JSON.stringify(nothing)}\n`
    expect(await rules(recorded(isLive, { state: 'delisted', more }), isLive)).toContain(
      'release-ticket',
    )
  },
)

describe('more files than are read', () => {
  const count = 500 - inside(smallest, ledger).length
  const many = put(
    smallest,
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`${ledger}/media/more/${1000 + at}.txt`, `${at}`]),
    ),
  )
  const live = goLive(many)

  test('do not stand in a live copy, whatever its record says', async () => {
    expect(inside(live, 'live/alder/ledger')).toHaveLength(500)
    for (const name of ['zz/unseen.bin', 'zz/unseen.md', 'aa/unseen.pdf']) {
      const stuffed = put(live, { [`live/alder/ledger/media/${name}`]: 'never merged' })
      expect(await rules(stuffed, live, changed)).toEqual(['live-copy-intact'])
      expect(await rules(stuffed, many, changed)).toEqual(['live-copy-intact'])
      const told = (await judge(recorded(stuffed, {}))).diagnostics
      expect(told.map(({ reason }) => reason)).toEqual([
        'The live copy of `alder/ledger` has more files than are read, expected all of it to be read; this is the first over the limit',
      ])
    }
  })

  test('are part of the id that a change is known by', async () => {
    const larger = put(many, { [`${ledger}/media/zz.txt`]: 'one' })
    const other = put(many, { [`${ledger}/media/zz.txt`]: 'two' })
    expect(await rules(other, larger, changed)).toEqual(['offer-file-count'])
    const huge = (sign: string) =>
      put(smallest, { [`${ledger}/offer.ko.md`]: sign.repeat(300 * 1024) })
    // Of the same size, and neither is read.
    expect(await rules(huge('a'), huge('b'), changed)).toEqual(['file-size'])
    expect(await rules(huge('a'), huge('a'), changed)).toEqual([])
  })
})

test.each(['.gitattributes', '.GitModules', '.gitignore', '.gitattributes/x', '.git /config'])(
  '%s tells git nothing, in an offer or in its copy',
  async (name) => {
    for (const folder of ['offers', 'offers/alder', ledger, `${ledger}/media`]) {
      const head = put(isLive, { [`${folder}/${name}`]: '* text eol=crlf\n' })
      expect((await rules(head, isLive, changed))[0]).toBe('git-file')
      expect(await rules(head, isLive, changed)).not.toContain('unknown-file')
      const copied = put(isLive, { [`${folder.replace('offers', 'live')}/${name}`]: '* -text\n' })
      expect(await rules(copied, isLive, changed)).toContain('git-file')
    }
    const waived = put(isLive, {
      [`${ledger}/${name}`]: '* text\n',
      [`${ledger}/waivers.yml`]:
        'waivers:\n  - rule: git-file\n    reason: We would like to have it\n    owner: mara-lind\n    expires: "2027-01-01"\n',
    })
    expect((await rules(waived, isLive)).sort()).toEqual(['git-file', 'waiver-allowed'])
  },
)

describe('adoption', () => {
  const adopted = { source: 'adopted' }
  const two = goLive(goLive(smallest, 'ledger', adopted), 'broker', adopted)

  test('brings offers and their copies in one change, as long as nothing is live', async () => {
    expect(await told(two, smallest)).toEqual([])
    const nothing = put(smallest, { [ledger]: undefined, [broker]: undefined })
    expect(await told(two, nothing)).toEqual([])
    const later = put(isLive, { [broker]: undefined })
    expect(await rules(goLive(isLive, 'broker', adopted), later)).toEqual(['no-skip-to-production'])
  })

  test('copies what the change itself holds, and only what passes', async () => {
    const other = edit(two, `${ledger}/offer.md`, 'each', 'every')
    expect(await rules(other, smallest)).toEqual(['no-skip-to-production'])
    const wrong = edit(smallest, `${ledger}/offer.md`, /^summary: .*\n/m, '')
    expect(await rules(goLive(wrong, 'ledger', adopted), wrong)).toContain('go-live-passes')
  })

  test('takes what the base has as the base has it, and nothing of it changes beside', async () => {
    const changes = edit(smallest, `${ledger}/offer.md`, 'each', 'every')
    const found = (await judge(goLive(changes, 'ledger', adopted), smallest)).diagnostics
    expect(found.map(line)).toEqual([
      `${record}:1:1 error \`${ledger}\` changes in the same request, expected it to be merged before it goes live no-skip-to-production`,
    ])
    expect(found[0]?.fix).toMatch(/^Take the change of the offer out of this request/)
    const draft = edit(smallest, `${ledger}/offer.md`, 'alias:', 'draft: true\nalias:')
    expect(await rules(goLive(smallest, 'ledger', adopted), draft)).toEqual([
      'no-skip-to-production',
    ])
    const profile = edit(smallest, 'offers/alder/publisher.md', 'Bergen', 'Oslo')
    expect(await told(goLive(profile, 'ledger', adopted), smallest)).toEqual([
      'live/alder/publisher.md:2:1 error `live/alder/publisher.md` differs from `offers/alder/publisher.md` in the base, expected a copy of it live-profile-equals-base',
    ])
    // A publisher that is new comes along as the change has it.
    const nobody = new Map([...smallest].filter(([path]) => !path.startsWith('offers/')))
    expect(await told(goLive(smallest, 'ledger', adopted), nobody)).toEqual([])
  })
})

describe('without sign-off', () => {
  const settings = (files: Files) => edit(files, 'marketplace.yml', 'required', 'none')
  const merged = settings(smallest)

  test('merged is live, and every lock compares with the base, once', async () => {
    const { offers } = await judge(merged)
    expect(offers.map(({ status }) => status)).toEqual(Array(5).fill('live'))
    expect(await rules(cheaper(merged), merged)).toEqual(['locked-price'])
    const type = edit(merged, `${ledger}/offer.md`, /^alias: .*$/m, 'alias: al-costs')
    expect(await rules(type, merged)).toEqual(['locked-offer-alias'])
    const plan = put(merged, { [`${broker}/plans/byol.md`]: undefined })
    expect(await rules(plan, merged)).toEqual(['live-plan-deleted'])
    const draft = edit(merged, `${ledger}/offer.md`, 'alias:', 'draft: true\nalias:')
    expect(await rules(draft, merged)).toEqual(['draft-after-live'])
    expect(await rules(cheaper(merged))).toEqual([])
  })

  test('a draft is not live yet', async () => {
    const draft = edit(merged, `${broker}/offer.md`, 'alias:', 'draft: true\nalias:')
    expect(await rules(cheaper(draft), draft)).toEqual([])
    expect(await rules(put(draft, { [broker]: undefined }), draft)).toEqual([])
  })

  test('what is deleted is not sold any more before', async () => {
    expect(await rules(put(merged, { [broker]: undefined }), merged)).toEqual([
      'live-offer-deleted',
    ])
    const end = (files: Files, plan: string) =>
      edit(files, `${broker}/plans/${plan}.md`, 'visibility:', 'stopSelling: true\nvisibility:')
    const ended = end(merged, 'byol')
    expect(await rules(ended, merged)).toEqual([])
    expect(await rules(put(ended, { [`${broker}/plans/byol.md`]: undefined }), ended)).toEqual([])
    expect(await rules(put(ended, { [broker]: undefined }), ended)).toEqual(['live-offer-deleted'])
    const all = end(ended, 'standard')
    expect(await rules(put(all, { [broker]: undefined }), all)).toEqual([])
  })

  test('nothing is taken live', async () => {
    const found = (await judge(goLive(merged), merged, changed)).diagnostics
    expect(found.map(({ ruleId }) => ruleId)).toEqual(Array(6).fill('live-without-sign-off'))
    expect(found.map(({ path }) => path)).toContain('live/alder/ledger/media/large.png')
    // A record that was left behind says nothing about an offer.
    const { offers } = await judge(settings(isDelisted))
    expect(offers.find(({ id }) => id === 'alder/ledger')?.status).not.toBe('delisted')
  })

  test('it begins with the adoption of everything that is live', async () => {
    expect(await rules(smallest, merged)).toEqual(['sign-off-adoption'])
    const one = goLive(smallest, 'ledger', { source: 'adopted' })
    expect(await rules(one, merged)).toEqual(['sign-off-adoption'])
    const every = all(smallest, { source: 'adopted' })
    expect(await told(every, merged)).toEqual([])
    expect(await rules(cheaper(every), merged)).toContain('locked-price')
  })

  const names = ['ledger', 'broker', 'backup', 'pipeline', 'review']
  const all = (files: Files, fields: Fields = {}) =>
    names.reduce((made, name) => goLive(made, name, fields), files)

  test('it begins with what merged was live, and nothing else', async () => {
    const adopted = { source: 'adopted' }
    const every = all(smallest, adopted)
    // Whether somebody left it there while nobody read it, or brings it along.
    const begun = async (head: Files): Promise<string[]> => {
      const left = settings(head)
      const late = await rules(head, left, changed)
      expect(await rules(head, merged, changed)).toEqual(late)
      return late
    }
    expect(await begun(every)).toEqual([])
    const words = edit(every, 'live/alder/ledger/offer.md', 'each', 'every')
    expect(await begun(words)).toEqual(['live-copy-intact'])
    expect(await begun(recorded(words, adopted))).toEqual(['no-skip-to-production'])
    expect(await begun(edit(every, 'live/alder/publisher.md', 'Bergen', 'Oslo'))).toEqual([
      'live-profile-equals-base',
    ])
    expect(await begun(put(every, { 'live/birch/publisher.md': 'x' }))).toContain(
      'live-profile-equals-base',
    )
    expect(await begun(put(every, { 'live/alder/publisher.md': undefined }))).toEqual([
      'live-profile-equals-base',
    ])
    expect(await begun(put(every, { 'live/notes.md': 'x' }))).toEqual(['live-copy-intact'])
    expect(await begun(recorded(every, {}))).toEqual(['sign-off-adoption'])
    expect(await begun(recorded(every, { ...adopted, state: 'delisted', more: asked }))).toEqual([
      'release-state',
    ])
    const ghost = put(every, {
      ...Object.fromEntries(
        inside(smallest, ledger).map(([path, bytes]) => [`live/alder/ghost/${path}`, bytes]),
      ),
      'live/alder/ghost.yml': write(treeOf(smallest, ledger), adopted),
    })
    expect(await begun(ghost)).toEqual(['no-skip-to-production'])
    expect(await told(ghost, merged)).toEqual([
      'live/alder/ghost.yml:1:1 error `offers/alder/ghost` is not in the base, so it is not live, expected no copy of it no-skip-to-production',
    ])
  })

  test('it ends together with the copies', async () => {
    const live = all(smallest)
    const none = settings(live)
    expect(await told(none, live, changed)).toEqual([
      'marketplace.yml:4:10 error `signOff` becomes `none` and `live/` holds 36 files, expected the same change to delete them live-without-sign-off',
    ])
    const gone = put(none, { live: undefined })
    expect(await told(gone, live, changed)).toEqual([])
    // What was left there before is nobody's mistake today, and may go at any time.
    expect(await told(none, none, changed)).toEqual([])
    expect(await told(gone, none, changed)).toEqual([])
    const kept = put(gone, { 'live/alder/ledger/offer.md': live.get(`${ledger}/offer.md`) })
    expect(await rules(kept, live, changed)).toEqual(['live-without-sign-off'])
  })

  test('it ends with every lock held against what was live', async () => {
    const live = all(smallest)
    const gone = put(settings(live), { live: undefined })
    expect(await rules(cheaper(gone), live, changed)).toEqual(['sign-off-end', 'locked-price'])
    // What was merged and never signed off is held to the copy as ever.
    const ahead = cheaper(live)
    expect(await rules(cheaper(gone), ahead, changed)).toEqual(['sign-off-end', 'locked-price'])
    expect(await rules(put(gone, { [broker]: undefined }), live, changed)).toEqual([
      'live-offer-deleted',
    ])
    const wrong = edit(live, `${ledger}/offer.md`, /^summary: .*\n/m, '')
    const failing = put(settings(wrong), { live: undefined })
    expect(await rules(failing, wrong, changed)).toContain('summary-required')
  })

  test('it does not end with the return of what was taken off the market', async () => {
    const live = all(smallest)
    const end = (files: Files, changes: Record<string, undefined> = {}) =>
      told(put(settings(files), { live: undefined, ...changes }), files, changed)
    const delisted = recorded(live, { state: 'delisted', more: asked })
    expect(await end(delisted)).toEqual([
      `${ledger}/offer.md:2:1 error \`alder/ledger\` is delisted and would be live again, expected its folder to be gone sign-off-end`,
    ])
    expect(await end(delisted, { [ledger]: undefined })).toEqual([])
    const fields = { more: `removedPlans: [byol]\n${asked}` }
    const removed = recorded(live, fields, 'broker')
    expect(await end(removed)).toEqual([
      `${broker}/plans/byol.md:2:1 error Plan \`byol\` was taken off the market and would be live again, expected its file to be gone sign-off-end`,
    ])
    const [warning, ...more] = await end(removed, { [`${broker}/plans/byol.md`]: undefined })
    expect(more).toEqual([])
    expect(warning).toBe(
      'marketplace.yml:4:10 warning 1 offer that nobody signed off becomes live as merged, expected none sign-off-end',
    )
  })
})
