import { describe, expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { readMemory } from '../../src/read/memory.ts'
import { baseText, type Changes, edited, findingsIn, findingsOf } from './judge.ts'

const [backup, ledger, review] = ['backup', 'ledger', 'review'].map(
  (name) => `offers/alder/${name}/offer.md`,
) as [string, string, string]
const told = (found: Awaited<ReturnType<typeof findingsIn>>): string[] =>
  found.map(({ ruleId, severity, place: { start } }) => `${start.line} ${severity} ${ruleId}`)

describe('a waiver', () => {
  const waived = (more: string): Changes => ({
    ...edited(backup, ['keywords: [', 'colour: green\nkeywords: [']),
    'offers/alder/backup/waivers.yml': `waivers:\n  - rule: unknown-field\n${more}`,
  })
  const waiver = (reason: string, expires: string, more = '') =>
    waived(`    reason: ${reason}\n    owner: mara-lind\n    expires: "${expires}"\n${more}`)
  const good = 'The page moves in spring.'

  test.each([
    ['of a day that does not exist', waiver(good, '2027-02-30'), 'field-value'],
    ['of a leap day in a common year', waiver(good, '2027-02-29'), 'field-value'],
    ['with half a reason', waiver('because', '2027-02-28'), 'field-value'],
    [
      'with a field that nobody knows',
      waiver(good, '2027-02-28', '    color: red\n'),
      'unknown-field',
    ],
    ['for more than a year', waiver(good, '2027-11-22'), 'waiver-expired'],
  ])('%s accepts nothing', async (_, changes, rule) => {
    const found = await findingsIn(changes)
    expect(found.filter(({ accepted }) => accepted)).toEqual([])
    const own = found.filter(({ path }) => path.endsWith('waivers.yml'))
    expect(own.map(({ ruleId }) => ruleId)).toEqual([rule])
    expect(found.length).toBeGreaterThan(own.length)
  })

  test.each(['2027-02-28', '2027-11-21'])('until %s accepts', async (day) => {
    const found = await findingsIn(waiver(good, day))
    expect(found.map(({ accepted }) => accepted?.expires)).toEqual([day])
  })

  test('beside a wrong one still accepts', async () => {
    const changes = waiver(
      good,
      '2027-02-28',
      '  - rule: link-alive\n    reason: short\n    owner: mara-lind\n    expires: "2027-02-28"\n',
    )
    const found = await findingsIn(changes)
    expect(found.filter(({ accepted }) => accepted).map(({ ruleId }) => ruleId)).toEqual([
      'unknown-field',
    ])
  })
})

test.each([
  ['2030-02-31', 1],
  ['2031-04-31', 1],
  ['2100-02-29', 1],
  ['2096-02-29', 0],
  ['2030-12-31', 0],
])('a signature ends on a day of the calendar: %s', async (day, count) => {
  const path = 'offers/alder/broker/plans/standard.md'
  const text = baseText(path).replace(/sasExpires: .*/, `sasExpires: "${day}"`)
  expect(text).toContain(day)
  const found = await findingsOf('field-value', { [path]: text })
  expect(found.map(({ fix }) => fix)).toEqual(
    Array(count).fill('Write a day of the calendar such as `"2027-06-30"`.'),
  )
})

describe('a misspelt field', () => {
  test('that is required is one error, at its name', async () => {
    const found = await findingsIn(edited(backup, ['privacyPolicyUrl:', 'privacyPolicyURL:']))
    expect(found.map(({ ruleId, severity, fix }) => [severity, ruleId, fix])).toEqual([
      ['error', 'privacy-policy-required', 'Rename `privacyPolicyURL` to `privacyPolicyUrl`.'],
    ])
    const lines = baseText(backup).split('\n')
    expect(found[0]?.place.start).toMatchObject({
      line: lines.findIndex((line) => line.startsWith('privacyPolicyUrl')) + 1,
      column: 1,
    })
  })

  test('twice is told twice', async () => {
    const found = await findingsIn(
      edited(backup, ['privacyPolicyUrl:', 'privacyPolicyUrll: x\nprivacyPolicyURL:']),
    )
    expect(
      told(found)
        .map((text) => text.replace(/^\d+ /, ''))
        .toSorted(),
    ).toEqual(['error privacy-policy-required', 'warning unknown-field'])
  })

  test('of a contact shows nothing of it', async () => {
    const found = await findingsIn(edited(backup, ['supportContact:', 'suportContact:']))
    expect(found.map(({ ruleId, fix, sensitive }) => [ruleId, fix, sensitive])).toEqual([
      ['support-contact-complete', 'Rename `suportContact` to `supportContact`.', true],
    ])
  })
})

describe('a telephone number', () => {
  const phone = (text: string): Changes => ({
    [backup]: baseText(backup).replace(/phone: [^,}\n]*/, `phone: ${JSON.stringify(text)} `),
  })
  test.each([
    '+82 2 1234 5678',
    '(02) 123-4567',
    '+1.425.555.0100 ext. 12',
    '+1 425/555-0100, x12',
    '02-123-4567 내선 9',
    '${secret:PHONE}',
  ])('%s is one', async (text) => {
    expect(await findingsOf('field-value', phone(text))).toEqual([])
  })
  test.each(['902 call me', 'on request', '+82 2 ask Mara'])('%s is none', async (text) => {
    const found = await findingsOf('field-value', phone(text))
    expect(found).toHaveLength(1)
    expect(JSON.stringify(found)).not.toContain(text)
  })
})

