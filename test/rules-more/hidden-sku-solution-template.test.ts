import { expect, test } from 'vitest'
import { baseText, edited, findingsOf } from './judge.ts'

const plan = 'offers/alder/broker/plans/standard.md'
const publisher = 'offers/alder/publisher.md'
const template = 'offers/alder/pipeline/package/template/mainTemplate.json'
const hidden = edited(plan, ['visibility: public', 'visibility: public\nhideFromMarketplace: true'])
const withVariables = (variables: object) => ({
  [template]: JSON.stringify({ ...JSON.parse(baseText(template)), variables }),
})

test.each<[what: string, changes: Record<string, string | Uint8Array>, severities: string[]]>([
  ['approved, and no package deploys it', {}, ['warning']],
  [
    'approved, and a template names it in variables',
    withVariables({ image: { publisher: 'Alder', offer: 'broker', sku: 'standard' } }),
    [],
  ],
  [
    'approved, and a template names another plan of the offer',
    withVariables({ image: { publisher: 'alder', offer: 'broker', sku: 'byol' } }),
    ['warning'],
  ],
  [
    'approved, and a template names a plan of that name in another offer',
    withVariables({ image: { publisher: 'alder', offer: 'ledger', sku: 'standard' } }),
    ['warning'],
  ],
  [
    'not approved',
    edited(publisher, ['approvals: [solution-template]', 'approvals: []']),
    ['error'],
  ],
  [
    'approved for something that nobody knows, which has its own finding',
    edited(publisher, ['approvals: [solution-template]', 'approvals: [everything]']),
    [],
  ],
  [
    'by a publisher without a profile, which has its own finding',
    { [`${publisher}.delete`]: '' },
    [],
  ],
])('%s', async (_, changes, severities) => {
  const found = await findingsOf('hidden-sku-solution-template', { ...hidden, ...changes })
  expect(found.map(({ severity }) => severity)).toEqual(severities)
  for (const { path, offer } of found) expect([path, offer]).toEqual([plan, 'alder/broker'])
})
