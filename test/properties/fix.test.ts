import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect } from 'vitest'
import { type CheckOptions, check } from '../../src/check.ts'
import { fix } from '../../src/cli/fix.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Proposal } from '../../src/model/repair.ts'
import { readMemory } from '../../src/read/memory.ts'
import { type Files, overlay } from '../support/overlay.ts'
import { holds } from './support/holds.ts'
import { now } from './support/judge.ts'
import { type Change, changed, mendable, textChange, valueChange } from './support/mutate.ts'
import {
  baseWorlds,
  fixtureWorlds,
  marketplaceWorlds,
  type World,
  worldIn,
} from './support/worlds.ts'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

async function mend(files: Files, options: CheckOptions) {
  const snapshot = readMemory(files)
  const before = await check(snapshot, options)
  const { files: written, mended, checked } = await fix(snapshot, options, before)
  const after = new Map([...written].map(([path, each]) => [path, each.after]))
  return { before, written, mended, checked, files: overlay(files, after) }
}

const errorsIn = (found: readonly Diagnostic[]): Set<string> =>
  new Set(found.flatMap(({ severity, ruleId }) => (severity === 'error' ? [ruleId] : [])))

/** A text without its mark, with one kind of line end. */
const plain = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')

/** Lines that are in `a` more often than in `b`. */
function linesBeyond(a: string, b: string): string[] {
  const counts = new Map<string, number>()
  for (const line of b.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1)
  return a.split('\n').filter((line) => {
    const left = counts.get(line) ?? 0
    counts.set(line, left - 1)
    return left <= 0
  })
}

/** The values of a file's frontmatter, in order; what cannot be read is never mended. */
function leavesOf(path: string, text: string): unknown[] {
  const yaml = path.endsWith('.yml') ? text : (/^---[ \t]*\n([\s\S]*?\n)---/.exec(text)?.[1] ?? '')
  const walk = (value: unknown): unknown[] =>
    Array.isArray(value)
      ? value.flatMap(walk)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, item]) => [`key ${key}`, ...walk(item)])
        : [value]
  return walk(load(yaml, { json: true }))
}

/** What may become of a value: quotes, letter case and white space around it, nothing else. */
const gist = (value: unknown): string => {
  try {
    return String(typeof value === 'string' ? load(value.trim()) : value).toLowerCase()
  } catch {
    return String(value).trim().toLowerCase()
  }
}

function expectSameBytesElsewhere(
  path: string,
  was: Uint8Array,
  is: Uint8Array,
  mended: readonly Proposal[],
): void {
  const own = mended.filter(({ where }) => where.path === path)
  const kinds = new Set(own.map(({ repair }) => repair.kind))
  const [before, after] = [decoder.decode(was), decoder.decode(is)]
  if (!kinds.has('line-ends')) expect(after.match(/\r/g)?.length).toBe(before.match(/\r/g)?.length)
  if (!kinds.has('byte-order-mark'))
    expect(after.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'))
  const [old, fresh] = [plain(before), plain(after)]
  const values = own.filter(({ repair }) => !/^line-ends|^byte/.test(repair.kind)).length
  expect(linesBeyond(old, fresh).length, `${path}: lines gone`).toBeLessThanOrEqual(values)
  expect(linesBeyond(fresh, old).length, `${path}: lines come`).toBeLessThanOrEqual(values)
  const comments = (text: string) => text.match(/#.*/g) ?? []
  expect(comments(fresh)).toEqual(comments(old))
  if (!values) {
    expect(fresh).toBe(old)
    return
  }
  const [left, right] = [leavesOf(path, old), leavesOf(path, fresh)]
  const removed = own.filter(({ repair }) => repair.kind === 'remove').length
  expect(right).toHaveLength(left.length - removed)
  if (!removed) expect(right.map(gist)).toEqual(left.map(gist))
  expect(new Set(right.map(gist))).toEqual(new Set(left.map(gist)))
}

const worlds = [
  ...baseWorlds(),
  ...marketplaceWorlds(),
  ...fixtureWorlds().filter(({ name }) => name.endsWith('/bad')),
]

describe('--fix', () => {
  const property =
    (compared: boolean) =>
    async ({ world, changes, profile }: { world: World; changes: Change[]; profile: string }) => {
      const options: CheckOptions = {
        now,
        profile,
        ...(compared && { base: readMemory(world.before ?? world.files) }),
      }
      const files = changed(world.files, changes)
      const done = await mend(files, options)
      const [before, after] = [done.before.report.diagnostics, done.checked.report.diagnostics]
      expect(after.length).toBeLessThanOrEqual(before.length)
      expect([...errorsIn(after)].filter((id) => !errorsIn(before).has(id))).toEqual([])
      if (!done.mended.length) {
        expect(done.written.size).toBe(0)
        return
      }
      for (const [path, { before: was, after: is }] of done.written) {
        expect(path).toMatch(/^offers\//)
        expectSameBytesElsewhere(path, was, is, done.mended)
      }
      // What it says it left is what a check of the new files finds, and there is nothing more to mend.
      const again = await mend(done.files, options)
      expect(again.before.report).toEqual(done.checked.report)
      expect(again.written.size).toBe(0)
    }

  const drawn = (change: fc.Arbitrary<Change>) =>
    fc.record({
      world: worldIn(worlds),
      changes: fc.array(change, { minLength: 1, maxLength: 6 }),
      profile: fc.constantFrom('azure-2020', 'azure-current'),
    })
  holds(
    'mends, and keeps the rest, of what it is made for',
    drawn(mendable()),
    120,
    property(false),
  )
  holds(
    'never makes it worse, whatever the files hold',
    drawn(fc.oneof(mendable(), mendable(), valueChange(), textChange())),
    60,
    property(true),
  )
})