test.each([
  ['{ value: 3, unit: week }', 'Write `duration: { value: 3, unit: weeks }`.'],
  ['{ value: 800, unit: Hours }', 'Write `duration: { value: 800, unit: hours }`.'],
  ['3 weeks', 'Write `duration: { value: 3, unit: weeks }`.'],
  [
    '{ value: 3, unit: sprints }',
    'Keep the number and write `hours`, `days`, `weeks` or `months` behind `unit:`.',
  ],
])('a duration of %s keeps its number', async (text, fix) => {
  const found = await findingsOf(
    'consulting-duration',
    edited(review, ['{ value: 2, unit: weeks }', text]),
  )
  expect(found.map((finding) => finding.fix)).toEqual([fix])
})

test.each([
  ['https://localhost/activate', true],
  ['https://localhost:8443', true],
  ['https://10.0.0.7/activate', true],
  ['https://172.20.1.1', true],
  ['https://192.168.0.1:443/a', true],
  ['https://172.32.1.1/activate', false],
  ['https://10.alder.example/activate', false],
])('a landing page at %s is inside: %s', async (address, inside) => {
  const block = `listing: sellThroughMicrosoft\n  landingPageUrl: ${address}\n  webhookUrl: https://ledger.alder.example/webhook\n  tenantId: 5c1d7b90-2f6e-4b83-a1d4-93e0c8f7b265\n  applicationId: 91b7d4e2-3c58-4a06-8f1d-e27a5b90c46f`
  const found = await findingsOf(
    'saas-technical-config',
    edited(ledger, ['listing: contactMe', block]),
  )
  expect(found.map(({ reason }) => reason)).toEqual(
    inside
      ? [
          `\`saas.landingPageUrl\` is \`${address}\`, which only your own network reaches, expected one on the internet`,
        ]
      : [],
  )
})

test('a subscription is named twice in any offer', async () => {
  const id = '0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084'
  const changes = edited(ledger, [
    `previewAudience: [${id}]`,
    `previewAudience:\n  - ${id}\n  - ${id.toUpperCase()}`,
  ])
  const files = new Map(
    Object.entries(changes).map(([path, text]) => [path, new TextEncoder().encode(String(text))]),
  )
  expect((await findingsIn(changes)).map(({ ruleId }) => ruleId).toSorted()).toEqual([
    'subscription-id-duplicate',
    'subscription-id-guid',
  ])
  const { proposals } = await check(readMemory(files), { now: new Date('2026-11-21T00:00:00Z') })
  expect(proposals.map(({ repair }) => repair.kind).toSorted()).toContain('remove')
})

test('keywords that differ in letter case alone are one', async () => {
  const found = await findingsIn(
    edited(review, ['keywords: [review]', 'keywords: [review, Review]']),
  )
  expect(told(found).map((text) => text.replace(/^\d+ /, ''))).toEqual(['warning field-value'])
})

test('a picture among the documents is asked for a PDF file', async () => {
  const found = await findingsOf(
    'field-value',
    edited(review, ['documents/scope.pdf', 'documents/scope.png']),
  )
  expect(found.map(({ fix }) => fix)).toEqual(['Write a PDF file such as `documents/guide.pdf`.'])
})
