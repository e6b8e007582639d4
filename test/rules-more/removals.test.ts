import { describe, expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { readMemory } from '../../src/read/memory.ts'
import { line } from '../support/format.ts'
import { base, type Files, overlay } from '../support/overlay.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const now = new Date('2026-11-21T00:00:00Z')
const smallest = base()

/** The base, with `alder/broker` live: its copy and its record beside it. */
function live(state = 'live', more = ''): Files {
  const files = new Map(smallest)
  for (const [path, bytes] of smallest) {
    if (path.startsWith('offers/alder/broker/')) files.set(path.replace('offers', 'live'), bytes)
  }
  const record = `state: ${state}\ntree: ${'a'.repeat(40)}\nsource: adopted\nreleased: "2026-05-04"\n`
  files.set('live/alder/broker.yml', encode(record + more))
  return files
}

/** Files with one file or folder gone, or under another name. */
function moved(files: Files, from: string, to?: string): Files {
  const result: Files = new Map()
  for (const [path, bytes] of files) {
    if (path !== from && !path.startsWith(`${from}/`)) result.set(path, bytes)
    else if (to !== undefined) result.set(path.replace(from, to), bytes)
  }
  return result
}

function edited(files: Files, path: string, from: string | RegExp, to: string): Files {
  const text = new TextDecoder().decode(files.get(path))
  return overlay(files, new Map([[path, encode(text.replace(from, to))]]))
}

async function judge(
  head: Files,
  before?: Files,
  only?: (path: string, changed: boolean) => boolean,
) {
  const { report } = await check(readMemory(head), {
    now,
    ...(before && { base: readMemory(before) }),
    ...(only && { only }),
  })
  return report
}

/** What is said about removals; how copies and records change is judged elsewhere. */
const told = async (...args: Parameters<typeof judge>): Promise<string[]> =>
  (await judge(...args)).diagnostics.filter(({ stage }) => stage !== 'live').map(line)

const changed = (_: string, differs: boolean): boolean => differs
const broker = 'offers/alder/broker'

describe('an offer that is live', () => {
  const gone = [
    'live/alder/broker.yml:1:1 error The folder of live offer `alder/broker` is gone, expected the offer to be delisted first live-offer-deleted',
  ]
  const renamed = (to: string) => [
    `${to}/offer.md:2:1 error \`${broker}\` was renamed to \`${to}\`, expected its id to stay locked-offer-id`,
  ]

  test('is missed without a base, too', async () => {
    expect(await told(moved(live(), broker))).toEqual(gone)
    expect(await told(moved(live(), broker, 'offers/alder/queue'))).toEqual(
      renamed('offers/alder/queue'),
    )
  })

  test('is missed when its copy and its record go in the same change', async () => {
    expect(await told(moved(smallest, broker), live())).toEqual(gone)
  })

  test('is missed when its copy and its record are renamed along with it', async () => {
    const head = moved(live(), broker, 'offers/alder/queue')
    const copies = moved(head, 'live/alder/broker', 'live/alder/queue')
    copies.set('live/alder/queue.yml', copies.get('live/alder/broker.yml') as Uint8Array)
    copies.delete('live/alder/broker.yml')
    expect(await told(copies, live())).toEqual(renamed('offers/alder/queue'))
  })

  test('is not delisted by the request that deletes it', async () => {
    expect(await told(moved(live('delisted'), broker), live())).toEqual(gone)
    expect(await told(moved(live('delisted'), broker), live('delisted'))).toEqual([])
  })

  test('is found again under a name that differs in letter case only', async () => {
    expect(await told(moved(live(), broker, 'offers/alder/Broker'), live())).toEqual(
      renamed('offers/alder/Broker'),
    )
  })

  test.each([
    ['alias', /^alias: .*$/m, 'alias: al-queue'],
    ['name', /^name: .*$/m, 'name: Alder Queue'],
    ['description', /\n---\n[\s\S]*$/, '\n---\n\nA queue. It belongs to **Integration**.\n'],
  ])('is found again by what is left when its %s changes, too', async (_, from, to) => {
    const path = 'offers/alder/queue'
    const head = edited(moved(live(), broker, path), `${path}/offer.md`, from, to)
    expect(await told(head, live())).toEqual(renamed(path))
  })

  test('counts against the offer it became', async () => {
    const { offers } = await judge(moved(live(), broker, 'offers/alder/queue'), live())
    expect(offers.find(({ id }) => id === 'alder/queue')).toMatchObject({
      status: 'failed',
      errors: 1,
    })
  })
})

describe('an offer that never was live', () => {
  const warning =
    'offers/alder/publisher.md:2:1 warning The folder of `alder/broker` is gone, expected the offer to be a draft before draft-deleted'
  const draft = edited(smallest, `${broker}/offer.md`, 'alias:', 'draft: true\nalias:')

  test('is deleted, or given to another publisher, with a warning', async () => {
    expect(await told(moved(smallest, broker), smallest)).toEqual([warning])
    const birch = moved(smallest, broker, 'offers/birch/broker')
    birch.set('offers/birch/publisher.md', smallest.get('offers/alder/publisher.md') as Uint8Array)
    expect(await told(birch, smallest)).toEqual([
      warning.replace(
        'The folder of `alder/broker` is gone',
        '`alder/broker` was moved to `birch/broker`',
      ),
    ])
  })

  test('is pointed at where it was when its publisher is gone with it', async () => {
    const found = await told(moved(smallest, 'offers/alder'), smallest)
    expect(found).toHaveLength(5)
    expect(found[1]).toMatch(/^offers\/alder\/broker\/offer\.md:2:1 warning /)
  })

  test('may be deleted or renamed as a draft', async () => {
    expect(await told(moved(draft, broker), draft)).toEqual([])
    expect(await told(moved(draft, broker, 'offers/alder/queue'), draft)).toEqual([])
  })

  test('does not become a draft by being renamed', async () => {
    const head = moved(draft, broker, 'offers/alder/queue')
    expect(await told(head, smallest)).toEqual([
      'offers/alder/queue/offer.md:2:1 error `offers/alder/broker` was renamed to `offers/alder/queue`, expected its id to stay locked-offer-id',
    ])
  })
})

describe('with only what changed', () => {
  test('an offer that the change deletes is judged', async () => {
    expect(await told(moved(live(), broker), live(), changed)).toHaveLength(1)
    expect(await told(moved(smallest, broker), smallest, changed)).toHaveLength(1)
  })

  test('one that was gone before is somebody else’s', async () => {
    const head = edited(moved(live(), broker), 'offers/alder/ledger/offer.md', 'each', 'every')
    expect(await told(head, moved(live(), broker), changed)).toEqual([])
    expect(await told(head, moved(live(), broker))).toHaveLength(1)
  })

  test('its folder chooses it', async () => {
    const inside = (folder: string) => (path: string) => path.startsWith(folder)
    const head = moved(live(), broker)
    expect(await told(head, undefined, inside('offers/alder/broker'))).toHaveLength(1)
    expect(await told(head, undefined, inside('offers/alder/ledger'))).toEqual([])
  })
})

describe('a plan that is live', () => {
  const [plan, byol] = [`${broker}/plans/standard.md`, `${broker}/plans/byol.md`]
  const before = live()
  const renamed = (to: string) =>
    `${broker}/plans/${to}.md:2:1 error \`plans/standard.md\` became \`plans/${to}.md\`, expected the plan’s id to stay locked-plan-id`
  const gone = (id: string) =>
    `${broker}/offer.md:2:1 error \`plans/${id}.md\` is gone while the plan is live, expected it to stay live-plan-deleted`
  const as = (to: string, from: string | RegExp = '', text = '') => {
    const path = `${broker}/plans/${to}.md`
    return edited(moved(before, plan, path), path, from, text)
  }

  test('does not change its price under another id', async () => {
    expect(await told(as('hourly', 'price: 0.10', 'price: 0.20'), before)).toEqual([
      renamed('hourly'),
    ])
    expect(await told(as('hourly', 'price: 0.10', 'price: 0.20'))).toEqual([renamed('hourly')])
    expect(await told(as('hourly', /name: .*\nsummary: .*/, 'name: A\nsummary: B'))).toEqual([
      renamed('hourly'),
    ])
  })

  test('does not change its id by letter case, and is told so once', async () => {
    expect(await told(as('Standard'), before)).toEqual([renamed('Standard')])
  })

  test('is gone, not renamed, where nothing new has its content', async () => {
    expect(await told(moved(before, byol), before)).toEqual([gone('byol')])
    const two = moved(moved(before, byol), plan)
    expect(await told(two, before)).toEqual([
      gone('byol'),
      gone('standard'),
      expect.stringContaining('plan-required'),
    ])
  })

  test('may go once its record says so, and not in the same change', async () => {
    const removed = live('live', 'removedPlans: [byol]\n')
    expect(await told(moved(removed, byol), removed)).toEqual([])
    expect(await told(moved(removed, byol), before)).toEqual([gone('byol')])
    const delisted = live('delisted')
    expect(await told(moved(delisted, byol), delisted)).toEqual([])
  })

  test('may have a new one beside it', async () => {
    const head = overlay(before, new Map([[`${broker}/plans/new.md`, before.get(plan)]]) as Files)
    expect(
      await told(edited(head, `${broker}/plans/new.md`, /name: .*/, 'name: New'), before),
    ).toEqual([])
  })
})

describe('a plan that never was live', () => {
  const path = `${broker}/plans/hourly.md`
  const head = moved(smallest, `${broker}/plans/standard.md`, path)
  const ids = async (profile: string, before: Files) => {
    const { report } = await check(readMemory(head), { now, profile, base: readMemory(before) })
    return report.diagnostics.flatMap(({ ruleId }) => (ruleId.startsWith('locked') ? [ruleId] : []))
  }

  test('is renamed as long as the marketplace lets it', async () => {
    expect(await ids('azure-2020', smallest)).toEqual([])
    expect(await ids('azure-current', smallest)).toEqual(['locked-plan-id'])
    const draft = edited(smallest, `${broker}/offer.md`, 'alias:', 'draft: true\nalias:')
    expect(await ids('azure-current', draft)).toEqual([])
  })
})

describe('the type of an offer', () => {
  const change = (files: Files) =>
    edited(files, `${broker}/offer.md`, 'type: virtual-machine', 'type: saas')
  const locks = async (...args: Parameters<typeof told>) =>
    (await told(...args)).filter((text) => text.endsWith('locked-offer-type'))
  const error = `${broker}/offer.md:2:7 error \`type\` is \`saas\`, expected \`virtual-machine\` as before locked-offer-type`

  test('stays, live or merged, and is told once', async () => {
    expect(await locks(change(live()))).toEqual([error])
    expect(await locks(change(live()), live())).toEqual([error])
    expect(await locks(change(smallest), smallest)).toEqual([error])
  })

  test('may change in a draft', async () => {
    const draft = edited(smallest, `${broker}/offer.md`, 'alias:', 'draft: true\nalias:')
    expect(await locks(change(draft), draft)).toEqual([])
  })
})

test('the name of a private plan is not told by its lock', async () => {
  const plan = `${broker.replace('broker', 'backup')}/plans/standard.md`
  const head = edited(smallest, plan, /visibility: .*/, 'visibility: private')
  head.set(plan.replace('offers', 'live'), head.get(plan) as Uint8Array)
  head.set('live/alder/backup/offer.md', smallest.get('offers/alder/backup/offer.md') as Uint8Array)
  const { diagnostics } = await judge(edited(head, plan, /name: .*/, 'name: For Birch'))
  const found = diagnostics.filter(({ ruleId }) => ruleId === 'locked-plan-name')
  expect(found).toHaveLength(1)
  expect(JSON.stringify(found)).not.toMatch(/Birch|`standard`.*`standard`/)
})
