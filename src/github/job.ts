import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cut, visible, visibleLines } from '../report/comment/escape.ts'
import { reasonLines } from '../report/comment/fault.ts'
import type { Environment } from './event.ts'

/** What a job prints and leaves behind. */
export interface Job {
  /** Lines for the log; workflow commands among them. */
  say(text: string): void
  /** Adds to the job summary. */
  summarize(markdown: string): void
  /** A named output for later steps. */
  output(name: string, value: string): void
  /** A file beside the workspace; returns its path. */
  keep(name: string, text: string): string
}

export function openJob(env: Environment): Job {
  const append = (file: string | undefined, text: string): void => {
    if (file) appendFileSync(file, text)
  }
  return {
    // A path or a login may hold signs that would command whoever reads the log at a terminal.
    say: (text) => process.stdout.write(visibleLines(text)),
    summarize: (markdown) => append(env.GITHUB_STEP_SUMMARY, markdown),
    output: (name, value) => {
      // A delimiter that nobody can guess, so that no value can end its own line.
      const end = `end-${randomUUID()}`
      append(env.GITHUB_OUTPUT, `${name}<<${end}\n${value}\n${end}\n`)
    },
    keep: (name, text) => {
      const folder = join(env.RUNNER_TEMP ?? '.', 'martlet')
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    },
  }
}

/** Says why there is no verdict. A message may quote a path, which a stranger chose. */
export function refuse(job: Job, lines: readonly string[]): void {
  const text = lines.map((line) => visible(cut(line, 600)).replaceAll('%', '%25')).join('%0A')
  job.say(`::error title=No verdict::${text}\n`)
  job.summarize(`### No verdict\n\n${reasonLines(lines).join('\n\n')}\n`)
}
