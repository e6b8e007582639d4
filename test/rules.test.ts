import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { check } from '../src/check.ts'
import type { Diagnostic } from '../src/model/diagnostic.ts'
import { readMemory } from '../src/read/memory.ts'
import { allRules } from '../src/rules/index.ts'
import { base, type Files, filesIn, overlay, testFolder } from './support/overlay.ts'
import { line } from './support/format.ts'

const folder = join(testFolder, 'rules')
const smallest = base()

interface FixtureOptions {
  readonly profile?: string
}

/** Judges the base with an overlay on it; with a `before/` folder, that is what the change is compared with. */
async function judge(id: string, files: Files): Promise<readonly Diagnostic[]> {
  const optionsFile = join(folder, id, 'options.json')
  const { profile } = existsSync(optionsFile) ? (JSON.parse(readFileSync(optionsFile, 'utf8')) as FixtureOptions) : {}
  const before = filesIn(join(folder, id, 'before'))
  const { report } = await check(readMemory(overlay(smallest, files)), {
    now: new Date('2026-11-21T00:00:00Z'),
    ...(profile && { profile }),
    ...(before.size && { base: readMemory(overlay(smallest, before)) }),
  })
  return report.diagnostics
}

test('the base itself is silent under both profiles', async () => {
  for (const profile of ['azure-2020', 'azure-current']) {
    const { report } = await check(readMemory(smallest), { now: new Date('2026-11-21T00:00:00Z'), profile })
    expect(report.diagnostics.filter(({ severity }) => severity !== 'notice').map(line)).toEqual([])
    expect(report.offers).toHaveLength(5)
  }
})

describe.each(allRules.map(({ id }) => id))('%s', (id) => {
  let files: { good: Files; bad: Files }
  beforeAll(() => {
    files = { good: filesIn(join(folder, id, 'good')), bad: filesIn(join(folder, id, 'bad')) }
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
