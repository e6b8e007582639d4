import type { Around } from '../report/comment/input.ts'
import type { Pull } from './answers.ts'
import type { Runner } from './event.ts'
import type { JudgedPair, Pair } from './pair.ts'

/** What the texts about a request link to: commits and pages, never runs, so that they stay the same. */
export function around(
  runner: Runner,
  pull: Pick<Pull, 'number' | 'headSha' | 'headRepository' | 'baseRef'>,
  pair: Pair,
  judged: JudgedPair | undefined,
): Around {
  return {
    pull: {
      number: pull.number,
      head: { sha: pull.headSha, repository: pull.headRepository ?? runner.repository },
      base: { sha: pair.base, ref: pull.baseRef, repository: runner.repository },
      merge: pair.merge,
    },
    serverUrl: runner.serverUrl,
    checksUrl: `${runner.serverUrl}/${runner.repository}/pull/${pull.number}/checks`,
    unchanged: judged?.unchanged ?? 0,
    ...(judged?.storefront && { storefront: judged.storefront }),
  }
}
