import type { Diagnostic } from '../model/diagnostic.ts'
import type { Skipped } from '../model/report.ts'
import { code, number } from './words.ts'

/** As many findings of one rule in one file are told; who mends these sees the rest with the next check. */
const most = 50

/** Keeps the first findings of each rule in each file, and counts the others. */
export function capFindings(found: readonly Diagnostic[]): {
  kept: Diagnostic[]
  beyond: Skipped[]
} {
  const counts = new Map<string, { ruleId: string; path: string; count: number }>()
  const kept = found.filter(({ ruleId, path }) => {
    const key = `${ruleId}\0${path}`
    const entry = counts.get(key) ?? { ruleId, path, count: 0 }
    counts.set(key, { ...entry, count: entry.count + 1 })
    return entry.count < most
  })
  const beyond = [...counts.values()]
    .filter(({ count }) => count > most)
    .map(
      ({ ruleId, path, count }): Skipped => ({
        what: {
          en: `${number(count - most)} more of ${code(ruleId)} in ${code(path, 120)}`,
          ko: `${code(path, 120)} 파일의 ${code(ruleId)} ${number(count - most)}건`,
        },
        why: {
          en: `${most} of a rule are told per file`,
          ko: `규칙마다 파일당 ${most}건까지 표시`,
        },
      }),
    )
  return { kept, beyond }
}
