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
