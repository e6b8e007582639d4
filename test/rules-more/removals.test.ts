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
  const record = `state: ${state}\ntree: ${'0'.repeat(40)}\nsource: adopted\nreleased: "2026-05-04"\n`
  files.set('live/alder/broker.yml', encode(record + more))
  return files
}

/** Files with one folder gone, or under another name. */
function moved(files: Files, from: string, to?: string): Files {
  const result: Files = new Map()
  for (const [path, bytes] of files) {
    if (!path.startsWith(`${from}/`)) result.set(path, bytes)
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

/** What is said about removals; the copies here have no true tree id. */
const told = async (...args: Parameters<typeof judge>): Promise<string[]> =>
  (await judge(...args)).diagnostics.filter(({ ruleId }) => ruleId !== 'live-copy-intact').map(line)

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
    expect(await told(birch, smallest)).toEqual([warning])
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
