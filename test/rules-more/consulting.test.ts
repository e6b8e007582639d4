import { describe, expect, test } from 'vitest'
import { baseText, edited, findingsOf } from './judge.ts'

const path = 'offers/alder/review/offer.md'
const named = (name: string, ...more: [string, string][]) =>
  edited(path, ['name: "Backup Review: 2-Week Assessment"', `name: "${name}"`], ...more)
const reasons = async (rule: string, changes: ReturnType<typeof edited>) =>
  (await findingsOf(rule, changes)).map(({ reason }) => reason)

describe('consulting-title-format', () => {
  test.each([
    'SQL Migration: 2-Wk Proof of Concept',
    'SQL Migration: 10 Day Workshop',
    'SQL Migration: two-week PoC',
    'Backup Review：2 Weeks Assessment',
  ])('accepts %s', async (name) => {
    expect(await reasons('consulting-title-format', named(name))).toEqual([])
  })

  test.each([
    'SQL Migration 2-Wk Proof of Concept',
    'SQL Migration: Proof of Concept',
    'SQL Migration: 2-Wk Offer',
    'Workshop: 2 Wk',
  ])('does not accept %s', async (name) => {
    expect(await reasons('consulting-title-format', named(name))).toEqual([
      `\`name\` is \`${name}\`, expected the form \`Name: Duration Type\``,
    ])
  })

  test('offers a name that fits, and none where it would be too long', async () => {
    const [fits] = await findingsOf('consulting-title-format', named('Backup Review'))
    expect(fits?.fix).toBe('Write `name: "Backup Review: 2-Wk Assessment"`.')
    const long = await findingsOf(
      'consulting-title-format',
      named('Backup Review of all machines at home'),
    )
    expect(long[0]?.fix).toContain('3-Wk Proof of Concept')
  })

  test('asks in other languages for a colon and a number alone', async () => {
    const korean: [string, string] = ['language: en', 'language: ko']
    expect(await reasons('consulting-title-format', named('백업 검토: 2주 평가', korean))).toEqual(
      [],
    )
    expect(await reasons('consulting-title-format', named('백업 검토', korean))).toHaveLength(1)
  })

  test('compares the duration in the name with the one below, in one unit only', async () => {
    const found = await findingsOf(
      'consulting-title-format',
      named('Backup Review: 3-Week Assessment'),
    )
    expect(found.map(({ reason }) => reason)).toEqual([
      '`name` says 3 weeks, expected 2, as in `consulting.duration`',
    ])
    expect(found[0]?.related?.[0]?.place.start.line).toBe(32)
    expect(
      await reasons('consulting-title-format', named('Backup Review: 10-Day Assessment')),
    ).toEqual([])
  })
})

describe('consulting-duration', () => {
  const duration = (text: string) => edited(path, ['{ value: 2, unit: weeks }', text])

  test.each([
    ['{ value: 13, unit: months }', '`consulting.duration.value` is `13`, expected at most 12'],
    [
      '{ value: 53, unit: weeks }',
      '`consulting.duration.value` is `53`, expected at most 52, which is 12 months',
    ],
    [
      '{ value: 0, unit: days }',
      '`consulting.duration.value` is `0`, expected a whole number from 1',
    ],
    [
      '{ value: two, unit: days }',
      '`consulting.duration.value` is `two`, expected a whole number from 1',
    ],
    [
      '{ value: 2, unit: sprints }',
      '`consulting.duration.unit` is `sprints`, expected `hours`, `days`, `weeks` or `months`',
    ],
    ['2 weeks', '`consulting.duration` is `2 weeks`, expected a number and a unit'],
    ['[2, weeks]', '`consulting.duration` is no group of fields, expected a number and a unit'],
  ])('%s', async (text, reason) => {
    expect(await reasons('consulting-duration', duration(text))).toEqual([reason])
    expect(await reasons('field-value', duration(text))).toEqual([])
    expect(await reasons('field-type', duration(text))).toEqual([])
  })

  test.each([
    '{ value: 12, unit: months }',
    '{ value: 800, unit: hours }',
    '{ value: 366, unit: days }',
  ])('accepts %s', async (text) => {
    expect(await reasons('consulting-duration', duration(text))).toEqual([])
  })
})

