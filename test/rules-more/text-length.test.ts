import { describe, expect, test } from 'vitest'
import { baseText, type Changes, edited, findingsOf } from './judge.ts'

const composed = '한빛클라우드가매일점검하는백업과분기마다되돌려보는복구훈련'
const family = '👩‍👩‍👧' // 5 code points: three people and two joiners

/** A name of exactly `length` characters that begins with `start`, which counts as `counted` of them. */
const filled = (start: string, counted: number, length: number) =>
  start + 'x'.repeat(length - counted)

/** The length that a finding names, and the text from its place on. */
async function told(ruleId: string, changes: Changes, profile = 'azure-2020') {
  const found = await findingsOf(ruleId, changes, profile)
  return found.map(({ measure, path, place }) => ({
    length: measure?.value,
    rest: String(changes[path]).slice(place.start.offset, place.end.offset),
  }))
}

describe('a name counts as people count', () => {
  const offer = 'offers/alder/broker/offer.md'
  const named = (name: string) => edited(offer, ['name: Alder Broker', `name: "${name}"`])

  test.each<[what: string, start: string, counted: number]>([
    ['Latin letters', 'Alder', 5],
    ['Korean syllables', composed, [...composed].length],
    ['Korean as macOS writes it, each syllable as its letters', composed.normalize('NFD'), 29],
    ['an accent that is a sign of its own', 'Cafe\u0301', 4],
    ['an accent that no single letter has', 'Q\u0301', 2],
    ['a letter beyond the first plane', '𠮷', 1],
    ['an emoji of several code points', family, 5],
  ])('%s', async (_, start, counted) => {
    expect(counted).toBe([...start.normalize('NFC')].length)
    expect(await told('listing-name-length', named(filled(start, counted, 50)))).toEqual([])
    expect(await told('listing-name-length', named(filled(start, counted, 53)))).toEqual([
      { length: 53, rest: 'xxx' },
    ])
  })

  test('the place never cuts a sign in two', async () => {
    const name = `${'x'.repeat(49)}e\u0301${family}`
    expect(await told('listing-name-length', named(name))).toEqual([{ length: 55, rest: family }])
  })

  test('the fix holds when it is followed', async () => {
    const name = filled(composed.normalize('NFD'), 29, 57)
    const [finding] = await findingsOf('listing-name-length', named(name))
    expect(finding?.fix).toBe('Take out 7 characters or more.')
    expect(await findingsOf('listing-name-length', named(name.slice(0, -7)))).toEqual([])
  })
})

describe('every text with a limit counts so', () => {
  const syllables = (count: number) => '각'.repeat(count).normalize('NFD')
  const backup = 'offers/alder/backup/offer.md'
  const byol = 'offers/alder/broker/plans/byol.md'
  const [summary = ''] = /^summary: .*$/m.exec(baseText(backup)) ?? []
  const [longSummary = ''] = /^longSummary: .*$/m.exec(baseText(backup)) ?? []
  const [planSummary = ''] = /^summary: .*$/m.exec(baseText(byol)) ?? []

  test.each<[rule: string, limit: number, changes: (text: string) => Changes]>([
    ['summary-length', 100, (text) => edited(backup, [summary, `summary: ${text}`])],
    ['long-summary-length', 256, (text) => edited(backup, [longSummary, `longSummary: ${text}`])],
    [
      'plan-name-length',
      100,
      (text) => edited(byol, ['name: Bring your own licence', `name: ${text}`]),
    ],
    ['plan-summary-length', 100, (text) => edited(byol, [planSummary, `summary: ${text}`])],
    [
      'listing-name-length',
      50,
      (text) => ({ 'offers/alder/broker/offer.ko.md': `---\nname: ${text}\n---\n` }),
    ],
    [
      'summary-length',
      100,
      (text) => ({ 'offers/alder/broker/offer.ko.md': `---\nsummary: ${text}\n---\n` }),
    ],
    [
      'plan-name-length',
      100,
      (text) => ({ 'offers/alder/broker/plans/byol.ko.md': `---\nname: ${text}\n---\n` }),
    ],
    [
      'plan-summary-length',
      100,
      (text) => ({ 'offers/alder/broker/plans/byol.ko.md': `---\nsummary: ${text}\n---\n` }),
    ],
    [
      'field-value',
      255,
      (text) =>
        edited('offers/alder/review/offer.md', [
          'caption: Findings in the order of their risk',
          `caption: ${text}`,
        ]),
    ],
    ['field-value', 255, (text) => edited(backup, ['title: Handbook', `title: ${text}`])],
  ])('%s of %i characters', async (rule, limit, changes) => {
    expect(await findingsOf(rule, changes(syllables(limit)))).toEqual([])
    const [finding, ...others] = await findingsOf(rule, changes(syllables(limit + 1)))
    expect(finding?.measure).toEqual({ value: limit + 1, limit })
    expect(others).toEqual([])
  })

  test('a plan’s translation has the fields and limits of a plan', async () => {
    const path = 'offers/alder/broker/plans/byol.ko.md'
    const changes = { [path]: `---\nname: ${'가'.repeat(60)}\nlongSummary: 글\n---\n` }
    expect(await findingsOf('listing-name-length', changes)).toEqual([])
    expect(await findingsOf('unknown-field', changes)).toHaveLength(1)
  })
})

