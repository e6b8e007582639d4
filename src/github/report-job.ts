import { RuleError, UserError } from '../model/errors.ts'
import { tool } from '../model/tool.ts'
import { renderCheckRun } from '../report/comment/check-run.ts'
import { renderComment } from '../report/comment/comment.ts'
import type { Input } from '../report/comment/input.ts'
import type { Pull } from './answers.ts'
import { type GitHub, GitHubError, openGitHub } from './api.ts'
import { around } from './around.ts'
import { writeCheckRun } from './check-run.ts'
import { type Runner, readReportEvent } from './event.ts'
import { identifyPulls } from './identify.ts'
import { type Job, refuse } from './job.ts'
import { judgePair, type Pair } from './pair.ts'
import { keepComment } from './sticky.ts'

/**
 * The report job: finds the request from what GitHub wrote, judges the two commits again with this branch's
 * code, and writes the status comment and the check run. What cannot be written is said, and fails nothing.
 */
export async function runReport(runner: Runner, job: Job, login: string): Promise<number> {
  const github = openGitHub(runner.apiUrl, runner.repository, runner.token)
  const pulls = await identifyPulls(github, readReportEvent(runner))
  if (!pulls.length)
    job.say(
      'No open request has this head: a newer push has a run of its own, or the request is closed.\n',
    )
  let code = 0
  for (const pull of pulls) {
    try {
      await reportOn(runner, github, job, login, pull)
    } catch (error) {
      // What keeps one request from being judged must not keep the next one from it.
      if (!(error instanceof UserError)) throw error
      refuse(job, [`Request ${pull.number}: ${error.message}`, ...error.advice])
      code = 2
    }
  }
  return code
}

/** How often a push may come between judging and writing before the run of that push is left to write. */
const mostHeads = 5

async function reportOn(
  runner: Runner,
  github: GitHub,
  job: Job,
  login: string,
  found: Pull,
): Promise<void> {
  let pull = found
  for (let head = 0; head < mostHeads; head += 1) {
    const verdict = await judge(runner, pull)
    if (!verdict) {
      job.say(
        `Request ${pull.number} has no merge commit of this head that can be fetched: it conflicts with its base, moved on, or holds what git refuses.\n`,
      )
      return
    }
    const { input, touched } = verdict
    const body = renderComment(input)
    const { number, headSha } = pull
    const written = await attempt(job, 'the status comment', () =>
      keepComment(github, {
        pull: number,
        head: headSha,
        login,
        body: touched ? body : undefined,
        otherwise: body,
      }),
    )
    if (written) job.say(`Status comment of request ${number}: ${written}\n`)
    if (written === 'stale') return
    if (written !== 'overtaken') {
      await attempt(job, 'the check run', () =>
        writeCheckRun(github, headSha, number, renderCheckRun(input)),
      )
      return
    }
    pull = await github.pull(number)
    if (pull.state !== 'open') return
  }
}

async function judge(
  runner: Runner,
  pull: Pull,
): Promise<{ input: Input; touched: boolean } | undefined> {
  let seen: Pair | undefined
  const isNewest = (pair: Pair): boolean => {
    seen = pair
    return pair.head === pull.headSha
  }
  try {
    const judged = await judgePair(runner, { merge: `refs/pull/${pull.number}/merge` }, isNewest)
    return (
      judged && {
        input: { ...around(runner, pull, judged.pair, judged), report: judged.report },
        touched: judged.touched,
      }
    )
  } catch (error) {
    if (!seen || !(error instanceof RuleError || error instanceof UserError)) throw error
    const fault = {
      language: 'en' as const,
      tool,
      ...(error instanceof RuleError
        ? { ruleId: error.ruleId, path: error.path }
        : { reasons: [error.message, ...error.advice] }),
    }
    return { input: { ...around(runner, pull, seen, undefined), fault }, touched: true }
  }
}

/** One thing that GitHub refuses must not keep the others from being written. */
async function attempt<Value>(
  job: Job,
  what: string,
  write: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    job.say(
      `::warning title=Not written::GitHub answered ${error.status || 'nothing'} when ${what} was written. The verdict of the check job stands.\n`,
    )
    return undefined
  }
}
