import { expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { readMemory } from '../../src/read/memory.ts'
import { base, type Files, overlay } from '../support/overlay.ts'
import { baseText } from './judge.ts'

const path = 'offers/alder/backup/plans/standard.md'
const plan = baseText(path)
const encoder = new TextEncoder()
const copied = (text = plan): Record<string, string> => ({
  'live/alder/backup/offer.md': baseText('offers/alder/backup/offer.md'),
  [path.replace('offers', 'live')]: text,
})

/** Rules of the manifest that report, each as often as it does. */
async function told(
  now: Readonly<Record<string, string>>,
  { profile = 'azure-2020', before }: { profile?: string; before?: Record<string, string> } = {},
): Promise<string[]> {
  const snapshot = (files: Readonly<Record<string, string>>) =>
    readMemory(
      overlay(
        base(profile),
        new Map(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])) as Files,
      ),
    )
  const { report } = await check(snapshot(now), {
    now: new Date('2026-11-21T00:00:00Z'),
    profile,
    ...(before && { base: snapshot(before) }),
  })
  return report.diagnostics
    .filter(({ ruleId }) => ruleId !== 'live-copy-intact')
    .map(({ ruleId }) => ruleId)
}

const role = (text: string): string => plan.replace('role: Reader', `role: ${text}`)
const eligible = (more: string, text = plan): string =>
  text.replace('role: Backup Contributor', `role: Backup Contributor\n      ${more}`)

test.each<[role: string, rules: string[]]>([
  ['Reader', []],
  ['READER', []],
  ['"  Log  Analytics reader "', ['authorization-role-data-actions']],
  ['ACDD72A7-3385-48EF-BD42-F606FBA81AE7', []],
  ['Readr', ['authorization-role-known']],
  ['00000000-0000-0000-0000-000000000000', ['authorization-role-known']],
  ['Coadmin', ['authorization-role-custom']],
  ['classic service administrators', ['authorization-role-custom']],
  ['계정 관리자', ['authorization-role-custom']],
  ['Alder custom role', ['authorization-role-custom']],
  [
    'Cognitive Services Custom Vision Reader',
    ['authorization-reader', 'authorization-role-data-actions'],
  ],
  ['"8E3AF657-A8FF-443C-A75C-2FE8C4BCB635"', ['authorization-role-owner']],
  ['Backup Contributor', ['authorization-duplicate', 'authorization-reader']],
  ['5E467623-bb1f-42f4-a55d-6e525e11384b', ['authorization-duplicate', 'authorization-reader']],
  ['""', ['authorization-role-required']],
])('role %s', async (text, rules) => {
  expect((await told({ [path]: role(text) })).sort()).toEqual(rules)
})

test('a mistyped role that ends delegations is one finding', async () => {
  const mistyped = plan.replace('assignment Delete Role', 'assignement Delete Role')
  expect(await told({ [path]: mistyped })).toEqual(['authorization-role-known'])
})

test('a mistyped User Access Administrator with roles to assign is one finding', async () => {
  const mistyped = plan.replace(
    'role: Reader',
    'role: Reader\n      principalType: group\n' +
      '    - principalId: 6b8d0f37-2ac5-4e91-8f4d-0a7c5e3b9d12\n      displayName: Alder policies\n' +
      '      role: User Acess Administrator\n      assignableRoles: [Reader]',
  )
  expect(await told({ [path]: mistyped })).toEqual(['authorization-role-known'])
})

test('an id that is no role is not shown, as it may be a principal’s', async () => {
  const { report } = await check(
    readMemory(
      overlay(
        base(),
        new Map([[path, encoder.encode(role('3d92f5a8-6c04-4b17-8e7f-b1a05d46c923'))]]),
      ),
    ),
    { now: new Date('2026-11-21T00:00:00Z') },
  )
  expect(report.diagnostics.map(({ ruleId }) => ruleId)).toContain('authorization-role-known')
  expect(JSON.stringify(report)).not.toContain('3d92f5a8')
})

test('the profile of 2020 has no eligible access', async () => {
  expect(await told({ [path]: eligible('access: eligible') })).toEqual(['eligible-role'])
})

const current = { profile: 'azure-current' }