describe('a description', () => {
  const withBody = (offer: string, body: string): Changes => {
    const path = `offers/alder/${offer}/offer.md`
    return { [path]: `${baseText(path).split('\n---\n')[0]}\n---\n\n${body}\n` }
  }
  const lengths = async (profile: string, changes: Changes) =>
    (await told('description-length', changes, profile)).map(({ length }) => length)

  test.each<[what: string, piece: string, counted: number]>([
    ['Korean', '백업', 2],
    ['Korean as macOS writes it', '백업'.normalize('NFD'), 2],
    ['an accent of its own', 'e\u0301', 1],
    ['an emoji of several code points', family, 5],
    ['a line end', 'a\nb', 3],
    ['a line end of Windows', 'a\r\nb', 3],
    ['Markdown', '**a**', 5],
    ['HTML', '<b>a</b>', 8],
  ])('of 2020 counts as written: %s', async (_, piece, counted) => {
    const rest = 'x'.repeat(3000 - counted)
    expect(await lengths('azure-2020', withBody('backup', `${piece}${rest}`))).toEqual([])
    expect(await lengths('azure-2020', withBody('backup', `${piece}${rest}x`))).toEqual([3001])
  })

  test.each<[what: string, offer: string, body: string, html: string]>([
    ['a paragraph', 'backup', 'x', '<p>x</p>'],
    ['emphasis', 'backup', '**a** *b*', '<p><b>a</b> <i>b</i></p>'],
    ['a heading', 'backup', '### a', '<h3>a</h3>'],
    ['a list', 'pipeline', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['a loose list', 'pipeline', '1. a\n\n2. b', '<ol><li><p>a</p></li><li><p>b</p></li></ol>'],
    [
      'a link',
      'backup',
      '[a](https://b.example/?c&d)',
      '<p><a href="https://b.example/?c&amp;d">a</a></p>',
    ],
    ['signs that HTML writes longer', 'backup', 'a < b & c', '<p>a &lt; b &amp; c</p>'],
    ['a line break', 'backup', 'a\\\nb', '<p>a<br>b</p>'],
    ['a line end of Windows', 'backup', 'a\r\nb', '<p>a\nb</p>'],
    ['Korean as macOS writes it', 'backup', '각'.normalize('NFD'), '<p>각</p>'],
    ['HTML as it is', 'backup', 'a <u>b</u>', '<p>a <u>b</u></p>'],
    ['a quotation', 'backup', '> a', '<blockquote><p>a</p></blockquote>'],
  ])('of today counts as HTML: %s', async (_, offer, body, html) => {
    const rest = 'x'.repeat(5000 - html.length - '<p></p>'.length)
    expect(await lengths('azure-current', withBody(offer, `${rest}\n\n${body}`))).toEqual([])
    expect(await lengths('azure-current', withBody(offer, `${rest}x\n\n${body}`))).toEqual([5001])
  })

  test('of today is marked from the first character that does not fit, and the fix holds', async () => {
    const body = `${'x'.repeat(4000)}\n\n- **${'김'.repeat(1100)}**`
    // 4,000 and 1,100 letters, <p></p>, <ul></ul>, <li></li> and <b></b>
    const [finding] = await findingsOf(
      'description-length',
      withBody('backup', body),
      'azure-current',
    )
    expect(finding?.reason).toBe(
      'The description has 5,132 characters as HTML, with tags such as `<p>`, expected at most 5,000',
    )
    expect(finding?.fix).toMatch(/^Take out 132 characters or more/)
    const text = String(withBody('backup', body)['offers/alder/backup/offer.md'])
    const fitting =
      text.slice(0, finding?.place.start.offset).lastIndexOf('김') - text.indexOf('김') + 1
    expect(fitting).toBe(5000 - 4000 - '<p></p><ul><li><b>'.length)
    const shorter = body.replace('김'.repeat(132), '')
    expect(await lengths('azure-current', withBody('backup', shorter))).toEqual([])
  })

  test('of a consulting service counts as written under both', async () => {
    const body = `**a**${'x'.repeat(1996)}`
    for (const profile of ['azure-2020', 'azure-current'])
      expect(await lengths(profile, withBody('review', body))).toEqual([2001])
  })

  test('in another language counts, too', async () => {
    const path = 'offers/alder/backup/offer.ko.md'
    const changes = { [path]: `---\nname: 알더 관리형 백업\n---\n\n${'가'.repeat(4994)}` }
    expect(await lengths('azure-2020', changes)).toEqual([4994])
    expect(await lengths('azure-current', changes)).toEqual([5001])
  })
})
