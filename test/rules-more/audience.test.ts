import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { line } from '../support/format.ts'
import { filesIn, testFolder } from '../support/overlay.ts'
import { baseText, type Changes, edited, findingsIn, findingsOf } from './judge.ts'

const own = '0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084'
const other = '9a3f5c21-6e08-4d7b-b1f4-50c2e8d97a36'
const backup = 'offers/alder/backup'
const written = `previewAudience: [${own}]`

const guid = (row: number): string =>
  `${row.toString(16).padStart(8, '0')}-6e08-4d7b-b1f4-50c2e8d97a36`

/** The rows of a CSV file, the publisher's own subscription first. */
const csv = (count: number, from = 1): string =>
  [
    'Id,Description,Type',
    `${own},Own,SubscriptionId`,
    ...Array.from({ length: count - 1 }, (_, row) => `${guid(from + row)},Customer,SubscriptionId`),
  ].join('\n')

const preview = (text: string, type = 'backup'): Changes =>
  edited(`offers/alder/${type}/offer.md`, [written, `previewAudience: ${text}`])

const privately = (audience: string, plan = 'backup/plans/standard'): Changes =>
  edited(`offers/alder/${plan}.md`, [
    'visibility: public',
    `visibility: private\naudience: ${audience}`,
  ])

const at = (found: Awaited<ReturnType<typeof findingsIn>>): string[] =>
  found.map(({ path, place: { start } }) => `${path}:${start.line}:${start.column}`)

describe('a reference to a secret', () => {
  test.each(['backup', 'broker', 'pipeline', 'ledger', 'review'])(
    'is enough as the preview audience of %s, whole or in part',
    async (offer) => {
      for (const text of ['${secret:PREVIEW}', '["${secret:PREVIEW}"]'])
        expect((await findingsIn(preview(text, offer))).map(line)).toEqual([])
    },
  )

  test.each(['backup/plans/standard', 'broker/plans/byol', 'pipeline/plans/template'])(
    'is enough as the private audience of %s',
    async (plan) => {
      for (const text of ['${secret:CUSTOMERS}', '["${secret:CUSTOMER}"]'])
        expect((await findingsIn(privately(text, plan))).map(line)).toEqual([])
    },
  )

  test('is enough in a file and under the subscriptions of the publisher', async () => {
    const changes = {
      ...preview('{ file: audience/preview.csv }'),
      ...edited('offers/alder/publisher.md', [`[${own}]`, '["${secret:TESTS}"]']),
      [`${backup}/audience/preview.csv`]:
        'Id,Description,Type\n${secret:PILOT},Pilot,SubscriptionId\n',
    }
    expect((await findingsIn(changes)).map(line)).toEqual([])
  })

  test('that is misspelt is told, without its text', async () => {
    const [finding, ...more] = await findingsIn(preview('${secret:pilot}'))
    expect(more).toEqual([])
    expect(finding?.ruleId).toBe('subscription-id-guid')
    expect(JSON.stringify(finding)).not.toContain('pilot')
  })
})

describe('the id of a subscription', () => {
  const upper = other.toUpperCase()
  test.each([
    [upper, 'has capital letters', 'Write the letters of the id in lower case.'],
    [other.replace('9a', 'zk'), 'has letters after `f`', undefined],
    ['00000000-0000-0000-0000-000000000000', 'has only zeros', undefined],
    [other.slice(1), 'has another form', undefined],
    [`${other}0`, 'has another form', undefined],
    [`{${other}}`, 'has another form', undefined],
  ])('%s is told in a list and in a file alike', async (id, reason, fix) => {
    const [inline, ...more] = await findingsIn(preview(`\n  - ${own}\n  - "${id}"`))
    expect(more).toEqual([])
    const [row, ...rest] = await findingsIn({
      ...preview('{ file: audience/preview.csv }'),
      [`${backup}/audience/preview.csv`]: `${csv(1)}\n${id},Pilot,SubscriptionId\n`,
    })
    expect(rest).toEqual([])
    for (const finding of [inline, row]) {
      expect(finding?.ruleId).toBe('subscription-id-guid')
      expect(finding?.reason).toContain(`${reason}, expected`)
      expect(finding?.sensitive).toBe(true)
      if (fix) expect(finding?.fix).toBe(fix)
      expect(JSON.stringify(finding)).not.toContain(id)
    }
    expect(row?.place.start).toMatchObject({ line: 3, column: 1 })
  })
})