test.each<[what: string, now: string, rules: string[]]>([
  ['beside an active Reader', eligible('access: eligible'), []],
  ['without saying so', eligible('multiFactor: azure'), ['required-field-missing']],
  [
    'for everybody',
    plan.replaceAll(/( +)role: /g, '$1access: eligible\n$1role: '),
    ['eligible-needs-active'],
  ],
  [
    'beside an active role that cannot read',
    eligible('access: eligible', role('Storage Account Contributor')),
    ['eligible-needs-active'],
  ],
  [
    'beside an active role that nobody knows',
    eligible('access: eligible', role('Quokka Handler')),
    ['authorization-role-known'],
  ],
  [
    'as User Access Administrator, which has no roles to assign',
    eligible('access: eligible').replace('Backup Contributor', 'User Access Administrator'),
    ['eligible-role'],
  ],
  [
    'with roles to assign',
    eligible('access: eligible\n      assignableRoles: [Reader]'),
    ['authorization-assignable-roles-only-uaa'],
  ],
  [
    'and active, both',
    plan.replace('role: Backup Contributor', 'role: Reader\n      access: eligible'),
    ['authorization-duplicate'],
  ],
  ...['PT29M', 'PT8H1M', 'PT481M', 'P1D', 'pt4h', 'PT', '8', 'PT90H'].map(
    (time): [string, string, string[]] => [
      `for ${time}`,
      eligible(`access: eligible\n      maximumActivation: ${time}`),
      ['eligible-duration'],
    ],
  ),
  ...['PT30M', 'PT8H', 'PT480M', 'PT8H0M', 'PT7H59M', 'PT45M', 'PT1H'].map(
    (time): [string, string, string[]] => [
      `for ${time}`,
      eligible(`access: eligible\n      maximumActivation: ${time}`),
      [],
    ],
  ),
])('eligible %s', async (_, now, rules) => {
  expect(await told({ [path]: now }, current)).toEqual(rules)
})

const version = (number: string, text = plan): string => text.replace('"1.2.0"', `"${number}"`)
const without = plan.replace(/ {4}- principalId: 3d92[\s\S]*?(?=---)/, '')

test.each<[what: string, now: string, was: string, live: string | undefined, rules: string[]]>([
  ['lower than live', version('1.1.9'), plan, plan, ['manifest-version-decrease']],
  [
    'lower than live and changed',
    version('1.1.9', role('Monitoring Reader')),
    plan,
    plan,
    ['manifest-version-decrease'],
  ],
  ['a change taken back to live', plan, version('1.3.0', role('Monitoring Reader')), plan, []],
  [
    'lower than the base, never live',
    version('1.1.9'),
    plan,
    undefined,
    ['manifest-version-decrease'],
  ],
  ['changed before it is live', role('Monitoring Reader'), plan, undefined, []],
  [
    'changed at the live version',
    role('Monitoring Reader'),
    plan,
    plan,
    ['manifest-version-increase'],
  ],
  [
    'changed at a higher one',
    version('1.3.0', role('Monitoring Reader')),
    plan,
    plan,
    ['authorizations-changed'],
  ],
  ['raised and nothing else', version('1.3.0'), plan, plan, ['authorizations-changed']],
  [
    'without the delete role',
    version('1.3.0', without),
    plan,
    plan,
    ['authorizations-changed', 'delete-role-removed'],
  ],
  ['without it since the base', without, plan, undefined, ['delete-role-removed']],
  ['without it as ever', without, without, without, ['authorization-delete-role']],
])('history: %s', async (_, now, was, live, rules) => {
  const files = live === undefined ? {} : copied(live)
  const found = await told({ ...files, [path]: now }, { before: { ...files, [path]: was } })
  expect(found.sort()).toEqual(rules)
})

test('a changed manifest says by name which roles come and go, and whose tenant', async () => {
  const now = version('2.0.0', role('Monitoring Reader'))
    .replace('5c1d7b90', '5c1d7b91')
    .replace('principalId: e7a40c3d', 'principalId: e7a40c3e')
  const { report } = await check(
    readMemory(
      overlay(
        base(),
        new Map(
          Object.entries({ ...copied(), [path]: now }).map(([name, text]) => [
            name,
            encoder.encode(text),
          ]),
        ),
      ),
    ),
    { now: new Date('2026-11-21T00:00:00Z') },
  )
  const notice = report.diagnostics.find(({ ruleId }) => ruleId === 'authorizations-changed')
  expect(notice?.reason).toBe(
    'Manifest `2.0.0` adds `Monitoring Reader`, takes away `Reader`, gives `Backup Contributor` to another principal and names another tenant, compared with the live `1.2.0`',
  )
})

test('a private plan counts each customer’s subscription once, and not the publisher’s own', async () => {
  const audience = (list: string): string =>
    plan.replace('visibility: public', `visibility: private\naudience: ${list}`)
  const own = '0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084'
  const other = '9a3f5c21-6e08-4d7b-b1f4-50c2e8d97a36'
  expect(await told({ [path]: audience(`[${own}, ${other}]`) })).toEqual([])
  expect(await told({ [path]: audience(`[${own}, ${other}, ${other}]`) })).toEqual([
    'subscription-id-duplicate',
  ])
  const third = other.replace('9a', '8a')
  expect(await told({ [path]: audience(`[${own}, ${other}, ${third}]`) })).toEqual([
    'private-plan-shared-authorizations',
  ])
  const file = {
    'offers/alder/backup/audience/customers.csv': `Id,Description,Type\n${own},Own,SubscriptionId\n${other},One,SubscriptionId\n${third},Two,SubscriptionId\n`,
  }
  expect(await told({ [path]: audience('{ file: audience/customers.csv }'), ...file })).toEqual([])
})
