import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { check } from '../src/check.ts'
import type { Diagnostic } from '../src/model/diagnostic.ts'
import type { Answer } from '../src/model/network.ts'
import { readMemory } from '../src/read/memory.ts'
import { allRules } from '../src/rules/index.ts'
import { line } from './support/format.ts'
import { base, type Files, filesIn, overlay, testFolder } from './support/overlay.ts'

const folder = join(testFolder, 'rules')
const bases = new Map(['azure-2020', 'azure-current'].map((profile) => [profile, base(profile)]))

interface FixtureOptions {
  readonly profile?: string
  /** What the network says of addresses; of all others nothing is known. */
  readonly answers?: Readonly<Record<string, Answer>>
}

/** The files of a folder, and of `<name>.ts` those that are too many or too large to be kept, or drawn. */
async function fixture(id: string, name: 'good' | 'bad'): Promise<Files> {
  const kept = filesIn(join(folder, id, name))
  const generator = join(folder, id, `${name}.ts`)
  if (!existsSync(generator)) return kept
  const { files } = (await import(generator)) as {
    files(): Iterable<readonly [string, string | Uint8Array]>
  }
  const encoder = new TextEncoder()
  const made = [...files()].map(
    ([path, content]) =>
      [path, typeof content === 'string' ? encoder.encode(content) : content] as const,
  )
  return new Map([...kept, ...made])
}

/** Judges the base with an overlay on it; with a `before/` folder, that is what the change is compared with. */
async function judge(id: string, files: Files): Promise<readonly Diagnostic[]> {
  const optionsFile = join(folder, id, 'options.json')
  const options = existsSync(optionsFile)
    ? (JSON.parse(readFileSync(optionsFile, 'utf8')) as FixtureOptions)
    : {}
  const { profile = 'azure-2020', answers } = options
  const smallest = bases.get(profile) as Files
  const before = filesIn(join(folder, id, 'before'))
  const { report } = await check(readMemory(overlay(smallest, files)), {
    now: new Date('2026-11-21T00:00:00Z'),
    profile,
    ...(before.size && { base: readMemory(overlay(smallest, before)) }),
    ...(answers && {
      network: {
        ask: async (urls) => new Map(urls.map((url) => [url, answers[url] ?? 'unknown'])),
        of: 'all',
      },
    }),
  })
  // What a waiver accepts is shown, but it is no finding against the offer.
  return report.diagnostics.filter(({ accepted }) => !accepted)
}

test.each([...bases])(
  'the base itself has no finding, not even a notice, under %s',
  async (profile, smallest) => {
    const { report } = await check(readMemory(smallest), {
      now: new Date('2026-11-21T00:00:00Z'),
      profile,
    })
    expect(report.diagnostics.map(line)).toEqual([])
    expect(report.offers).toHaveLength(5)
  },
)

describe.each(allRules.map(({ id }) => id))('%s', (id) => {
  let files: { good: Files; bad: Files }
  beforeAll(async () => {
    files = { good: await fixture(id, 'good'), bad: await fixture(id, 'bad') }
  })

  test('is silent, like every other rule, on the good fixture', async () => {
    expect(files.good.size, `test/rules/${id}/good is missing`).toBeGreaterThan(0)
    expect((await judge(id, files.good)).map(line)).toEqual([])
  })

  test('alone reports the bad fixture, at the places of bad.out', async () => {
    const expected = join(folder, id, 'bad.out')
    const found = await judge(id, files.bad)
    const lines = `${found.map(line).join('\n')}\n`
    if (!existsSync(expected) && !process.env.CI) writeFileSync(expected, lines)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set([id]))
    expect(lines).toBe(readFileSync(expected, 'utf8'))
  })
})
