import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const schemas = fileURLToPath(new URL('../../schemas/', import.meta.url))
const target = fileURLToPath(new URL('./generated/', import.meta.url))

/** Digest of everything that the generated files depend on. */
function digest(): string {
  const hash = createHash('sha256')
  const sources = [
    ...readdirSync(schemas, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .sort()
      .map((path) => join(schemas, path)),
    ...['generate.ts', 'compile.ts', 'resolve.ts'].map((file) =>
      fileURLToPath(new URL(file, import.meta.url)),
    ),
  ]
  for (const path of sources)
    hash.update(path.slice(schemas.length)).update('\0').update(readFileSync(path))
  return hash.digest('hex')
}

/**
 * Writes types, precompiled validators and editor schemas to `generated/` unless they are current.
 * They are never committed, so whoever runs the tool first makes them; a second or two, once.
 * The folder is swapped in whole: a run that is killed leaves no half-written validators.
 */
export async function generate(): Promise<'current' | 'written'> {
  const now = digest()
  const marker = join(target, 'digest')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === now) return 'current'
  const { compileSchemas } = await import('./compile.ts')
  const files = await compileSchemas(schemas)
  const draft = `${target.slice(0, -1)}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  for (const [name, text] of files) writeFileSync(join(draft, name), text)
  writeFileSync(join(draft, 'digest'), now)
  rmSync(target, { recursive: true, force: true })
  renameSync(draft, target)
  return 'written'
}
