const plan = (name: string, when: string): string => `---
name: ${name}
summary: One subscription, watched ${when}.
visibility: private
audience: { file: audience/${name}.csv }
pricing:
  model: byol
  markets: ["NO", US]
manifest:
  version: "1.2.0"
  tenantId: 5c1d7b90-2f6e-4b83-a1d4-93e0c8f7b265
  authorizations:
    - principalId: e7a40c3d-81b5-4f62-9d0a-26c5f3b87e19
      displayName: Alder operations
      role: Backup Contributor
      principalType: group
    - principalId: e7a40c3d-81b5-4f62-9d0a-26c5f3b87e19
      displayName: Alder operations
      role: Reader
      principalType: group
    - principalId: 3d92f5a8-6c04-4b17-8e7f-b1a05d46c923
      displayName: Alder contracts
      role: Managed Services Registration assignment Delete Role
      principalType: group
---

Up to fifty protected machines in one subscription. We start a restore within an hour ${when}.
`

const own = '0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084'

/** So many rows, each with another subscription; the first is the publisher's own. */
function* rows(count: number): Iterable<string> {
  yield 'Id,Description,Type'
  for (let row = 0; row < count; row += 1) {
    const id = row ? `${String(row).padStart(8, '0')}-6e08-4d7b-b1f4-50c2e8d97a36` : own
    yield `${id},Customer ${row + 1},SubscriptionId`
  }
}

/** Two private plans for 10,001 subscriptions in all. */
export function* files(): Iterable<readonly [string, string]> {
  const folder = 'offers/alder/backup'
  yield [`${folder}/plans/standard.md`, plan('standard', 'on working days')]
  yield [`${folder}/plans/weekend.md`, plan('weekend', 'on all seven days')]
  yield [`${folder}/audience/standard.csv`, [...rows(6000)].join('\n')]
  yield [`${folder}/audience/weekend.csv`, [...rows(4001)].join('\n')]
}
