import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { type Checked, type CheckOptions, check } from '../../../src/check.ts'
import { excerptsOf } from '../../../src/cli/excerpts.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { UserError } from '../../../src/model/errors.ts'
import type { Report } from '../../../src/model/report.ts'
import type { Language } from '../../../src/model/text.ts'
import { readMemory } from '../../../src/read/memory.ts'
import { renderCheckRun } from '../../../src/report/comment/check-run.ts'
import { renderComment } from '../../../src/report/comment/comment.ts'
import { toGithub } from '../../../src/report/github.ts'
import { toJson } from '../../../src/report/json.ts'
import { toText } from '../../../src/report/text.ts'
import { around } from '../../report/comment/requests.ts'
import { projectRoot } from '../../support/cli.ts'
import type { Files } from '../../support/overlay.ts'
import { placeProblem } from '../../support/places.ts'

export const now = new Date('2026-11-21T00:00:00Z')

/** No check of a small marketplace may take this long, on any machine: what grows exponentially does. */
const patience = 10_000

export interface JudgeOptions extends Omit<Partial<CheckOptions>, 'base'> {
  readonly base?: Files
}

export async function judge(
  files: Files,
  { base, ...options }: JudgeOptions = {},
): Promise<Checked> {
  const from = performance.now()
  const checked = await check(readMemory(files), {
    now,
    ...options,
    ...(base && { base: readMemory(base) }),
  })
  expect(performance.now() - from, 'milliseconds of one check').toBeLessThan(patience)
  return checked
}

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
  JSON.parse(readFileSync(join(projectRoot, 'schemas/report.schema.json'), 'utf8')),
)

/** Everything that a person or a program gets to see of a check. */
export function outputs(checked: Checked): string[] {
  const { report } = checked
  const input = { ...around, report }
  const layout = { width: 80, color: false, unicode: true }
  return [
    toText(report, { layout, excerpts: excerptsOf(checked), notices: true }),
    toJson(report),
    toGithub(report),
    renderComment(input),
    JSON.stringify(renderCheckRun(input)),
  ]
}

/** Everything in a report but the words of its language. */
const withoutWords = ({ language: _, diagnostics, ...rest }: Report): unknown => ({
  ...rest,
  diagnostics: diagnostics.map(({ reason: _, note: __, fix: ___, ...finding }) => finding),
})

/** Text outside backticks is ours alone; what stands in them may be quoted from a file. */
function wordProblem(text: string, quotable: string): string | undefined {
  if (!text.trim()) return 'empty'
  if (!text.isWellFormed()) return 'half a character'
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return 'a control character'
  if ((text.match(/`/g)?.length ?? 0) % 2) return 'an open backtick'
  const own = text.replaceAll(/`[^`]*`/g, '')
  const slip = /undefined|\[object|NaN|Infinity|\bnull\b|function/
  if (slip.test(own)) return slip.exec(own)?.[0]
  const [quoted] = text.match(/undefined|\[object/) ?? []
  return quoted && !quotable.includes(quoted) ? quoted : undefined
}

/** What is missing has no place but the one where it should be. */
const isOfMissing = ({ ruleId, path, place }: Diagnostic, files: Files): boolean =>
  place.end.offset === 0 &&
  (['marketplace-file-missing', 'publisher-file-missing'].includes(ruleId) ||
    [...files.keys()].some((each) => each.startsWith(`${path}/`)))

/** What holds for every check of anything; returns the check in English. */
export async function expectSound(
  files: Files,
  options: JudgeOptions = {},
): Promise<Checked | undefined> {
  const run = (language: Language) => judge(files, { ...options, language })
  let english: Checked
  try {
    english = await run('en')
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
  const again = await run('en')
  const korean = await run('ko')
  expect(again.report).toEqual(english.report)
  expect(again.proposals).toEqual(english.proposals)
  expect(withoutWords(korean.report)).toEqual(withoutWords(english.report))
  const decoded = new Map<string, string>()
  const textOf = (path: string): string | undefined => {
    const bytes = files.get(path)
    if (bytes && !decoded.has(path)) decoded.set(path, new TextDecoder().decode(bytes))
    return decoded.get(path)
  }
  const all = [...files.keys()].map(textOf).join('\n')
  for (const { report } of [english, korean]) {
    for (const finding of report.diagnostics) {
      const { ruleId, path, place, related = [] } = finding
      if (files.has(path) || !isOfMissing(finding, files))
        expect(placeProblem({ ruleId, path, place }, textOf(path))).toBeUndefined()
      for (const where of related) {
        const earlier = options.base?.get(where.path)
        const texts = [textOf(where.path), earlier && new TextDecoder().decode(earlier)]
        const problems = texts.map((text) => placeProblem({ ruleId, ...where }, text))
        if (problems.every((problem) => problem)) expect(problems).toEqual([undefined])
      }
      for (const text of [finding.reason, finding.note, finding.fix])
        expect(wordProblem(text, all), `${finding.ruleId}: ${text}`).toBeUndefined()
      expect(finding.reason, finding.ruleId).not.toMatch(/\.$/)
    }
    validate(report)
    expect(validate.errors ?? []).toEqual([])
  }
  for (const checked of [english, korean])
    for (const output of outputs(checked)) expect(output.isWellFormed()).toBe(true)
  return english
}
