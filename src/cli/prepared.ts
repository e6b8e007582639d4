import { findRemote, pushCommand, requestPage } from '../git/remote.ts'
import type { OfferReport } from '../model/report.ts'
import { printedJson } from '../report/json.ts'
import {
  type Prepared,
  preparedText,
  type Refused,
  type Settled,
  type Step,
} from '../report/prepared.ts'
import type { Call, ExitCode } from './command.ts'
import type { Change, Ground } from './prepare.ts'

export function show(
  { options, io, layout }: Call,
  { checked }: Ground,
  result: Prepared | Settled | Refused,
): ExitCode {
  const text = options.flag('json')
    ? printedJson(asJson(result))
    : preparedText(result, checked.report.language, layout)
  io.stdout.write(text)
  return result.kind === 'refused' ? 1 : 0
}

/** Everything that is said of a branch that is ready. */
export async function prepared(
  change: Change,
  { repository: { root }, base, checked }: Ground,
  made: { commit: string; again: boolean; told: OfferReport | undefined },
): Promise<Prepared> {
  const {
    branch,
    what,
    notes = [],
    checklist = [],
    before = [],
    opening,
    title,
    said,
    after,
  } = change
  const { language } = checked.report
  const { commit, again, told } = made
  const remote = await findRemote(root)
  const boxes = checklist.map((line) => `- [ ] ${line[language]}`).join('\n')
  const body = [said[language], boxes].filter(Boolean).join('\n\n')
  const steps: Step[] = remote
    ? [
        { text: say.push, line: await pushCommand(root, remote.name, branch, commit) },
        {
          text: opening,
          ...(remote.github && {
            line: requestPage(remote.github, base.branch, branch, {
              title: title[language],
              body: `${body}\n`,
            }),
          }),
        },
      ]
    : [{ text: say.merge, line: `git merge --no-ff ${branch}` }]
  return {
    kind: 'prepared',
    branch,
    commit,
    again,
    base,
    what,
    notes,
    changes: told?.changes ?? [],
    moreChanges: told?.moreChanges ?? 0,
    ...(told && { offer: told.id }),
    checklist,
    steps: [...before, ...steps],
    after,
  }
}

const say = {
  push: { en: 'Push the branch.', ko: '브랜치를 푸시하세요.' },
  merge: {
    en: 'There is no remote to push to: have the branch reviewed, then merge it.',
    ko: '푸시할 원격 저장소가 없습니다. 검토를 받은 뒤 브랜치를 병합하세요.',
  },
}

/** The same for a program; a finding as the report has it, so nothing private is in it. */
function asJson(result: Prepared | Settled | Refused): unknown {
  if (result.kind !== 'refused') return result
  const { findings = [], ...rest } = result
  return {
    ...rest,
    findings: findings.map(({ ruleId, path, place, reason }) => ({ ruleId, path, place, reason })),
  }
}
