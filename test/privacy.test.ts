import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { viewStorefront } from '../site/read.ts'
import { check } from '../src/check.ts'
import { excerptsOf } from '../src/cli/excerpts.ts'
import { guarded } from '../src/cli/io.ts'
import { isPrivate } from '../src/privacy/private-plan.ts'
import { readMemory } from '../src/read/memory.ts'
import { renderCheckRun } from '../src/report/comment/check-run.ts'
import { renderComment } from '../src/report/comment/comment.ts'
import { renderSummary } from '../src/report/comment/summary.ts'
import { toGithub } from '../src/report/github.ts'
import { toJson } from '../src/report/json.ts'
import { paint } from '../src/report/layout.ts'
import { toText } from '../src/report/text.ts'
import { around } from './report/comment/requests.ts'
import { martlet } from './support/cli.ts'
import { copyMarketplace, type MarketplaceCopy } from './support/marketplace.ts'
import { base, type Files, overlay } from './support/overlay.ts'
import { secrets } from './support/secrets.ts'

let copy: MarketplaceCopy
beforeEach(() => {
  copy = copyMarketplace()
})
afterEach(() => copy.remove())

const guid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
const contact = /[\w.+-]+@[\w-]+\.example|\+\d[\d-]{6,}/g

/** Everything private in the frontmatter and audiences of the example’s offers: addresses, numbers, ids, aliases. */
function sentinels(): string[] {
  const read = (path: string) => readFileSync(join(copy.root, 'offers', path), 'utf8')
  const paths = readdirSync(join(copy.root, 'offers'), { recursive: true, encoding: 'utf8' })
  const texts = [
    ...paths
      .filter((path) => path.endsWith('.md'))
      .map((path) => read(path).split(/^---$/m)[1] ?? ''),
    ...paths.filter((path) => path.endsWith('.csv')).map(read),
  ]
  return [
    ...new Set(
      texts.flatMap((text) => [
        ...(text.replaceAll(/^ *(tenantId|role): .*$/gm, '').match(guid) ?? []),
        ...(text.match(contact) ?? []),
        ...[...text.matchAll(/^alias: (.*)$/gm)].map((match) => match[1] as string),
      ]),
    ),
  ]
}

const formats = async (...more: string[]): Promise<string> =>
  (
    await Promise.all(
      ['text', 'json', 'github'].map((format) =>
        martlet(copy.root, 'check', '--notices', '--format', format, ...more),
      ),
    )
  )
    .map(({ out, err }) => out + err)
    .join('\n')