describe('consulting-agenda', () => {
  const [head] = baseText(path).split('\n---\n')
  const withBody = (body: string, ...pairs: [string, string][]) => {
    let text = `${head}\n---\n\n${body}\n`
    for (const [from, to] of pairs) text = text.replace(from, to)
    return { [path]: text }
  }

  test.each<[body: string, missing: string[]]>([
    ['On day 1 we read, on day 2 we restore. You receive a report.', []],
    ['1. Access\n2. Restores\n\nYou keep the roadmap.', []],
    ['## Agenda\n\nAccess, restores, findings.', ['deliverables']],
    ['We hand over a report.', ['agenda']],
  ])('%s', async (body, missing) => {
    const found = await reasons('consulting-agenda', withBody(body))
    expect(found.map((reason) => /has no (\w+)/.exec(reason)?.[1])).toEqual(missing)
  })

  test('asks a workshop of any length, and a briefing of none', async () => {
    const short: [string, string] = ['value: 2, unit: weeks', 'value: 2, unit: hours']
    const kind = (name: string): [string, string] => [
      'serviceType: assessment',
      `serviceType: ${name}`,
    ]
    const body = 'We look at it together.'
    expect(
      await reasons('consulting-agenda', withBody(body, short, kind('workshop'))),
    ).toHaveLength(1)
    expect(await reasons('consulting-agenda', withBody(body, short))).toEqual([])
    expect(await reasons('consulting-agenda', withBody(body, kind('briefing')))).toEqual([])
  })

  test('takes steps for an agenda where it cannot read the language', async () => {
    const german: [string, string] = ['language: en', 'language: de']
    expect(await reasons('consulting-agenda', withBody('1. Zugang\n2. Bericht', german))).toEqual(
      [],
    )
  })
})

describe('the pictures and documents of a consulting service', () => {
  const documents = 'documents:\n  - { title: Scope and agenda, file: documents/scope.pdf }\n'

  test('are missed where the field is missing or empty', async () => {
    expect(await reasons('consulting-documents', edited(path, [documents, '']))).toEqual([
      '`documents` is missing, expected 1 to 3 PDF files',
    ])
    expect(
      await reasons('consulting-documents', edited(path, [documents, 'documents: []\n'])),
    ).toEqual(['`documents` has no entries, expected 1 to 3 PDF files'])
    expect(
      await reasons(
        'consulting-images',
        edited(path, [
          'screenshots:\n  - { file: media/findings.png, caption: Findings in the order of their risk }\n',
          '',
        ]),
      ),
    ).toEqual(['`screenshots` is missing, expected 1 to 5 pictures'])
  })

  test('have one finding where there are too many', async () => {
    const many = edited(path, [
      documents,
      `documents:\n${'  - { title: Scope, file: documents/scope.pdf }\n'.repeat(4)}`,
    ])
    expect(await reasons('consulting-documents', many)).toHaveLength(1)
    expect(await reasons('field-value', many)).toEqual([])
  })
})

describe('saas-technical-config', () => {
  const saas = 'offers/alder/ledger/offer.md'
  const connected = (...pairs: [string, string][]) => {
    let block = [
      'listing: sellThroughMicrosoft',
      '  landingPageUrl: https://ledger.alder.example/start',
      '  webhookUrl: https://ledger.alder.example/webhook',
      '  tenantId: 5c1d7b90-2f6e-4b83-a1d4-93e0c8f7b265',
      '  applicationId: 91b7d4e2-3c58-4a06-8f1d-e27a5b90c46f',
    ].join('\n')
    for (const [from, to] of pairs) block = block.replace(from, to)
    return edited(saas, ['listing: contactMe', block])
  }

  test('asks for https and GUIDs, and shows nothing private', async () => {
    expect(await reasons('saas-technical-config', connected())).toEqual([])
    const changes = connected(
      ['https://ledger.alder.example/start', 'http://ledger.alder.example/start'],
      ['https://ledger.alder.example/webhook', 'http://ledger.alder.example/webhook'],
      ['5c1d7b90-', '5c1d7b9-'],
    )
    expect(await reasons('saas-technical-config', changes)).toEqual([
      '`saas.landingPageUrl` is `http://ledger.alder.example/start`, expected a whole address with `https://`',
      '`saas.webhookUrl` has another form, expected a whole address with `https://`',
      '`saas.tenantId` has another form, expected a GUID',
    ])
    expect(await reasons('url-format', changes)).toEqual([])
    expect(await reasons('field-value', changes)).toEqual([])
  })
})
