import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../../src/cli/run.ts'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

export interface Ran {
  readonly code: 0 | 1 | 2
  readonly out: string
  readonly err: string
}

/** Runs one command line in this process, as in a terminal of 80 columns without colour. */
export async function martlet(cwd: string, ...args: string[]): Promise<Ran> {
  let out = ''
  let err = ''
  const code = await run(args, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    env: {},
    cwd: () => cwd,
    once: () => {},
  })
  return { code, out, err }
}

/** A copy of the example marketplace in a folder of its own. */
export function copyExample(): {
  root: string
  edit(path: string, change: (text: string) => string): void
  remove(): void
} {
  const root = mkdtempSync(join(tmpdir(), 'martlet-'))
  for (const part of ['marketplace.yml', 'offers', 'live']) {
    cpSync(join(projectRoot, part), join(root, part), { recursive: true })
  }
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
