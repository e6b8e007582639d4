import { blocks } from '../model/blocks.ts'
import { RuleError, UserError } from '../model/errors.ts'
import { tool } from '../model/tool.ts'
import { renderSummary } from '../report/comment/summary.ts'
import { toGithub } from '../report/github.ts'
import { toJson } from '../report/json.ts'
import { around } from './around.ts'
import { type Runner, readCheckEvent } from './event.ts'
import type { Job } from './job.ts'
import { judgePair } from './pair.ts'

/**
 * The check job: judges the change, prints annotations, and writes the job summary and report.json.
 * It has no secret and no right to write; what it says is for people, and the report job takes nothing from it.
 */
export async function runCheck(runner: Runner, job: Job, annotate: boolean): Promise<number> {
  const event = readCheckEvent(runner)
  const pull = {
    number: event.pull ?? 0,
    headSha: event.head,
    headRepository: event.headRepository,
    baseRef: event.baseRef,
  }
  try {
    const judged = await judgePair(
      runner,
      event,
      ({ head }) => event.pull === undefined || head === event.head,
    )
    if (!judged) {
      throw new UserError(
        'The merge commit of this request cannot be fetched: a newer push replaced it, or git refuses what is in it',
        ['If this stays the newest run, push again or resolve the conflict with the base branch.'],
      )
    }
    const { report, pair } = judged
    if (annotate) job.say(toGithub(report))
    job.summarize(renderSummary({ ...around(runner, pull, pair, judged), report }))
    job.output('report', job.keep('report.json', toJson(report)))
    const failed = report.diagnostics.some(blocks)
    job.output('verdict', !judged.touched ? 'nothing' : failed ? 'failed' : 'passed')
    return failed ? 1 : 0
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const pair = { base: event.base ?? event.merge, merge: event.merge, head: event.head }
    const fault = { language: 'en' as const, tool, ruleId: error.ruleId, path: error.path }
    job.summarize(renderSummary({ ...around(runner, pull, pair, undefined), fault }))
    job.say(
      `::error title=No verdict::Rule ${error.ruleId} failed. The mistake is Martlet's; nothing was judged to the end.\n`,
    )
    return 2
  }
}
