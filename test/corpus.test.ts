import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../src/check.ts'
import { readMemory } from '../src/read/memory.ts'
import { projectRoot } from './support/cli.ts'
import { base, type Files } from './support/overlay.ts'
import { placeProblem } from './support/places.ts'

/** Real documents that nobody here wrote: the Markdown files of the installed packages. */
const documents = readdirSync(join(projectRoot, 'node_modules'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => /\.(md|markdown)$/i.test(path))
  .sort()
  .map((path) => readFileSync(join(projectRoot, 'node_modules', path), 'utf8'))

const perMarketplace = 60
const smallest = base()
const frontmatter =
  /^---\n[\s\S]*?\n---\n/.exec(
    new TextDecoder().decode(smallest.get('offers/alder/ledger/offer.md')),
  )?.[0] ?? ''

/** A marketplace whose offers are these documents. */
function marketplace(texts: readonly string[], from: number): Files {
  const files: Files = new Map(
    [...smallest].filter(
      ([path]) => !path.startsWith('offers/alder/') || path.endsWith('publisher.md'),
    ),
  )
  for (const [index, text] of texts.entries()) {
    files.set(`offers/alder/document-${from + index}/offer.md`, new TextEncoder().encode(text))
  }
  return files
}

async function judge(
  texts: readonly string[],
  from: number,
): Promise<{ findings: number; problems: string[] }> {
  const files = marketplace(texts, from)
  const { report } = await check(readMemory(files), { now: new Date('2026-11-21') })
  const problems = report.diagnostics.flatMap((diagnostic) => {
    const bytes = files.get(diagnostic.path)
    return (
      placeProblem(
        diagnostic,
        bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      ) ?? []
    )
  })
  return { findings: report.diagnostics.length, problems }
}

describe(`${documents.length} Markdown files of the installed packages`, () => {
  test('are hundreds', () => {
    expect(documents.length).toBeGreaterThan(300)
  })

  for (let from = 0; from < documents.length; from += perMarketplace) {
    const some = documents.slice(from, from + perMarketplace)
    test(`from ${from} on go through the line as the bodies of offers`, async () => {
      const { findings, problems } = await judge(
        some.map((text) => `${frontmatter}\n${text}`),
        from,
      )
      expect(problems).toEqual([])
      expect(findings).toBeGreaterThan(0)
    }, 60_000)

    test(`from ${from} on go through the line as whole offers`, async () => {
      const { findings, problems } = await judge(some, from)
      expect(problems).toEqual([])
      expect(findings).toBeGreaterThanOrEqual(some.length)
    })
  }
})
