import { expect, test } from 'vitest'
import { baseText, edited, findingsOf } from './judge.ts'

const backup = 'offers/alder/backup/offer.md'
const ledger = 'offers/alder/ledger/offer.md'
const review = 'offers/alder/review/offer.md'
const template = 'offers/alder/pipeline/plans/template.md'

/** Where each kind of choice stands, as a text of the base and what replaces its value. */
const fields = {
  category: ['category-known', backup, 'categories: [storage]', 'categories: ['],
  subcategory: [
    'category-known',
    ledger,
    'categories: [finance]',
    'categories: [finance]\nsubcategories: [',
  ],
  industry: ['field-value', review, 'keywords: [review]', 'industries: ['],
  vertical: ['field-value', review, 'keywords: [review]', 'verticals: ['],
  market: ['field-value', template, '["NO", US]', '['],
  cloud: ['field-value', template, '[azureGlobal]', '['],
  language: ['field-value', backup, 'language: en', 'language: ['],
  type: ['offer-type-known', backup, 'type: managed-service', 'type: ['],
  destination: ['lead-destination-known', backup, 'destination: email', 'destination: ['],
} as const

test.each<[keyof typeof fields, written: string, meant: string]>([
  ['category', 'storge', 'storage'],
  ['category', 'IT & Management Tools', 'it-and-management-tools'],
  ['category', 'AI + Machine Learning', 'ai-and-machine-learning'],
  ['category', '"스토리지"', 'storage'],
  ['category', 'complience', 'compliance-and-legal'],
  ['category', 'storage/backup-and-recovery', 'storage'],
  ['subcategory', 'storage/bakup-and-recovery', 'storage/backup-and-recovery'],
  ['subcategory', 'Finance/Asset Management', 'finance/asset-management'],
  ['industry', 'Health care', 'healthcare'],
  ['vertical', 'healthcare/life-science', 'healthcare/life-sciences'],
  ['market', 'UK', 'GB'],
  ['market', 'kr', 'KR'],
  ['market', 'Norway', 'NO'],
  ['market', 'Norwy', 'NO'],
  ['market', '"대한민국"', 'KR'],
  ['cloud', 'azure-global', 'azureGlobal'],
  ['cloud', 'AzureGoverment', 'azureGovernment'],
  ['language', 'Korean', 'ko'],
  ['language', 'Englsh', 'en'],
  ['language', 'ko-KR', 'ko'],
  ['language', 'zh-CN', 'zh-Hans'],
  ['language', 'jp', 'ja'],
  ['type', 'managed-services', 'managed-service'],
  ['type', 'Azure Application', 'azure-application'],
  ['destination', 'saleforce', 'salesforce'],
  ['destination', 'AzureTable', 'azureTable'],
  ['destination', 'https-endpoint', 'httpsEndpoint'],
])('%s %s is answered with %3$s', async (field, written, meant) => {
  const [rule, path, from, to] = fields[field]
  const list = from.includes('[') || (/: \[$/.test(to) && ['industry', 'vertical'].includes(field))
  const text = list ? `${to}${written}]` : `${to.slice(0, -1)}${written}`
  const found = await findingsOf(rule, edited(path, [from, text]))
  expect(found.map(({ fix }) => fix)).toEqual([`Write \`${meant}\`.`])
})

test.each(['hubspot', 'crm', '7'])(
  'a destination like nothing known, %s, is not shown',
  async (written) => {
    const changes = edited(backup, ['destination: email', `destination: ${written}`])
    const [found] = await findingsOf('lead-destination-known', changes)
    expect(`${found?.reason} ${found?.fix}`).not.toContain(written)
  },
)

test('a text of any length, and signs of any kind, are answered', async () => {
  for (const written of ['x'.repeat(20_000), '\\u0000\\u202e/../', '-'.repeat(5_000), '[]', '{}']) {
    const value = /^[[{]/.test(written) ? written : `"${written}"`
    const found = await findingsOf('category-known', {
      [backup]: baseText(backup).replace('[storage]', `[${value}]`),
    })
    expect(found.length).toBeLessThanOrEqual(1)
  }
})
