import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import type { Rule } from '../../src/model/rule.ts'
import { readMemory } from '../../src/read/memory.ts'
import { allRules } from '../../src/rules/index.ts'
import { base, type Files, filesIn, overlay, testFolder } from '../support/overlay.ts'

const now = new Date('2026-11-21T00:00:00Z')

/** Rules that rest on a release record, which no such marketplace has. */
const recorded = ['plan-id-taken']

const locks = allRules
  .filter((rule: Rule) => rule.scope === 'history' && rule.against.includes('live'))
  .map(({ id }) => id)
  .filter((id) => !recorded.includes(id))

/** The settings of a marketplace where merged is live, and nothing in `live/`. */
function merged(files: Files): Files {
  const settings = new TextDecoder().decode(files.get('marketplace.yml'))
  return new Map(
    [...files]
      .filter(([path]) => !path.startsWith('live/'))
      .map(([path, bytes]) =>
        path === 'marketplace.yml'
          ? [path, new TextEncoder().encode(settings.replace('required', 'none'))]
          : [path, bytes],
      ),
  )
}

test.each(locks)('%s compares with the base where merged is live', async (id) => {
  const bad = filesIn(join(testFolder, 'rules', id, 'bad'))
  const live: Files = new Map(
    [...bad].flatMap(([path, bytes]) =>
      path.startsWith('live/') && path.split('/').length > 3
        ? [[path.replace('live', 'offers'), bytes] as const]
        : [],
    ),
  )
  const { report } = await check(readMemory(merged(overlay(base(), bad))), {
    now,
    base: readMemory(merged(overlay(base(), live))),
  })
  const found = report.diagnostics.filter(({ ruleId }) => ruleId === id)
  expect(found.length).toBeGreaterThan(0)
  const spots = found.map(({ path, place }) => `${path}:${place.start.offset}`)
  expect(new Set(spots).size).toBe(spots.length)
})
