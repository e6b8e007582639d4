import { UserError } from '../model/errors.ts'
import { GitHubError } from './api.ts'
import { runCheck } from './check-job.ts'
import { type Environment, readRunner } from './event.ts'
import { openJob, refuse } from './job.ts'
import { runReport } from './report-job.ts'

/** Runs one job; the exit code is 0 for passed, 1 for errors, 2 when nothing could be judged. */
export async function main(env: Environment): Promise<number> {
  const job = openJob(env)
  try {
    const runner = readRunner(env)
    const mode = env.INPUT_MODE
    if (mode === 'check') return await runCheck(runner, job, env.INPUT_ANNOTATIONS !== 'false')
    if (mode === 'report')
      return await runReport(runner, job, env.INPUT_LOGIN || 'github-actions[bot]')
    throw new UserError('`mode` is neither `check` nor `report`', [
      'Name one of them under `with:`.',
    ])
  } catch (error) {
    const lines = linesOf(error)
    refuse(job, lines)
    return 2
  }
}

function linesOf(error: unknown): string[] {
  if (error instanceof UserError) return [error.message, ...error.advice]
  if (error instanceof GitHubError) {
    return [
      `GitHub answered ${error.status || 'nothing'} when it was asked about the request`,
      'Compare the permissions of the workflow with those in its template, or run it again later.',
    ]
  }
  return [`Martlet failed, and that is our mistake: ${nameOf(error)}`]
}

/** The kind of a fault and where it was, but never its message: that could quote the request. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown fault'
  const at = error.stack?.split('\n').find((line) => line.includes('action.js:'))
  return `${error.name}${at ? ` ${at.replace(/^.*action\.js:/, 'at action.js:').replace(/\)$/, '')}` : ''}`
}

process.exitCode = await main(process.env)
