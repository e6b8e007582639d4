import { describe, expect, test } from 'vitest'
import { check } from '../src/check.ts'
import { readMemory } from '../src/read/memory.ts'
import { base, type Files } from './support/overlay.ts'
import { placeProblem } from './support/places.ts'

const offer = 'offers/alder/ledger/offer.md'
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const original = (): string => new TextDecoder().decode(base().get(offer))

async function judge(change: (files: Files) => void) {
  const files = base()
  change(files)
  const { report } = await check(readMemory(files), { now: new Date('2026-11-21') })
  for (const finding of report.diagnostics) {
    const bytes = files.get(finding.path)
    expect(placeProblem(finding, bytes && new TextDecoder().decode(bytes))).toBeUndefined()
  }
  return report.diagnostics.map(
    ({ ruleId, path, place }) => `${ruleId} ${path}:${place.start.line}`,
  )
}

describe('one finding, and no crash or wait, for', () => {
  test('an offer.md of 5 MB', async () => {
    expect(
      await judge((files) => files.set(offer, encode(`${original()}${'long '.repeat(1_050_000)}`))),
    ).toContain(`file-size ${offer}:1`)
  })

  test('a publisher.md of 5 MB', async () => {
    const path = 'offers/alder/publisher.md'
    expect(await judge((files) => files.set(path, encode('x'.repeat(5_000_000))))).toContain(
      `file-size ${path}:1`,
    )
  })

  test('frontmatter with an alias bomb', async () => {
    const bomb = 'abcdefghi'
      .split('')
      .map(
        (name, index) =>
          `${name}: &${name} [${Array(9)
            .fill(index ? `*${'abcdefghi'[index - 1]}` : 'x')
            .join(', ')}]`,
      )
      .join('\n')
    const found = await judge((files) => files.set(offer, encode(`---\n${bomb}\n---\n`)))
    expect(found).toHaveLength(
      1 + found.filter((line) => line.startsWith('description-required')).length,
    )
    expect(found[0]).toMatch(/^yaml-size /)
  })

  test('a description that a Markdown parser needs minutes for', async () => {
    expect(
      await judge((files) =>
        files.set(
          offer,
          encode(
            `${original().split(/^---$/m).slice(0, 2).join('---')}---\n\n${'*a_'.repeat(60_000)}\n`,
          ),
        ),
      ),
    ).toContain(
      `markdown-size ${offer}:${original().split(/^---$/m).slice(0, 2).join('---').split('\n').length + 2}`,
    )
  })

  test('frontmatter of empty lines', async () => {
    const text = original().replace(
      'name: Alder Ledger',
      `name: Alder Ledger${'\n'.repeat(200_000)}`,
    )
    expect(await judge((files) => files.set(offer, encode(text)))).toContainEqual(
      expect.stringMatching(/^yaml-size /),
    )
  }, 5_000)

  test('a body of emphasis that never ends', async () => {
    const text = `${original().split(/^---$/m).slice(0, 2).join('---')}---\n\n${'*_'.repeat(9_900)}\n`
    expect(await judge((files) => files.set(offer, encode(text)))).toContainEqual(
      expect.stringMatching(/^markdown-depth /),
    )
  }, 5_000)

  test.each([
    ['quotes and lists without a blank between them', '>1. '.repeat(4_900)],
    ['lists in quotes', '>- '.repeat(6_500)],
    ['brackets that nothing opens', '<]'.repeat(9_900)],
  ])(
    'a body of %s',
    async (_, body) => {
      const text = `${original().split(/^---$/m).slice(0, 2).join('---')}---\n\n${body}\n`
      expect(await judge((files) => files.set(offer, encode(text)))).toContainEqual(
        expect.stringMatching(/^markdown-depth /),
      )
    },
    5_000,
  )

  test('lines that end with a carriage return alone', async () => {
    const text = original().replaceAll('\n', '\r')
    expect(await judge((files) => files.set(offer, encode(text)))).toEqual([
      `text-line-ends ${offer}:1`,
    ])
  })

  test('the same mistake thousands of times, told fifty times and counted', async () => {
    const text = original().replace('---\n', `---\n${'name: again\n'.repeat(2_000)}`)
    const { report } = await check(readMemory(base().set(offer, encode(text))), {
      now: new Date('2026-11-21'),
    })
    expect(report.diagnostics.filter(({ ruleId }) => ruleId === 'yaml-duplicate-key')).toHaveLength(
      50,
    )
    expect(report.skipped.map(({ what }) => what.en)).toContain(
      '1,950 more of `yaml-duplicate-key` in `offers/alder/ledger/offer.md` (1,950 errors)',
    )
  }, 10_000)

  test('an offer folder without offer.md', async () => {
    expect(await judge((files) => files.delete(offer))).toEqual([
      expect.stringMatching(/^offer-file-missing offers\/alder\/ledger\/.*:1$/),
    ])
  })

  test('a name from another planet', async () => {
    const found = await judge((files) =>
      files.set('offers/alder/../../etc/offer.md', encode('---\n---\n')),
    )
    expect(found.every((line) => !line.includes('undefined'))).toBe(true)
  })
})

describe('nothing to find in', () => {
  test('terms of 1,000,000 Korean characters', async () => {
    expect(
      await judge((files) => {
        files.set('offers/alder/ledger/terms.md', encode(`${'이용 약관 조항\n'.repeat(111_111)}`))
      }),
    ).toEqual([])
  })
})

describe('an offer whose values all have the wrong shape', () => {
  const shapes = [
    'null',
    '1',
    'true',
    'text',
    '[]',
    '[[]]',
    '{}',
    '{a: {b: 1}}',
    '[null]',
    '""',
    '[1, text, {a: 1}]',
    '-0.0',
    '1e999',
    '.nan',
  ]
  const types = [
    'managed-service',
    'azure-application',
    'virtual-machine',
    'consulting-service',
    'saas',
  ]
  const fields =
    'name summary longSummary language categories industries keywords terms privacyPolicyUrl usefulLinks supportContact supportUrls logos screenshots sampleImages videos documents leads previewAudience notificationEmails notesForCertification consulting saas draft alias'.split(
      ' ',
    )
  const planFields =
    'name kind summary visibility audience hideFromMarketplace stopSelling pricing azureRegions manifest image package'.split(
      ' ',
    )
  const inner =
    'small version file url authorizations destination listing osDisk duration uri'.split(' ')

  test.each(shapes)('%s: every place is inside its file and no rule fails', async (shape) => {
    for (const type of types) {
      const nested = `{${inner.map((name) => `${name}: ${shape}`).join(', ')}}`
      for (const value of [shape, nested, `[${nested}]`]) {
        const front = `---\ntype: ${type}\n${fields.map((field) => `${field}: ${value}`).join('\n')}\n---\n\nText\n`
        const plan = `---\n${planFields.map((field) => `${field}: ${value}`).join('\n')}\n---\n`
        const found = await judge((files) => {
          files.set('offers/alder/odd/offer.md', encode(front))
          files.set('offers/alder/odd/plans/odd.md', encode(plan))
          files.set('live/alder/odd/offer.md', encode(front))
          files.set('live/alder/odd/plans/odd.md', encode(plan))
          files.set('offers/alder/odd/waivers.yml', encode(`waivers: ${value}\n`))
        })
        expect(found.length).toBeGreaterThan(0)
      }
    }
  })
})
