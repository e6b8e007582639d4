import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../support/cli.ts'
import { bundleAction } from '../tools/bundle.ts'

/** The one file that GitHub runs. */
export const shipped = join(projectRoot, 'dist/action.js')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  /** Text of the file that the output `report` names. */
  readonly report: string | undefined
}

let current: Promise<void> | undefined

/** A bundle of other sources would prove nothing. It is not made anew here: what is tested is what is shipped. */
async function isCurrent(): Promise<void> {
  if ((await readFile(shipped, 'utf8')) === (await bundleAction())) return
  throw new Error('dist/action.js is not made of these sources. Run: npm run bundle')
}

/** Runs the bundle in an environment that holds these variables and nothing else. */
export async function runAction(
  variables: Readonly<Record<string, string | undefined>>,
  event: unknown,
): Promise<Ran> {
  current ??= isCurrent()
  await current
  const folder = await mkdtemp(join(tmpdir(), 'martlet-run-'))
  const at = (name: string): string => join(folder, name)
  try {
    await Promise.all([
      writeFile(at('event.json'), JSON.stringify(event)),
      writeFile(at('summary.md'), ''),
      writeFile(at('output'), ''),
    ])
    const ended = await run(folder, {
      PATH: process.env.PATH,
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_EVENT_PATH: at('event.json'),
      GITHUB_STEP_SUMMARY: at('summary.md'),
      GITHUB_OUTPUT: at('output'),
      ...variables,
    })
    const outputs = outputsOf(await readFile(at('output'), 'utf8'))
    return {
      ...ended,
      summary: await readFile(at('summary.md'), 'utf8'),
      outputs,
      report: outputs.report && (await readFile(outputs.report, 'utf8')),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Pick<Ran, 'code' | 'stdout' | 'stderr'>> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [shipped], { cwd, env })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
    child.on('error', failed)
    child.on('close', (code) => done({ code, stdout, stderr }))
  })
}

/** The outputs as the runner reads them: a name, a delimiter, lines up to the delimiter. */
function outputsOf(text: string): Record<string, string> {
  const found = text.matchAll(/^(\w+)<<(.+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...found].map(([, name, , value]) => [name, value]))
}
