import { describe, expect, test } from 'vitest'
import { shareOf, triplesOf } from '../../src/rules/alike.ts'
import { baseText, type Changes, edited, findingsOf } from './judge.ts'

const listing = 'offers/alder/broker/offer.md'
const plan = 'offers/alder/broker/plans/standard.md'
const frontmatter = (path: string) => `${baseText(path).split('\n---\n')[0]}\n---\n\n`
const description =
  'A broker for teams that must keep messages inside their own network. It starts in two minutes, ' +
  'keeps every confirmed message on disk, and needs no configuration for the first queue. ' +
  'Operators see one page with the age of the oldest message in each queue.'
const withDescriptions = (offer: string, own: string): Changes => ({
  [listing]: `${frontmatter(listing)}${offer}\n`,
  [plan]: `${frontmatter(plan)}${own}\n`,
})
const withName = (name: string) => edited(plan, ['name: Hourly', `name: ${name}`])
const spots = async (rule: string, changes: Changes) =>
  (await findingsOf(rule, changes)).map(
    ({ path, place: { start }, related }) =>
      `${path}:${start.line}:${start.column} < ${related?.[0]?.path}:${related?.[0]?.place.start.line}`,
  )

describe('a description that is nearly the offer’s', () => {
  test.each<[what: string, offer: string, own: string, near: boolean]>([
    ['one word changed', description, description.replace('two', 'three'), true],
    ['a sentence added', description, `${description} Updates come monthly.`, true],
    ['the whole offer inside', description, `${description} ${'Further words. '.repeat(40)}`, true],
    ['one sentence of the offer', description, `${description.split('. ')[0]}.`, true],
    ['other emphasis and quotes only is an exact copy', description, `*${description}*`, false],
    [
      'every sentence begun anew',
      description,
      'Teams keep messages where they belong. Two minutes after its start the first queue is ready, and each confirmed message is on disk.',
      false,
    ],
    ['a few words', description, 'In two minutes.', false],
    [
      'Korean, one word changed',
      '메시지를 사내 네트워크 안에 두어야 하는 팀을 위한 브로커입니다. 확인된 메시지는 모두 디스크에 남습니다. 첫 대기열은 따로 설정하지 않아도 2분 안에 쓸 수 있습니다.',
      '메시지를 사내 네트워크 안에 두어야 하는 팀을 위한 브로커입니다. 확인된 메시지는 모두 디스크에 보관합니다. 첫 대기열은 따로 설정하지 않아도 2분 안에 쓸 수 있습니다.',
      true,
    ],
    [
      'Korean, in other words',
      '메시지를 사내 네트워크 안에 두어야 하는 팀을 위한 브로커입니다.',
      '시간 단위로 청구되며, 라이선스가 요금에 들어 있습니다.',
      false,
    ],
  ])('%s', async (_, offer, own, near) => {
    const found = await findingsOf('duplicate-text-near', withDescriptions(offer, own))
    expect(found).toHaveLength(near ? 1 : 0)
    if (near) expect(found[0]?.place.start).toMatchObject({ line: 23, column: 1 })
  })
})

describe('a plan’s name', () => {
  const summary = 'A message broker on one machine in your own network.'

  test.each<[what: string, name: string, rules: Record<string, number>]>([
    ['is the summary', summary, { 'duplicate-sku-title-summary': 1, 'duplicate-text-near': 0 }],
    [
      'is it in other type',
      'A MESSAGE BROKER, on one machine; in your own network',
      { 'duplicate-sku-title-summary': 1, 'duplicate-text-near': 0 },
    ],
    [
      'is it without an article',
      'Message broker on one machine in your own network',
      { 'duplicate-sku-title-summary': 0, 'duplicate-text-near': 1 },
    ],
    ['is a part of it', 'A message broker on one machine', { 'duplicate-text-near': 1 }],
    ['shares its subject', 'Message broker', { 'duplicate-text-near': 0 }],
    ['shares some words', 'A broker on two machines, with a standby', { 'duplicate-text-near': 0 }],
  ])('%s', async (_, name, rules) => {
    for (const [rule, count] of Object.entries(rules))
      expect(await findingsOf(rule, withName(name)), rule).toHaveLength(count)
  })

  test('that repeats the summary is told at its line, and another name is enough', async () => {
    expect(await spots('duplicate-sku-title-summary', withName(summary))).toEqual([
      `${plan}:2:7 < ${listing}:5`,
    ])
    for (const rule of ['duplicate-sku-title-summary', 'duplicate-text-near'])
      expect(await findingsOf(rule, withName('Four cores, licence included'))).toEqual([])
  })
})

