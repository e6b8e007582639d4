import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Files, filesIn, testFolder } from './overlay.ts'

/**
 * A marketplace of several publishers that belongs to the tests alone. What the tests expect of it they know by
 * heart, so it never changes with `offers/` and `live/` of the project, where anybody may add an offer.
 */
export const marketplaceRoot = join(testFolder, 'marketplace')

const parts = ['marketplace.yml', 'offers', 'live']

/** Every file of a marketplace, by path. */
export function marketplaceFiles(root = marketplaceRoot): Files {
  const files: Files = new Map([['marketplace.yml', readFileSync(join(root, 'marketplace.yml'))]])
  for (const top of parts.slice(1))
    for (const [path, bytes] of filesIn(join(root, top))) files.set(`${top}/${path}`, bytes)
  return files
}

export interface MarketplaceCopy {
  readonly root: string
  /** @throws Error where the edit changes nothing, which is a mistake in the test */
  edit(path: string, change: (text: string) => string): void
  remove(): void
}

/** A copy of a marketplace in a folder of its own. */
export function copyMarketplace(from = marketplaceRoot): MarketplaceCopy {
  const root = mkdtempSync(join(tmpdir(), 'martlet-'))
  for (const part of parts) cpSync(join(from, part), join(root, part), { recursive: true })
  return {
    root,
    edit: (path, change) => {
      const before = readFileSync(join(root, path), 'utf8')
      const after = change(before)
      if (after === before) throw new Error(`The edit of ${path} changed nothing`)
      writeFileSync(join(root, path), after)
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
