import { expect, test } from 'vitest'
import { edited, findingsOf } from './judge.ts'

const ledger = 'offers/alder/ledger/offer.md'
const backup = 'offers/alder/backup/offer.md'
const url = 'url: https://alder.example/ledger/terms'
const terms = (words: string) => edited(ledger, [`terms: { ${url} }`, `terms: ${words}`])
const file = { 'offers/alder/ledger/terms.md': 'Be fair.\n' }

async function reasons(changes: Parameters<typeof findingsOf>[1]): Promise<string[]> {
  const rules = [
    'standard-contract-exclusive',
    'terms-required',
    'terms-url-valid',
    'required-field-missing',
  ]
  const found = await Promise.all(rules.map((rule) => findingsOf(rule, changes)))
  return found.flat().map(({ ruleId }) => ruleId)
}

test.each<[what: string, words: string, expected: string[]]>([
  ['an address', `{ ${url} }`, []],
  ['the standard contract', '{ standardContract: true }', []],
  ['no standard contract, said so', `{ standardContract: false, ${url} }`, []],
  ['neither of the two', '{ standardContract: false }', ['terms-required']],
  ['nothing at all', '{}', ['required-field-missing']],
  ['both', `{ standardContract: true, ${url} }`, ['standard-contract-exclusive']],
  [
    'amendments of nothing',
    `{ ${url}, amendments: [{ text: More }] }`,
    ['standard-contract-exclusive'],
  ],
  [
    'ten amendments',
    `{ standardContract: true, amendments: [${'{ text: More },'.repeat(10)}] }`,
    [],
  ],
  [
    'eleven amendments',
    `{ standardContract: true, amendments: [${'{ text: More },'.repeat(11)}] }`,
    ['standard-contract-exclusive'],
  ],
  ['half an address', '{ url: alder.example }', ['terms-url-valid']],
])('terms with %s', async (_, words, expected) => {
  expect(await reasons(terms(words))).toEqual(expected)
})

test('the standard contract stands beside no text either', async () => {
  const [found, ...more] = await findingsOf('standard-contract-exclusive', {
    ...terms('{ standardContract: true }'),
    ...file,
  })
  expect(more).toEqual([])
  expect(found?.related?.map(({ path }) => path)).toEqual(['offers/alder/ledger/terms.md'])
})

test('a managed service has no standard contract', async () => {
  const changes = edited(backup, [
    '{ url: https://alder.example/backup/terms }',
    '{ standardContract: true }',
  ])
  expect(await reasons(changes)).toEqual(['terms-required'])
})

test('what is agreed with some customers is shown nowhere', async () => {
  const changes = terms('{ amendments: [{ text: Rebate of 7 percent, tenants: [x] }] }')
  const rules = ['standard-contract-exclusive', 'field-value']
  const found = (await Promise.all(rules.map((rule) => findingsOf(rule, changes)))).flat()
  expect(found.map(({ sensitive }) => sensitive)).toEqual([true, true])
  expect(JSON.stringify(found)).not.toContain('Rebate')
})
