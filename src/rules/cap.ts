import { blocks, counts } from '../model/blocks.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Skipped } from '../model/report.ts'
import type { Text } from '../model/text.ts'
import { code, count, number } from './words.ts'

/** As many findings of one rule in one file are told; who mends these sees the rest with the next check. */
const most = 50

/**
 * Keeps some findings of each rule in each file, in their order, and counts the others. What blocks is kept
 * before what does not, and what a waiver accepts comes last, so that a verdict never depends on what is left out.
 */
export function capFindings(found: readonly Diagnostic[]): {
  kept: Diagnostic[]
  beyond: Skipped[]
} {
  const left = new Set<Diagnostic>()
  const beyond: Skipped[] = []
  const groups = Map.groupBy(found, ({ ruleId, path }) => `${ruleId}\0${path}`)
  for (const group of groups.values()) {
    const [first] = group
    if (!first || group.length <= most) continue
    const others = group.toSorted((a, b) => weightOf(a) - weightOf(b)).slice(most)
    for (const finding of others) left.add(finding)
    beyond.push(tell(first, others))
  }
  return { kept: found.filter((finding) => !left.has(finding)), beyond }
}

const severities = ['error', 'warning', 'notice'] as const

/** 0 for what blocks; the higher, the sooner it may be left out. */
function weightOf(finding: Diagnostic): number {
  if (blocks(finding)) return 0
  return severities.indexOf(finding.severity) + (counts(finding) ? 1 : 4)
}

function tell({ ruleId, path }: Diagnostic, others: readonly Diagnostic[]): Skipped {
  const kinds = severities.flatMap((severity): Text[] => {
    const { length } = others.filter((each) => each.severity === severity && counts(each))
    return length ? [{ en: count(length, severity), ko: `${korean[severity]} ${length}건` }] : []
  })
  const accepted = others.filter((each) => !counts(each)).length
  if (accepted) kinds.push({ en: `${number(accepted)} waived`, ko: `예외 ${accepted}건` })
  const [en, ko] = [
    kinds.map((kind) => kind.en).join(', '),
    kinds.map((kind) => kind.ko).join(', '),
  ]
  return {
    what: {
      en: `${number(others.length)} more of ${code(ruleId)} in ${code(path, 120)} (${en})`,
      ko: `${code(path, 120)} 파일의 ${code(ruleId)} ${number(others.length)}건(${ko})`,
    },
    why: {
      en: `${most} of a rule are told per file`,
      ko: `규칙마다 파일당 ${most}건까지 표시`,
    },
  }
}

const korean = { error: '오류', warning: '경고', notice: '알림' } as const
