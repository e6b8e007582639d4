import { describe, expect, test } from 'vitest'
import { check } from '../src/check.ts'
import { limits } from '../src/parse/limits.ts'
import { workOf } from '../src/parse/work.ts'
import { readMemory } from '../src/read/memory.ts'
import { growing, grown } from './support/growing.ts'
import { base } from './support/overlay.ts'

const now = new Date('2026-11-21T00:00:00Z')

async function findings(files: ReadonlyMap<string, Uint8Array>) {
  const { report } = await check(readMemory(files), { now })
  return report
}

describe('what once stalled a check', () => {
  test.each(Object.entries(growing))('%s: is judged, or told to be too much', async (_, input) => {
    const { diagnostics, skipped } = await findings(grown(input.make(1)))
    const rules = new Set(diagnostics.map(({ ruleId }) => ruleId))
    if (input.rule) expect([...rules]).toContain(input.rule)
    else expect([...rules]).toEqual([])
    // Not one for each of thousands: fifty of a rule in a file, and the others in one sentence.
    const perFile = Map.groupBy(diagnostics, ({ ruleId, path }) => `${ruleId} ${path}`)
    for (const [key, { length }] of perFile) expect(length, key).toBeLessThanOrEqual(50)
    expect(skipped.length).toBeLessThan(10)
  })

  test('takes the place of nothing else: the same inputs, small, are told as what they are', async () => {
    const small = Object.entries(growing).filter(([, { rule }]) =>
      /^(markdown-depth|yaml-size|offer-file-count)$/.test(rule ?? ''),
    )
    for (const [name, { make }] of small) {
      const { diagnostics } = await findings(grown(make(0.004)))
      const rules = diagnostics.map(({ ruleId }) => ruleId)
      for (const rule of ['markdown-depth', 'yaml-size', 'offer-file-count'])
        expect(rules, name).not.toContain(rule)
    }
  })
})

describe('the work that a Markdown text may need', () => {
  test('is told before it is read, and grows with the square of what does so', () => {
    const shapes = ['lines that continue a quote', 'openers of HTML', 'an address without an end']
    for (const name of shapes) {
      const [quarter, whole] = [0.25, 1].map((size) => {
        const [text] = Object.values(growing[name]?.make(size) ?? {})
        return workOf(String(text).split('---\n\n')[1] ?? '')
      })
      expect((whole ?? 0) / (quarter ?? 1), name).toBeGreaterThan(10)
      expect(whole, name).toBeGreaterThan(limits.work)
    }
  })

  test('is little for what people write', () => {
    const sentence =
      'It keeps **every** message in order ([how](https://a.example/order)), and says so. '
    const texts = {
      'a long description': `${sentence.repeat(6)}\n\n`.repeat(35),
      'one long paragraph': sentence.repeat(200),
      'a long list': `- ${sentence}\n`.repeat(150),
      'a list of lists': `- ${sentence}\n  - ${sentence}\n    - ${sentence}\n`.repeat(60),
      'a table': `| a | b | c |\n| - | - | - |\n${'| Message | kept in order | 12.50 USD |\n'.repeat(400)}`,
      code: `\`\`\`json\n${'{ "a": [1, 2, 3] }\n'.repeat(900)}\`\`\`\n`,
      Korean: '모든 메시지를 순서대로 보관하고, 언제 왔는지 알려 드립니다. '.repeat(500),
    }
    for (const [name, text] of Object.entries(texts))
      expect(workOf(text.slice(0, limits.body)), name).toBeLessThan(limits.work)
  })
})

/** So many plans with so much text that one offer alone would keep a check busy for a while. */
function heavyOffer(files: Map<string, Uint8Array>, id: string): void {
  const own = base()
  for (const [path, bytes] of own)
    if (path.startsWith('offers/alder/broker/')) files.set(path.replace('alder/broker', id), bytes)
  const text = new TextDecoder().decode(own.get('offers/alder/broker/plans/standard.md'))
  const [front] = text.split('---\n\n')
  const plan = new TextEncoder().encode(`${front}---\n\n${'Some words, and more. '.repeat(850)}`)
  for (let at = 0; at < 400; at += 1) files.set(`offers/${id}/plans/p${at}.md`, plan)
}

test('an offer that would keep a check busy is told so once, fails, and is read no further', async () => {
  const files = base()
  heavyOffer(files, 'alder/broker')
  const { diagnostics, offers } = await findings(files)
  const told = diagnostics.filter(({ ruleId }) => ruleId === 'offer-file-count')
  expect(told.map(({ reason, severity, offer }) => [reason, severity, offer])).toEqual([
    [
      'The offer holds more than a check can judge in its time; this file and those behind it are not judged',
      'error',
      'alder/broker',
    ],
  ])
  // The other offers are judged as ever.
  expect(offers.filter(({ errors }) => errors > 0).map(({ id }) => id)).toEqual(['alder/broker'])
}, 60_000)
