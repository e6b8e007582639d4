import { describe, expect, test } from 'vitest'
import { baseText, edited, findingsIn } from './judge.ts'

const plan = (offer: string, name: string): string => `offers/alder/${offer}/plans/${name}.md`
const standard = plan('backup', 'standard')
const template = plan('pipeline', 'template')
const solution = 'Managed Services Registration assignment Delete Role'

describe('what has the wrong shape is reported once, and nothing follows from its absence', () => {
  test.each([
    ['a role that may be the one that is missed', edited(standard, [solution, '[5]'])],
    [
      'a visibility that is no reason to call a plan public',
      edited(
        standard,
        ['visibility: public', 'visibility: 5'],
        ['role: Backup Contributor', 'role: Contributor'],
      ),
    ],
    [
      'a package that may be another plan’s',
      {
        ...edited(template, ['package:\n  version: "1.0.0"', 'package: 5']),
        [plan('pipeline', 'second')]: baseText(template)
          .replace('name: Template', 'name: Second')
          .replace('Deploy it once and own it from then on.', 'Deploy it a second time.')
          .replace('One storage account', 'Another storage account with its own key,')
          .replace('version: "1.0.0"', 'version: "1.0.0"\n  shared: template'),
      },
    ],
  ])('%s', async (_, changes) => {
    const found = await findingsIn(changes)
    expect(found.map(({ ruleId }) => ruleId)).toEqual([
      expect.stringMatching(/^field-(type|value)$/),
    ])
  })

  test('a currency is not a new price', async () => {
    const path = plan('broker', 'standard')
    const was = { [path.replace('offers/', 'live/')]: baseText(path) }
    const offer = 'offers/alder/broker/offer.md'
    const live = { ...was, [offer.replace('offers/', 'live/')]: baseText(offer) }
    const found = await findingsIn({ ...edited(path, ['currency: USD', 'currency: 5']), ...live })
    expect(found.filter(({ path: where }) => where === path).map(({ ruleId }) => ruleId)).toEqual([
      'field-value',
    ])
  })

  test('a field of another offer type is unknown, whatever is in it', async () => {
    const found = await findingsIn(
      edited(standard, [
        'visibility: public',
        'visibility: public\nimage: { osDisk: [5], version: 7 }\nmanagedApplication: []',
      ]),
    )
    expect(found.map(({ ruleId, reason }) => `${ruleId} ${reason.slice(0, 7)}`)).toEqual([
      expect.stringMatching(/^unknown-field /),
      expect.stringMatching(/^unknown-field /),
    ])
  })

  test('names that mean something to the program mean nothing in a list', async () => {
    const found = await findingsIn(
      edited('offers/alder/backup/offer.md', [
        'categories: [storage]',
        'categories: [{ toString: 1 }, { toString: 1 }, { valueOf: 1 }, { __proto__: 1 }]',
      ]),
    )
    expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set(['category-known']))
    for (const { reason } of found) expect(reason).not.toContain('[object')
  })

  test('half a character is shown by its code', async () => {
    const found = await findingsIn(
      edited('offers/alder/backup/offer.md', ['language: en', 'language: "\\uD83D"']),
    )
    expect(found.map(({ reason }) => reason).join()).toContain('`U+D83D`')
  })
})