describe('a subscription named twice', () => {
  test('is found whatever the case of its letters', async () => {
    const found = await findingsOf('subscription-id-duplicate', {
      ...preview('{ file: audience/preview.csv }'),
      [`${backup}/audience/preview.csv`]: `${csv(1)}\n${own.toUpperCase()},Own,SubscriptionId\n`,
    })
    expect(at(found)).toEqual([`${backup}/audience/preview.csv:3:1`])
    expect(found[0]?.related?.[0]?.place.start.line).toBe(2)
  })

  test('is found as a reference, and once in a file that two plans share', async () => {
    const plan = Object.values(privately('{ file: audience/customers.csv }'))[0] as string
    const found = await findingsIn({
      ...preview('\n  - ${secret:PILOT}\n  - ${secret:PILOT}'),
      [`${backup}/plans/standard.md`]: plan,
      [`${backup}/plans/weekend.md`]: plan
        .replace('name: standard', 'name: weekend')
        .replace('watched on working days', 'watched on weekends'),
      [`${backup}/audience/customers.csv`]: `${csv(1)}\n${own},Own,SubscriptionId\n`,
    })
    expect(at(found.filter(({ ruleId }) => ruleId === 'subscription-id-duplicate'))).toEqual([
      `${backup}/audience/customers.csv:3:1`,
      `${backup}/offer.md:25:5`,
    ])
  })
})

test('an eleventh subscription is told at its own line', async () => {
  const list = Array.from({ length: 11 }, (_, row) => `\n  - ${row ? guid(row) : own}`).join('')
  const found = await findingsIn(preview(list))
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['preview-audience-manual-max'])
  expect(at(found)).toEqual([`${backup}/offer.md:34:5`])
})

describe('a long file', () => {
  const shared = (profile: string) =>
    findingsOf(
      'private-audience-csv-max',
      {
        ...privately('{ file: audience/a.csv }'),
        [`${backup}/plans/weekend.md`]: baseText(`${backup}/plans/standard.md`)
          .replace('name: standard', 'name: weekend')
          .replace('visibility: public', 'visibility: private\naudience: { file: audience/b.csv }'),
        [`${backup}/audience/a.csv`]: csv(10_000),
        [`${backup}/audience/b.csv`]: csv(10_001, 20_000),
      },
      profile,
    )

  test('is measured with all others of the offer as the source documents say', async () => {
    const found = await shared('azure-2020')
    expect(at(found)).toEqual([`${backup}/audience/b.csv:2:1`])
    expect(found[0]?.measure).toEqual({ value: 20_001, limit: 10_000 })
  })

  test('is measured alone as the documentation says today', async () => {
    const found = await shared('azure-current')
    expect(at(found)).toEqual([`${backup}/audience/b.csv:10002:1`])
    expect(found[0]?.measure).toEqual({ value: 10_001, limit: 10_000 })
  })

  test.each([
    [20_000, 0],
    [20_001, 1],
  ])('of a virtual machine with %i rows has %i findings', async (rows, count) => {
    const changes = {
      ...privately('{ file: audience/a.csv }', 'broker/plans/byol'),
      'offers/alder/broker/audience/a.csv': csv(rows),
    }
    expect(await findingsOf('private-audience-csv-max', changes)).toHaveLength(count)
  })

  test('costs what it holds: three of 20,000 rows, each with a twin, take seconds at most', async () => {
    const names = ['a', 'b', 'c']
    const plan = baseText('offers/alder/broker/plans/byol.md')
    const twice = csv(10_001)
    const changes = Object.fromEntries(
      names.flatMap((name) => [
        [
          `offers/alder/broker/plans/${name}.md`,
          plan.replace(
            'visibility: public',
            `visibility: private\naudience: { file: audience/${name}.csv }`,
          ),
        ],
        [
          `offers/alder/broker/audience/${name}.csv`,
          `${twice}\n${twice.split('\n').slice(1).join('\n')}`,
        ],
      ]),
    )
    const start = performance.now()
    const found = await findingsOf('subscription-id-duplicate', changes)
    expect(found).toHaveLength(150)
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})

test('a publisher who names no subscription, or lists that hold a wrong one, are not judged', async () => {
  const none = edited('offers/alder/publisher.md', [`subscriptions: [${own}]\n`, ''])
  const found = [
    ...(await findingsIn({ ...none, ...preview(`[${other}]`) })),
    ...(await findingsOf('preview-audience-own', preview(`[${other}, pilot]`))),
    ...(await findingsOf('preview-audience-own', preview('[]'))),
  ]
  expect(found.map(line)).toEqual([])
})

test('a plan that was made private is in order again once the fix is followed', async () => {
  const files = Object.fromEntries(filesIn(join(testFolder, 'rules/plan-public-to-private/bad')))
  const path = 'offers/alder/broker/plans/standard.md'
  const text = new TextDecoder().decode(files[path])
  expect(at(await findingsOf('plan-public-to-private', files))).toEqual([`${path}:4:13`])
  const half = { ...files, [path]: text.replace('visibility: private', 'visibility: public') }
  expect((await findingsIn(half)).map(({ ruleId }) => ruleId)).toEqual(['public-plan-has-audience'])
  const followed = text.replace(/visibility: private\naudience: .*\n/, 'visibility: public\n')
  expect((await findingsIn({ ...files, [path]: followed })).map(line)).toEqual([])
  const stopped = followed.replace(
    'visibility: public\n',
    'visibility: public\nstopSelling: true\n',
  )
  const fresh = text.replace('name: Hourly', 'name: Hourly for one customer')
  const both = { ...files, [path]: stopped, 'offers/alder/broker/plans/private.md': fresh }
  expect((await findingsIn(both)).map(line)).toEqual([])
})
