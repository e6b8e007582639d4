import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ignore from 'ignore'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../support/cli.ts'

/** The lines of CODEOWNERS, which has the patterns of gitignore but for `!`, `[ ]` and `\#`. */
const lines = readFileSync(join(projectRoot, '.github/CODEOWNERS'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() && !line.startsWith('#'))
  .map((line) => {
    const [pattern = '', ...owners] = line.split(/\s+/)
    return { pattern, owners, matcher: ignore().add(pattern) }
  })

/** Who has to approve a change of a path: those of the last line that matches it. */
const ownersOf = (path: string): readonly string[] =>
  lines.findLast(({ matcher }) => matcher.ignores(path))?.owners ?? []

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean)

const maintainers = ['@martlet/maintainers']
const reviewers = ['@martlet/reviewers']

describe('CODEOWNERS', () => {
  test('gives every file outside of offers/ an owner, whoever adds it', () => {
    const outside = tracked.filter((path) => !path.startsWith('offers/'))
    expect(outside.length).toBeGreaterThan(500)
    expect(outside.filter((path) => ownersOf(path).length === 0)).toEqual([])
  })

  test.each([
    'package.json',
    'package-lock.json',
    '.npmrc',
    '.ci/run',
    'bin/martlet.js',
    'astro.config.mjs',
    'vitest.config.ts',
    'src/check.ts',
    'site/pages/index.astro',
    'schemas/profiles/azure-2020.json',
    'test/support/cli.ts',
    'dist/action.js',
    'action.yml',
    '.github/workflows/martlet-publish.yml',
    '.github/workflows/another.yml',
    '.github/CODEOWNERS',
    'CODEOWNERS',
    'docs/CODEOWNERS',
    '.gitignore',
    '.gitmodules',
    'a/file/that/comes.tomorrow',
  ])('gives %s to the maintainers', (path) => {
    expect(ownersOf(path)).toEqual(maintainers)
  })

  test.each([
    'marketplace.yml',
    'live/hanbit/managed-backup.yml',
    'live/hanbit/managed-backup/offer.md',
    'live/hanbit/managed-backup/package/x/.gitattributes',
    'offers/hanbit/publisher.md',
    'offers/new-publisher/publisher.md',
    'offers/hanbit/managed-backup/waivers.yml',
  ])('gives %s to the reviewers', (path) => {
    expect(ownersOf(path)).toEqual(reviewers)
  })

  test('lets both say what git does to files', () => {
    expect(ownersOf('.gitattributes')).toEqual([...reviewers, ...maintainers])
  })

  test('leaves offers to their publishers', () => {
    for (const path of [
      'offers/hanbit/managed-backup/offer.md',
      'offers/hanbit/managed-backup/plans/standard.md',
      'offers/hanbit/managed-backup/media/logo.png',
      'offers/hanbit/managed-backup/package/standard/mainTemplate.json',
      'offers/new-publisher/offer/offer.ko.md',
    ])
      expect(ownersOf(path), path).toEqual([])
  })
})
