import { expect, test } from 'vitest'
import { edited, findingsOf } from './judge.ts'

const plan = 'offers/alder/pipeline/plans/template.md'
const id = '1f0a9c3e-72d8-4b56-a4e1-0c8d5f67b293'
const managed = (...lines: string[]) =>
  edited(
    plan,
    ['kind: solution-template', 'kind: managed-application'],
    ['  version: "1.0.0"', `  version: "1.0.0"\nmanagedApplication:\n  ${lines.join('\n  ')}`],
  )
const authorized = (number: number, role: string) =>
  `{ authorizations: [${Array(number).fill(`{ principalId: ${id}, role: ${role} }`).join(', ')}] }`

test.each<[role: string, fix: RegExp]>([
  ['owner', /^Write `Owner`\.$/],
  ['b24988ac-6180-42a0-ab88-20f7382dd24c', /^Write `Contributor`\.$/],
  ['8E3AF657-A8FF-443C-A75C-2FE8C4BCB635', /^Write `Owner`\.$/],
  ['Virtual Machine Contributor', /^Write `Contributor`, or `Owner`/],
  ['""', /^Write `Contributor`, or `Owner`/],
  ['7', /^Write `Contributor`, or `Owner`/],
])('the role %s', async (role, fix) => {
  const changes = managed(`azureGlobal: ${authorized(1, role)}`)
  const found = await findingsOf('managed-app-authorization-role', changes)
  expect(found.map((finding) => finding.fix)).toEqual([expect.stringMatching(fix)])
  expect(JSON.stringify(found)).not.toContain(id)
})

test('100 authorizations are allowed in each cloud', async () => {
  const judge = (global: number, government: number) =>
    findingsOf(
      'managed-app-authorization-role',
      managed(
        `azureGlobal: ${authorized(global, 'Owner')}`,
        `azureGovernment: ${authorized(government, 'Owner')}`,
      ),
    )
  expect(await judge(100, 100)).toEqual([])
  const [found, ...more] = await judge(1, 101)
  expect(more).toEqual([])
  expect(found?.reason).toBe(
    '`managedApplication.azureGovernment.authorizations` has 101 entries, expected at most 100',
  )
})

test('principals and tenants are private where they are wrong', async () => {
  const changes = managed(
    'azureGlobal: { tenantId: alder.example, authorizations: [{ principalId: mara@alder, role: Owner }] }',
  )
  const found = await findingsOf('field-value', changes)
  expect(found.map(({ sensitive }) => sensitive)).toEqual([true, true])
  expect(JSON.stringify(found)).not.toMatch(/alder\.example`|mara/)
})

test.each(['https://alder.example/hook?key=1', '"${secret:HOOK}"'])('%s', async (url) => {
  expect(
    await findingsOf('managed-app-notification-url', managed(`notificationUrl: ${url}`)),
  ).toEqual([])
})

test.each([
  'alder.example/hook',
  'http://alder.example',
  'https://mara:x@alder.example/',
  'https://',
])('a notification endpoint %s is told and not shown', async (url) => {
  const found = await findingsOf('managed-app-notification-url', managed(`notificationUrl: ${url}`))
  expect(found.map(({ sensitive }) => sensitive)).toEqual([true])
  expect(found[0]?.reason).not.toContain('alder')
})

test('policies without a type, and a name counted in code points', async () => {
  const policies = (...entries: string[]) =>
    findingsOf('managed-app-policy-max', managed(`policies: [${entries.join(', ')}]`))
  expect(await policies('{ name: One }', '{ name: Two }')).toEqual([])
  const named = (name: string) => `{ name: ${name}, type: sql-database-encryption }`
  expect(await policies(named('🔒'.repeat(50)))).toEqual([])
  expect(await policies(named('🔒'.repeat(51)))).toHaveLength(1)
})
