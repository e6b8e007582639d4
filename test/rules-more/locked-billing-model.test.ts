import { expect, test } from 'vitest'
import { baseText, type Changes, findingsIn } from './judge.ts'

const settings = { 'marketplace.yml': baseText('marketplace.yml').replace('required', 'none') }

const plan = (pricing: string): Changes => ({
  'offers/alder/ledger/plans/team.md': `---\nname: Team\nsummary: For each person who signs in.\nvisibility: public\npricing: { ${pricing}, markets: [US] }\n---\n\nAdd or remove people at any time.\n`,
  ...settings,
})

test('A service is not sold by another unit either, which would be another price', async () => {
  const before = plan('model: per-user, currency: USD, price: 9')
  const told = async (pricing: string) =>
    (await findingsIn(plan(pricing), 'azure-2020', before)).flatMap(({ ruleId, severity }) =>
      severity === 'error' ? [ruleId] : [],
    )
  expect(await told('model: monthly, currency: USD, price: 90')).toEqual(['locked-billing-model'])
  expect(await told('model: free')).toEqual(['locked-billing-model'])
  expect(await told('model: per-user, currency: USD, price: 8')).toEqual(['locked-price'])
  expect(await told('model: per-user, currency: USD, price: 9')).toEqual([])
})
