import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Files = Map<string, Uint8Array>

export const testFolder = fileURLToPath(new URL('..', import.meta.url))

/** Every file below a folder, by path with `/`. */
export function filesIn(folder: string): Files {
  const files: Files = new Map()
  if (!existsSync(folder)) return files
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path))
  }
  return files
}

/** `below` with the files of `above` laid over it; an empty file `x.delete` takes `x` away. */
export function overlay(below: Files, above: Files): Files {
  const files = new Map(below)
  for (const [path, bytes] of above) {
    if (path.endsWith('.delete')) files.delete(path.slice(0, -'.delete'.length))
    else files.set(path, bytes)
  }
  return files
}

/**
 * The smallest complete marketplace: one offer of each type, without any finding.
 * The profiles ask for different logos, so `azure-current` lays its own over the base.
 */
export const base = (profile = 'azure-2020'): Files =>
  overlay(filesIn(join(testFolder, 'base')), filesIn(join(testFolder, `base-${profile}`)))