test('translations are compared with each other', async () => {
  const text = '사내 네트워크 안에서 메시지를 안전하게 전달하는 브로커입니다.'
  const offer = `---\nname: 알더 브로커\nsummary: ${text}\nlongSummary: 확인된 메시지를 디스크에 남기는 리눅스 이미지\n---\n\n${text.repeat(2)}\n`
  const of = (name: string, body: string): Changes => ({
    'offers/alder/broker/offer.ko.md': offer,
    'offers/alder/broker/plans/standard.ko.md': `---\nname: ${name}\n---\n\n${body}\n`,
    'offers/alder/broker/plans/byol.ko.md': '---\nname: 시간제\n---\n',
  })
  const own = 'offers/alder/broker/plans/standard.ko.md'
  const same = of(text, text.repeat(2))
  expect(await spots('duplicate-sku-title-summary', same)).toEqual([
    `${own}:2:7 < offers/alder/broker/offer.ko.md:3`,
  ])
  expect(await spots('duplicate-offer-sku-description', same)).toEqual([
    `${own}:5:1 < offers/alder/broker/offer.ko.md:7`,
  ])
  const long = of('확인된 메시지를 디스크에 남기는 리눅스 이미지', '본문')
  expect(await spots('duplicate-sku-title-long-summary', long)).toEqual([
    `${own}:2:7 < offers/alder/broker/offer.ko.md:4`,
  ])
  expect(await spots('sku-title-unique', of('시간제', '본문'))).toEqual([
    `${own}:2:7 < offers/alder/broker/plans/byol.ko.md:2`,
  ])
})

describe('the share of two texts', () => {
  const share = (a: string, b: string) => shareOf(triplesOf(a), triplesOf(b))

  test('is known at its ends', () => {
    expect(share(description, description.toUpperCase())).toEqual({ whole: 1, part: 1 })
    expect(share('abcdef', 'uvwxyz')).toEqual({ whole: 0, part: 0 })
    expect(share('ab', 'ab')).toEqual({ whole: 0, part: 0 })
    expect(share('abcd', 'xxabcdxx')).toEqual({ whole: 0.5, part: 1 })
  })

  test('does not depend on which comes first', () => {
    expect(share(description, 'the first queue')).toEqual(share('the first queue', description))
  })

  test('counts a repeated word as often as it stands there', () => {
    expect(share('la la la la la', 'la la').whole).toBeLessThan(0.5)
  })

  test('of 500 long descriptions takes no time to speak of', () => {
    const texts = ['a'.repeat(20_000), 'ab'.repeat(10_000), description.repeat(70)]
    const first = triplesOf(texts[2] ?? '')
    const start = performance.now()
    for (let index = 0; index < 500; index++) shareOf(first, triplesOf(texts[index % 3] ?? ''))
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('two offers with one description', () => {
  const ledger = 'offers/alder/ledger/offer.md'
  const pipeline = 'offers/alder/pipeline/offer.md'
  const body = (path: string, text: string): Changes => ({
    [path]: `${frontmatter(path)}${text}\n`,
  })
  const both = (text: string) => ({ ...body(ledger, text), ...body(pipeline, text) })

  test('are told at each, with the place of the other', async () => {
    expect(await spots('offer-description-duplicate', both(description))).toEqual([
      `${ledger}:30:1 < ${pipeline}:27`,
      `${pipeline}:27:1 < ${ledger}:30`,
    ])
  })

  test('are told across publishers', async () => {
    const copy = baseText(ledger).replace('type: saas', 'type: consulting-service')
    const found = await findingsOf('offer-description-duplicate', {
      'offers/birch/ledger/offer.md': copy,
    })
    expect(found.map(({ offer, related }) => [offer, related?.[0]?.path])).toEqual([
      ['alder/ledger', 'offers/birch/ledger/offer.md'],
      ['birch/ledger', ledger],
    ])
  })

  test('are told at the draft alone where one of them is a draft', async () => {
    const draft = baseText(ledger).replace('type: saas', 'type: saas\ndraft: true')
    const changes = { 'offers/alder/archive/offer.md': draft }
    expect(await spots('offer-description-duplicate', changes)).toEqual([
      `offers/alder/archive/offer.md:31:1 < ${ledger}:30`,
    ])
  })

  test('are not told for a word or a comment that both were begun with', async () => {
    for (const text of ['To be written.', `<!-- ${description} -->`, ''])
      expect(await findingsOf('offer-description-duplicate', both(text))).toEqual([])
  })

  test('are not told where an offer was not translated', async () => {
    const changes = {
      'offers/alder/ledger/offer.ko.md': `---\nname: 원장\n---\n\n${baseText(ledger).split('\n---\n')[1]}`,
    }
    expect(await findingsOf('offer-description-duplicate', changes)).toEqual([])
  })
})
