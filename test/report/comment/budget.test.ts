import { describe, expect, test } from 'vitest'
import { renderCheckRun } from '../../../src/report/comment/check-run.ts'
import { renderComment } from '../../../src/report/comment/comment.ts'
import { groupsOf, pick } from '../../../src/report/comment/groups.ts'
import { renderSummary } from '../../../src/report/comment/summary.ts'
import { wrongs } from './markdown.ts'
import { finding, lots, withFindings } from './synthetic.ts'

const hosts = ['github.com', 'fieldmark.example']
const bytes = (text: string): number => Buffer.byteLength(text)

describe('5,000 findings', () => {
  test.each([1, 9, 40, 1_000])('in %i offers keep the budget and say what is missing', (offers) => {
    for (const language of ['en', 'ko'] as const) {
      const input = lots(5_000, offers, language)
      const comment = renderComment(input)
      expect(bytes(comment)).toBeLessThanOrEqual(60_000)
      expect(comment).toMatch(language === 'en' ? /\*\*[\d,]+ of 5,000 findings\*\*/ : /5,000건 중/)
      expect(comment).toContain('npx martlet check')
      expect(wrongs(comment, hosts)).toEqual([])
      expect(renderComment(input)).toBe(comment)

      const run = renderCheckRun(input)
      expect(bytes(run.summary)).toBeLessThanOrEqual(60_000)
      expect(run.annotations).toHaveLength(500)
      expect(run.annotations.every(({ annotation_level }) => annotation_level === 'failure')).toBe(
        true,
      )
      expect(bytes(renderSummary(input))).toBeLessThanOrEqual(1_000_000)
    }
  })

  test('come in another order to the same text', () => {
    const input = lots(300, 12)
    const { diagnostics, offers } = input.report
    const turned = {
      ...input,
      report: {
        ...input.report,
        diagnostics: diagnostics.toReversed(),
        offers: offers.toReversed(),
      },
    }
    expect(renderComment(turned)).toBe(renderComment(input))
    expect(renderCheckRun(turned)).toEqual(renderCheckRun(input))
    expect(renderSummary(turned)).toBe(renderSummary(input))
  })
})

describe('the largest comment that GitHub takes', () => {
  /** One finding whose sentence makes the whole text this long, in bytes. */
  function textOf(length: number, budget: number): string {
    const build = (note: string): string =>
      renderComment({ ...withFindings([finding({ note })]), budget })
    return build('n'.repeat(length - bytes(build('n')) + 1))
  }

  test.each([65_534, 65_535])('is shown whole at %i bytes', (length) => {
    expect(bytes(textOf(length, 65_535))).toBe(length)
  })

  test.each([65_536, 65_537])('is cut where it would have %i', (length) => {
    for (const budget of [65_535, 65_536, 65_537, 1_000_000]) {
      const comment = textOf(length, budget)
      expect(bytes(comment)).toBeLessThanOrEqual(65_535)
      expect(comment.includes('<details>')).toBe(false)
    }
  })

  test('counts bytes as well as characters', () => {
    const long = withFindings([finding({ note: '한'.repeat(21_000) })])
    expect(renderComment(long)).toContain('0 of 1 findings')
    expect(renderComment({ ...long, budget: 65_535 }).includes('한한')).toBe(true)
  })

  test.each([0, 1, 100, 2_000])('keeps a budget of %i, or the smallest there is', (budget) => {
    expect(bytes(renderComment({ ...lots(5_000, 40), budget }))).toBeLessThanOrEqual(2_000)
  })
})

test('errors come before warnings, and each rule once before any twice', () => {
  const rules = ['a', 'a', 'a', 'b', 'c']
  const found = rules.map((ruleId, index) =>
    finding({ ruleId, severity: ruleId === 'c' ? 'warning' : 'error', note: String(index) }),
  )
  const [group] = groupsOf(withFindings(found).report)
  const all = [...(group?.errors ?? []), ...(group?.warnings ?? [])]
  expect(pick(all, 3).map(({ ruleId }) => ruleId)).toEqual(['a', 'a', 'b'])
  expect(pick(all, 2).map(({ ruleId }) => ruleId)).toEqual(['a', 'b'])
  expect(pick(all, 9)).toHaveLength(5)
})
