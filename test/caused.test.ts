import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../src/check.ts'
import { blocks } from '../src/model/blocks.ts'
import { copy, edit, type Forest, grow, remove, snapshotOf } from './lifecycle/walk/forest.ts'
import { base, filesIn, overlay, testFolder } from './support/overlay.ts'

const all = grow([...base()])
const profile = 'offers/alder/publisher.md'
const ledger = 'offers/alder/ledger/offer.md'

/** What a request from `before` to `now` is told, as the check of a pull request tells it. */
const judge = async (now: Forest, before: Forest = all) =>
  (
    await check(snapshotOf(now), {
      now: new Date('2026-11-21T00:00:00Z'),
      base: snapshotOf(before),
      only: (_, changed) => changed,
    })
  ).report

const errorsIn = async (now: Forest, before?: Forest): Promise<string[]> =>
  (await judge(now, before)).diagnostics
    .filter(blocks)
    .map(({ ruleId, offer }) => `${ruleId} ${offer}`)

const without = (forest: Forest, path: string, field: string): Forest =>
  edit(forest, path, (text) => text.replace(new RegExp(`^${field}:.*\n`, 'm'), ''))

const respell = (forest: Forest): Forest =>
  edit(forest, profile, (text) => text.replace('city: Bergen', 'city: Oslo'))

test.each([
  ['competency', 'publisher-competency alder/backup'],
  ['partnerCenter', 'publisher-partner-center-account alder/backup'],
  ['notificationEmails', 'publisher-notification-email alder/pipeline'],
])('a profile that loses %s fails for the offers that need it', async (field, error) => {
  expect(await errorsIn(without(all, profile, field))).toContain(error)
})

test('an offer that fails because of its profile counts as judged', async () => {
  const { offers } = await judge(without(all, profile, 'competency'))
  expect(offers.filter(({ judged }) => judged).map(({ id }) => id)).toEqual(['alder/backup'])
  expect(offers.find(({ id }) => id === 'alder/backup')?.errors).toBe(1)
})

test('what the profile lacked before is no fault of whoever mends another line of it', async () => {
  const poor = without(all, profile, 'competency')
  expect(await errorsIn(respell(poor), poor)).toEqual([])
  expect((await judge(respell(poor), poor)).offers.some(({ judged }) => judged)).toBe(false)
})

test('an error that was merged is no fault of whoever changes another offer', async () => {
  const poor = without(all, 'offers/alder/backup/offer.md', 'categories')
  const changed = edit(poor, ledger, (text) =>
    text.replace('keywords: [costs]', 'keywords: [cost]'),
  )
  expect(await errorsIn(changed, poor)).toEqual([])
  expect(await errorsIn(respell(poor), poor)).toEqual([])
})

test('what one offer does to another that stays as it is, is told where it is done', async () => {
  const template = 'offers/alder/pipeline/package/template/mainTemplate.json'
  const good = filesIn(join(testFolder, 'rules/hidden-sku-solution-template/good'))
  const hidden = grow([...overlay(base(), good)])
  const unused = copy(hidden, template, template, all)
  const told = (await judge(unused, hidden)).diagnostics.filter(
    ({ severity }) => severity !== 'notice',
  )
  expect(told.map(({ ruleId, offer }) => `${ruleId} ${offer}`)).toEqual([
    'hidden-sku-solution-template alder/broker',
  ])
  // Once it is merged, it is nobody's news.
  const later = await judge(
    edit(unused, ledger, (text) => text.replace('keywords: [costs]', 'keywords: [cost]')),
    unused,
  )
  expect(later.diagnostics.filter(({ offer }) => offer === 'alder/broker')).toEqual([])
})

test('a hidden plan fails where its publisher loses the approval', async () => {
  const good = filesIn(join(testFolder, 'rules/hidden-sku-solution-template/good'))
  const hidden = grow([...overlay(base(), good)])
  const found = await errorsIn(without(hidden, profile, 'approvals'), hidden)
  expect(found).toContain('hidden-sku-solution-template alder/broker')
})

test('a profile that is taken away is an error of the request that does', async () => {
  expect(await errorsIn(remove(all, profile))).toContain('publisher-file-missing undefined')
})