describe('no private value of the example', () => {
  test('is missed by this test', () => {
    expect(sentinels().length).toBeGreaterThan(130)
  })

  test('shows when every private field is broken', async () => {
    const secret = sentinels()
    for (const path of [
      'hanbit/managed-backup',
      'larkspur/queue-broker',
      'larkspur/lakehouse',
      'tidewater/cost-desk',
      'kestrel-yard/branch-gateway',
      'ieumsae/line-records',
      'hanbit/monitoring-desk',
    ]) {
      copy.edit(`offers/${path}/offer.md`, (text) =>
        text
          .replace(/^alias: (.*)$/m, 'alias: "$1, renamed"')
          .replaceAll(/email: (\S+)@(\S+)/g, 'email: $1.at.$2@')
          .replaceAll(/phone: (.*)$/gm, 'phone: ["$1"]')
          .replaceAll(/^( +- )([0-9a-f]{8}-[0-9a-f-]{27})/gm, '$1$2x'),
      )
    }
    for (const path of [
      'hanbit/managed-backup/plans/standard.md',
      'hanbit/hospital-operations/plans/member-clinics.md',
      'ieumsae/line-records/plans/plant.md',
    ]) {
      copy.edit(`offers/${path}`, (text) =>
        text.replaceAll(/principalId: (\S+)/g, 'principalId: $1-0'),
      )
    }
    copy.edit('offers/hanbit/hospital-operations/audience/member-clinics.csv', (text) =>
      text.replaceAll(/^([0-9a-f]{8}-[0-9a-f-]{27}),/gm, '$1x,'),
    )
    const shown = await formats()
    expect(shown).toContain('contact-email-format')
    expect(shown).toContain('subscription-id-guid')
    expect(shown).toContain('authorization-principal-guid')
    for (const value of secret) expect(shown).not.toContain(value)
  })

  test('shows beside another finding on the same or the next line', async () => {
    const secret = sentinels()
    copy.edit('offers/hanbit/managed-backup/plans/standard.md', (text) =>
      text.replace(
        /- principalId: (\S+)\n +displayName: (.*)\n +role: .*\n +principalType: .*\n/,
        (_, id: string, name: string) =>
          `- { principalId: ${id}, displayName: ${name}, rolle: Backup Contributor, role: Reader }\n`,
      ),
    )
    copy.edit('offers/tidewater/cost-desk/offer.md', (text) =>
      text.replace(/^( {2}phone: .*)$/m, '$1\nsumary: x'),
    )
    const { out } = await martlet(copy.root, 'check')
    expect(out).toContain('rolle')
    expect(out).toContain('•••')
    for (const value of secret) expect(out).not.toContain(value)
  })

  test('shows when its field’s name is mistyped, at any place', async () => {
    const secret = sentinels()
    copy.edit('offers/tidewater/cost-desk/offer.md', (text) =>
      text
        .replace('alias:', 'alais:')
        .replace('previewAudience:', 'previewAudiences:')
        .replace('notificationEmails:', 'notificationEmail:')
        .replace('supportContact:', 'supportContacts:')
        .replace('engineeringContact:', 'engineerContact:'),
    )
    copy.edit('offers/hanbit/managed-backup/plans/dedicated.md', (text) =>
      text.replace('tenantId:', 'tenantID:').replace(/^name: .*$/m, `name: 전담 ${'x'.repeat(60)}`),
    )
    copy.edit('offers/tidewater/publisher.md', (text) =>
      text.replace('subscriptions:', 'subscription:'),
    )
    copy.edit('offers/hanbit/landing-zone-review/offer.ko.md', (text) =>
      text.replace('---\n', `---\nalias: ${secret.find((value) => /^[A-Z]/.test(value))}\n`),
    )
    const { out } = await martlet(copy.root, 'check')
    expect(out).toContain('alais')
    for (const value of secret) expect(out).not.toContain(value)
    expect(out).not.toContain('전담')
  })

  test('shows where the YAML is broken right below it', async () => {
    const secret = sentinels()
    for (const [path, pattern] of [
      ['offers/hanbit/managed-backup/plans/standard.md', /^( +- principalId: .*)$/m],
      ['offers/tidewater/cost-desk/offer.md', /^( {2}phone: .*)$/m],
      ['offers/larkspur/lakehouse/offer.md', /^(alias: .*)$/m],
      ['offers/larkspur/publisher.md', /^(subscriptions:.*\n.*)$/m],
    ] as const) {
      copy.edit(path, (text) => text.replace(pattern, '$1\n?: [ broken'))
    }
    const { out } = await martlet(copy.root, 'check')
    expect(out.match(/yaml-/g)?.length).toBeGreaterThanOrEqual(4)
    for (const value of secret) expect(out).not.toContain(value)
  })

  test('shows in what changed, whatever of it changed', async () => {
    const secret = sentinels()
    for (const id of ['hanbit/managed-backup', 'larkspur/queue-broker', 'tidewater/cost-desk']) {
      copy.edit(`offers/${id}/offer.md`, (text) =>
        text
          .replace(/^alias: (.*)$/m, 'alias: $1, renamed')
          .replaceAll(/email: (\S+)@(\S+)/g, 'email: other.$1@$2')
          .replaceAll(/[0-9a-f]{4}(-[0-9a-f]{12})/g, '0000$1'),
      )
    }
    copy.edit('offers/hanbit/managed-backup/plans/standard.md', (text) =>
      text
        .replaceAll(/principalId: ..../g, 'principalId: 0000')
        .replace(/tenantId: ..../, 'tenantId: 0000'),
    )
    const shown: string[] = []
    for (const id of ['hanbit/managed-backup', 'larkspur/queue-broker', 'tidewater/cost-desk']) {
      for (const more of [[], ['--json'], ['--from', 'work', '--to', 'live']])
        shown.push((await martlet(copy.root, 'diff', id, ...more)).out)
    }
    expect(shown.join('\n')).toContain('alias')
    expect(shown.join('\n')).toContain('another principal behind the same name')
    for (const value of [...secret, ...sentinels()]) expect(shown.join('\n')).not.toContain(value)
    expect(shown.join('\n')).not.toMatch(/0000-[0-9a-f]{12}|[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  test('shows in the status, of all offers and of each', async () => {
    const outs = [
      await martlet(copy.root, 'status'),
      await martlet(copy.root, 'status', '--json'),
      await martlet(copy.root, 'status', 'hanbit/managed-backup'),
    ]
    const shown = outs.map(({ out }) => out).join('\n')
    for (const value of [...sentinels(), '전담']) expect(shown).not.toContain(value)
  })
})

const smallest = base()
const text = (path: string): string => new TextDecoder().decode(smallest.get(path))

type Changes = Readonly<Record<string, string>>

const filesOf = (changes: Changes): Files => {
  const encoder = new TextEncoder()
  return new Map(Object.entries(changes).map(([path, content]) => [path, encoder.encode(content)]))
}

/** Everything that anybody reads of a check, in every form and language. */
async function everythingSaid(changes: Changes, before?: Changes): Promise<string> {
  const base = before && readMemory(overlay(smallest, filesOf(before)))
  const said: string[] = []
  for (const language of ['en', 'ko'] as const) {
    const checked = await check(readMemory(overlay(smallest, filesOf({ ...before, ...changes }))), {
      now: new Date('2026-11-21T00:00:00Z'),
      language,
      ...(base && { base }),
    })
    const { report } = checked
    const layout = { width: 400, color: false, unicode: true }
    said.push(
      toText(report, { layout, excerpts: excerptsOf(checked), notices: true }),
      toJson(report),
      toGithub(report),
      renderComment({ ...around, report }),
      renderSummary({ ...around, report }),
      JSON.stringify(renderCheckRun({ ...around, report })),
    )
  }
  return said.join('\n')
}

/** Parts of a secret that no chance would bring into a text. */
const partsOf = (secret: string): string[] =>
  [...secret.matchAll(/[A-Za-z0-9]{10,}/g)].flatMap(({ 0: word }) =>
    /\d/.test(word) && /[A-Z]/.test(word)
      ? Array.from({ length: word.length - 9 }, (_, at) => word.slice(at, at + 10).toLowerCase())
      : [],
  )

const broker = 'offers/alder/broker'
const offer = text(`${broker}/offer.md`)
const plan = text(`${broker}/plans/byol.md`)
const publisher = text('offers/alder/publisher.md')
/** One secret of each kind of form: by name, by mark, by beginning, by shape, by what stands around it. */
const various = {
  storage: secrets.storage,
  sql: secrets.sql,
  entra: secrets.entra,
  marked: secrets.markedStorage,
  github: secrets.github,
  jwt: secrets.jwt,
  bearer: secrets.bearer,
  address: secrets.address,
  signature: secrets.signature,
}

/** Where a secret may be written by mistake, and the rule that speaks there. */
const mistakes: readonly (readonly [
  what: string,
  rule: string,
  changes: (secret: string) => Readonly<Record<string, string>>,
])[] = [
  [
    'an unknown field',
    'unknown-field',
    (secret) => ({
      [`${broker}/offer.md`]: offer.replace('language: en', `language: en\nacountKey: '${secret}'`),
    }),
  ],
  [
    'the name of a field',
    'unknown-field',
    (secret) => ({
      [`${broker}/offer.md`]: offer.replace('language: en', `language: en\n'${secret}': 1`),
    }),
  ],
  [
    'the name of a field inside another',
    'unknown-field',
    (secret) => ({
      [`${broker}/offer.md`]: offer.replace('supportUrls: {', `supportUrls: { '${secret}': 1,`),
    }),
  ],
  [
    'a field that stands twice',
    'yaml-duplicate-key',
    (secret) => ({
      [`${broker}/offer.md`]: offer.replace(
        'language: en',
        `language: en\n'${secret}': 1\n'${secret}': 2`,
      ),
    }),
  ],
  [
    'a category',
    'category-known',
    (secret) => ({ [`${broker}/offer.md`]: offer.replace('[integration]', `['${secret}']`) }),
  ],
  [
    'a language',
    'committed-secret',
    (secret) => ({
      [`${broker}/offer.md`]: offer.replace('language: en', `language: '${secret}'`),
    }),
  ],
  [
    'a number',
    'committed-secret',
    (secret) => ({ 'offers/alder/publisher.md': publisher.replace('"4401923"', `'${secret}'`) }),
  ],
  [
    'an address',
    'committed-secret',
    (secret) => ({
      [`${broker}/offer.md`]: offer.replace('https://alder.example/privacy', `'${secret}'`),
    }),
  ],
  [
    'the path of an image',
    'image-file-exists',
    (secret) => ({ [`${broker}/offer.md`]: offer.replace('media/small.png', `'${secret}'`) }),
  ],
  [
    'a name that is too long',
    'listing-name-length',
    (secret) => ({
      [`${broker}/offer.md`]: offer.replace(
        'name: Alder Broker',
        `name: 'Alder Broker for all who need one, whatever it takes ${secret}'`,
      ),
    }),
  ],
  [
    'a line that is no YAML',
    'yaml-syntax',
    (secret) => ({
      [`${broker}/offer.md`]: offer.replace('language: en', `language: [ '${secret}'\n?: }`),
    }),
  ],
  [
    'a line with a tab',
    'yaml-tab',
    (secret) => ({
      [`${broker}/offer.md`]: offer.replace('language: en', `language: en\n\tkey: '${secret}'`),
    }),
  ],
  [
    'a heading before the frontmatter',
    'frontmatter-missing',
    (secret) => ({ [`${broker}/offer.md`]: `${secret}\n${offer}` }),
  ],
  [
    'the language of the frontmatter',
    'frontmatter-language',
    (secret) => ({ [`${broker}/offer.md`]: offer.replace('---', `---${secret}`) }),
  ],
  [
    'a description',
    'description-markup',
    (secret) => ({ [`${broker}/offer.md`]: offer.replace('Alder Broker is', `![](${secret}) is`) }),
  ],
  [
    'the name of a plan',
    'plan-id-format',
    (secret) => ({ [`${broker}/plans/${/[/.]/.test(secret) ? 'other' : secret}.md`]: plan }),
  ],
  [
    'a waiver',
    'committed-secret',
    (secret) => ({
      [`${broker}/waivers.yml`]: `waivers:\n  - rule: '${secret}'\n    scope: alder/broker\n    reason: '${secret}'\n    owner: mara-lind\n    expires: "2027-01-01"\n`,
    }),
  ],
  [
    'a version',
    'vm-image-version-format',
    (secret) => ({ [`${broker}/plans/byol.md`]: plan.replace('"1.4.0"', `'${secret}'`) }),
  ],
  [
    'a file of subscriptions',
    'audience-csv-format',
    (secret) => ({ [`${broker}/audience/preview.csv`]: `Id,Description,Type\n${secret},x,y\n` }),
  ],
]

describe('no secret', () => {
  test.each(mistakes)('shows as %s, where %s speaks', async (_, rule, changes) => {
    const rules = new Set<string>()
    for (const [name, secret] of Object.entries(various)) {
      const said = await everythingSaid(changes(secret))
      if (said.includes(rule)) rules.add(rule)
      const shown = said.toLowerCase()
      for (const part of partsOf(secret))
        expect(shown.includes(part), `${name}: ${part}`).toBe(false)
    }
    expect([...rules]).toEqual([rule])
  })

  test('shows as the name of a file, a plan, an offer or a publisher', async () => {
    for (const secret of [
      secrets.github,
      secrets.npm,
      secrets.devops,
      secrets.entra,
      secrets.awsId,
    ]) {
      const said = await everythingSaid({
        [`${broker}/documents/${secret}.txt`]: 'x',
        [`${broker}/${secret}/x.txt`]: 'x',
        [`${broker}/plans/${secret.replaceAll('.', '')}.md`]: plan,
        [`offers/alder/${secret}/offer.md`]: offer,
        [`offers/${secret}/publisher.md`]: publisher,
        [`offers/${secret}/broker/offer.md`]: offer,
      })
      expect(said).toContain('in the name of this file')
      const shown = said.toLowerCase()
      for (const part of partsOf(secret)) expect(shown.includes(part), part).toBe(false)
    }
  })

  test('shows when it is longer than a line', async () => {
    for (const secret of [secrets.pem, secrets.rsa, secrets.ssh, secrets.pgp]) {
      const body = secret.split('\n')
      const said = await everythingSaid({
        [`${broker}/terms.md`]: body.join('\r\n'),
        [`${broker}/offer.md`]: offer.replace(
          'language: en',
          `language: en\nkeyFile: |\n${body.map((line) => `  ${line}\t`).join('\n')}\n\tx: y`,
        ),
        [`${broker}/plans/byol.md`]: plan.replace(
          'Enter your',
          `${body.join('\n\n')}\n# Enter your`,
        ),
      })
      expect(said).toContain('committed-secret')
      for (const part of partsOf(secret))
        expect(said.toLowerCase().includes(part), part).toBe(false)
    }
  })

  test('shows where it is one of many', async () => {
    const many = Array.from({ length: 80 }, (_, at) => `${secrets.github.slice(0, -2)}${at + 10}`)
    const said = await everythingSaid({
      [`${broker}/waivers.yml`]: `waivers: []\n${many.map((secret, at) => `f${at}: ${secret}\n`).join('')}`,
    })
    expect(said).toContain('30 more of `committed-secret`')
    for (const part of partsOf(secrets.github.slice(0, -2)))
      expect(said.toLowerCase().includes(part), part).toBe(false)
  })
})

/** A private plan in which every word and number is one that stands nowhere else. */
const deal = `${broker}/plans/deal.md`
const closed = text(`${broker}/plans/standard.md`)
  .replace(
    'visibility: public',
    'visibility: private\naudience: [0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084]',
  )
  .replace(/^name: .*$/m, 'name: Zanzibar deal')
  .replace(/^summary: .*$/m, 'summary: Only the Zanzibar group may buy this one plan.')
  .replace(/price: [\d.]+/, 'price: 4711.00')
  .replace(/---\n\n[\s\S]*$/, '---\n\nWhat the Zanzibar group gets is written elsewhere.\n')
/** Merged is live here, so that every lock holds against the plan before the change. */
const whileLive: Changes = {
  'marketplace.yml': text('marketplace.yml').replace('signOff: required', 'signOff: none'),
  [deal]: closed,
}
const ofDeal = /zanzibar|4711|7331/i

describe('no word of a private plan', () => {
  test.each<readonly [rule: string, from: string | RegExp, to: string]>([
    ['locked-price', '4711.00', '7331.00'],
    ['locked-price', 'currency: USD', 'currency: EUR'],
    ['field-type', 'name: Zanzibar deal', 'name: 4711'],
    ['field-type', 'price: 4711.00', 'price: "4711.00"'],
    ['field-value', 'price: 4711.00', 'price: -4711.00'],
    ['field-value', 'currency: USD', 'currency: Zanzibar'],
    ['field-value', /markets: .*/, 'markets: [US, Zanzibar]'],
    ['field-value', 'visibility: private', 'visibility: Private'],
    ['yaml-comment-cuts-text', 'Zanzibar deal', 'Zanzibar #4711 deal'],
    ['unknown-field', 'visibility:', 'zanzibarPrice: 4711\nvisibility:'],
    ['plan-visibility-clear', 'visibility:', 'visibilty:'],
    ['plan-visibility-clear', 'visibility: private', 'Visibility: private'],
    ['plan-visibility-clear', 'visibility: private\n', ''],
    ['yaml-duplicate-key', 'visibility:', 'Zanzibar: 1\nZanzibar: 2\nvisibility:'],
    ['yaml-syntax', 'name: Zanzibar deal', 'name: "Zanzibar" deal'],
    ['plan-name-length', 'name: Zanzibar', `name: Zanzibar ${'x'.repeat(90)}`],
    ['vm-image-version-format', /version: .*/, 'version: Zanzibar'],
    ['vm-version-increase', /version: .*/, 'version: "0.4711.1"'],
    ['vm-os-family', /family: \w+/, 'family: Zanzibar'],
    ['description-markup', 'What the', '![Zanzibar](https://zanzibar.example/x.png) What the'],
    ['plan-private-to-public', /visibility: private\naudience: .*/, 'visibility: public'],
  ])('shows where %s speaks of it', async (rule, from, to) => {
    const changed = closed.replace(from, to)
    expect(changed).not.toBe(closed)
    const said = await everythingSaid({ [deal]: changed }, whileLive)
    expect(said).toContain(rule)
    expect(said).not.toMatch(ofDeal)
  })

  test.each([
    'visibility: Private',
    'visibilty: private',
    'Visibility: private',
    'visibility:',
    'audience: [0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084]',
    'audiences: [0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084]',
    '# visibility: private',
    '"visib\\u0069lity": Private',
    '? visibility\n: Private',
    'x: &a { visibility: private }\n<<: *a',
    'access: private',
    'visibility: public\nVisibility: private',
    'visibility: public\nvisibility: private',
    'visibility: public\naudience: [',
  ])('counts as public or shows in the preview where its file says: %s', async (said) => {
    const written = closed.replace(/visibility: .*\naudience: .*/, () => said)
    const snapshot = readMemory(overlay(smallest, filesOf({ [deal]: written })))
    const [checked, korean] = await Promise.all(
      (['en', 'ko'] as const).map((language) =>
        check(snapshot, { now: new Date('2026-11-21T00:00:00Z'), language }),
      ),
    )
    if (!checked || !korean) throw new Error('Nothing was checked')
    const plans = checked.catalogue.offers.get('alder/broker')?.plans ?? []
    expect(plans.filter(isPrivate).map(({ id }) => id)).toEqual(['deal'])
    const { storefront } = await viewStorefront(snapshot, checked, {
      en: checked.report,
      ko: korean.report,
    })
    const page = JSON.stringify(storefront, (_, value) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    )
    expect(page).toContain('alder/broker')
    expect(page).not.toMatch(ofDeal)
  })
})

test('of a private plan, what is wrong with which known field is told, and no two mistakes alike', async () => {
  const mistyped = ['summry', 'prcing', 'imge', 'stopSeling', 'zanzibar']
  const written = closed.replace(
    'visibility:',
    `${mistyped.map((name) => `${name}: 4711\n`).join('')}visibility:`,
  )
  const { report } = await check(
    readMemory(
      overlay(smallest, filesOf({ [deal]: written.replace(/^name: .*$/m, 'name: 4711') })),
    ),
    { now: new Date('2026-11-21T00:00:00Z'), only: (path) => path === broker },
  )
  const reasons = report.diagnostics.map(({ reason }) => reason)
  expect(reasons.filter((reason) => /^Unknown/.test(reason))).toEqual([
    'Unknown field `•••`, expected `summary`',
    'Unknown field `•••`, expected `pricing`',
    'Unknown field `•••`, expected `image`',
    'Unknown field `•••`, expected `stopSelling`',
    'Unknown field `•••`, expected `name`, `summary`, `visibility` or 8 others',
  ])
  expect(reasons).toContainEqual(expect.stringMatching(/^`name` is .*expected text/))
  expect(reasons.join('\n')).not.toMatch(/4711|zanzibar|summry/)
})

test('no key below a private field shows, unless it is a name of the schema', async () => {
  const id = '0b8f6d1c-4711-4e39-9c55-7d2e61a3f084'
  for (const [rule, changed] of [
    [
      'unknown-field',
      offer.replace('supportContact: {', 'supportContact: { sentinel@x.example: 1, '),
    ],
    ['unknown-field', offer.replace('leads: {', 'leads: { sentinelKey: 1, ')],
    [
      'unknown-field',
      offer.replace(/^previewAudience: .*$/m, `previewAudience: { ${id}: sentinel }`),
    ],
    [
      'yaml-duplicate-key',
      offer.replace(/^supportContact: .*$/m, 'supportContact: { sentinel one, sentinel one }'),
    ],
  ] as const) {
    expect(changed).not.toBe(offer)
    const said = await everythingSaid({ [`${broker}/offer.md`]: changed })
    expect(said).toContain(rule)
    expect(said).not.toMatch(/sentinel|4711/)
  }
})

test('nothing that an author writes commands a terminal', async () => {
  copy.edit('offers/tidewater/publisher.md', (text) =>
    text.replace(/^owners: .*$/m, 'owners: ["a\\e[31mb\\u202e", octocat]'),
  )
  for (const line of [
    ['check', '--notices'],
    ['check', '--format', 'json'],
    ['status'],
    ['status', '--json'],
    ['status', 'tidewater/cost-desk'],
    ['status', 'tidewater/x\u001B[31m'],
    ['x\u001B[31m'],
  ]) {
    const { out, err } = await martlet(copy.root, ...line)
    expect(out + err).not.toBe('')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these would command the terminal
    expect(out + err, line.join(' ')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/)
  }
})

test('no id of an audience shows in what is said of audiences', async () => {
  const [own, customer] = [
    '0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084',
    '9a3f5c21-6e08-4d7b-b1f4-50c2e8d97a36',
  ]
  const many = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => `${String(at).padStart(8, '0')}${customer.slice(8)}`)
  const csv = (ids: readonly string[]): string =>
    ['Id,Description,Type', ...ids.map((id) => `${id},Pilot,SubscriptionId`)].join('\n')
  const backup = 'offers/alder/backup'
  const preview = (list: string) =>
    text(`${backup}/offer.md`).replace(`previewAudience: [${own}]`, `previewAudience: ${list}`)
  const privately = text(`${backup}/plans/standard.md`).replace(
    'visibility: public',
    'visibility: private\naudience: { file: audience/customers.csv }',
  )
  const zeros = '00000000-0000-0000-0000-000000000000'
  const wrong = [customer, customer, customer.toUpperCase(), customer.slice(1), `z${customer}`]
  const said = [
    await everythingSaid({
      [`${backup}/offer.md`]: preview(`[${wrong.map((id) => `"${id}"`).join(', ')}, "${zeros}"]`),
      [`${backup}/plans/standard.md`]: privately,
      [`${backup}/audience/customers.csv`]: csv([...wrong, zeros]),
    }),
    await everythingSaid({
      [`${backup}/offer.md`]: preview('{ file: audience/preview.csv }'),
      [`${backup}/audience/preview.csv`]: csv(many(101)),
      [`${backup}/plans/standard.md`]: privately,
      [`${backup}/audience/customers.csv`]: csv(many(10_001)),
    }),
  ].join('\n')
  for (const rule of [
    'subscription-id-guid',
    'subscription-id-duplicate',
    'preview-audience-csv-max',
    'preview-audience-own',
    'private-audience-csv-max',
    'private-audience-own',
  ])
    expect(said).toContain(rule)
  expect(said.toLowerCase()).not.toContain(customer.slice(9))
  expect(said).not.toContain(own)
  expect(said).not.toContain(zeros)
})

test('of what is printed in colour, only our own colours command a terminal', () => {
  let out = ''
  const io = guarded(
    {
      stdout: { write: (text) => (out += text), isTTY: true },
      stderr: { write: () => {} },
      env: {},
      cwd: () => '',
      once: () => {},
    },
    true,
  )
  const title = paint({ width: 80, color: true, unicode: true }, ['red', 'bold'], 'error')
  io.stdout.write(`${title} \u001B[8mhidden\u001B]0;x\u0007 \u009B2J\nnext\n`)
  expect(out).toBe(`${title} U+001B[8mhiddenU+001B]0;xU+0007 U+009B2J\nnext\n`)
})
