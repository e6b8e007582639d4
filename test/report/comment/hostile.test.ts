import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { renderCheckRun } from '../../../src/report/comment/check-run.ts'
import { marker, renderComment } from '../../../src/report/comment/comment.ts'
import { renderSummary } from '../../../src/report/comment/summary.ts'
import { parse, wrongs } from './markdown.ts'
import { around } from './requests.ts'
import { finding, withFindings } from './synthetic.ts'

const hosts = ['github.com', 'fieldmark.example', 'aka.ms']

/** A small generator with a seed: the same strings in every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const pieces = [
  '</details>',
  '</summary>',
  '</sub>',
  '<!-- martlet:status v1 -->',
  '<!--',
  '-->',
  '<img src=x onerror=y>',
  '<script>',
  '<b>',
  '&lt;',
  '&#64;everyone',
  '@everyone',
  '@hanbit/owners',
  ' @a',
  '#123',
  'GH-12',
  'fieldmark/offers#9',
  '![x](https://evil.example/p.png)',
  '![',
  '[x](https://evil.example)',
  '[x][1]',
  '[1]: https://evil.example',
  '[^1]',
  '[^1]: note',
  'https://evil.example/?a=b',
  'http://evil.example',
  'www.evil.example',
  'a@evil.example',
  'mailto:a@evil.example',
  'javascript:alert(1)',
  '<https://evil.example>',
  '`',
  '``',
  '```',
  'ˋ',
  '~~~',
  '~~x~~',
  '*',
  '**',
  '***x***',
  '_',
  '__x__',
  '|',
  '\\|',
  '\\',
  '\\\\|',
  '| - | - |',
  '\n',
  '\r\n',
  '\n\n',
  '\n- x',
  '\n# x',
  '\n---\n',
  '\n===\n',
  '\n    x',
  '\n> x',
  '1. ',
  '- ',
  '+ ',
  '# ',
  '> ',
  '=== ',
  '--- ',
  '\t',
  ' ',
  '  ',
  '\u202Etxt.exe',
  '\u200B',
  '\u200D',
  '\u2066',
  '\u0000',
  '\u001B[31m',
  '\uFEFF',
  '\uD800',
  '\u2028',
  '\u3164',
  '$x$',
  '$$',
  '$`x`$',
  ':octocat:',
  '8f3a1c2d90be4471a6e5c3f2b10d8e7746fa2b35',
  '한빛',
  '👩‍💻',
  'é',
  'word',
  '.',
  ',',
  ')',
  '(',
  ']',
  '[',
  '%',
  '%2e%2e',
  '..',
  '/',
  '::error::',
  'https://aka.ms/x',
  'https://aka.ms/x)@everyone',
  'https://aka.ms@evil.example',
  '!',
  '?plain=1#L1',
  '<a href=//evil.example>',
  '\u00A0',
]

function hostile(pick: (below: number) => number): string {
  return Array.from({ length: 1 + pick(6) }, () => pieces[pick(pieces.length)]).join('')
}

const code = (text: string): string => `\`${text.replaceAll('`', 'ˋ').replace(/[\r\n\t]+/g, ' ')}\``

/** A finding in which every text from a request is hostile. */
function attack(pick: (below: number) => number): Diagnostic {
  const evil = (): string => hostile(pick)
  const id = pick(3) ? `alder/${evil()}` : `${evil()}/ledger`
  return finding({
    reason: pick(2) ? `${evil()} ${code(evil())} is wrong, expected ${code(evil())}` : evil(),
    note: evil(),
    fix: `Write ${code(evil())}${evil()}`,
    path: pick(2) ? `offers/${id}/${evil()}` : evil(),
    url: `https://fieldmark.example/rules/${evil()}`,
    ruleId: pick(3) ? 'summary-length' : evil(),
    severity: (['error', 'warning', 'notice'] as const)[pick(3)] as 'error',
    related: [{ path: evil(), place: finding().place }],
    ...(pick(4) ? { offer: id } : { offer: undefined as never, publisher: evil() }),
    ...(pick(3) === 0 && {
      accepted: { reason: evil(), owner: evil(), expires: evil(), requested: pick(2) === 0 },
    }),
  })
}

describe('500 hostile requests', () => {
  test.each([0, 1, 2, 3, 4])('leave only what is ours (seed %i)', (seed) => {
    const pick = random(seed + 7)
    for (let round = 0; round < 60; round++) {
      const count = round % 10 === 0 ? 14 : 3
      const input = withFindings(Array.from({ length: count }, () => attack(pick)))
      const pull = { ...around.pull, base: { ...around.pull.base, ref: hostile(pick) } }
      for (const budget of [60_000, 4_000]) {
        const comment = renderComment({ ...input, pull, budget })
        expect(wrongs(comment, hosts), comment.slice(0, 3_000)).toEqual([])
        expect(comment.split('\n')[0]).toBe(marker)
        expect(comment.match(/^<!-- martlet:/gm)).toHaveLength(2)
        expect(comment.length).toBeLessThanOrEqual(budget)
        const sections = parse(comment).children.filter(({ type }) => type === 'heading')
        expect(sections.filter((node) => node.type === 'heading' && node.depth < 4)).toHaveLength(1)
      }
      const run = renderCheckRun({ ...input, pull })
      expect(wrongs(run.summary, hosts), run.summary).toEqual([])
      for (const { title, message } of run.annotations)
        expect(`${title}${message}`.replaceAll('\n', '')).not.toMatch(
          /\p{Cc}|[\u200B\u202E\u2066]/u,
        )
      const summary = renderSummary({ ...input, pull })
      const [before = '', after = ''] = summary.split('```sh\n')
      expect(wrongs(before + after.slice(after.indexOf('```') + 3), hosts), summary).toEqual([])
    }
  })

  test('put nothing of theirs into the comment of a crash', () => {
    const pick = random(99)
    for (let round = 0; round < 60; round++) {
      const comment = renderComment({
        ...around,
        fault: {
          language: 'ko',
          tool: 'martlet 0.1.0',
          ruleId: hostile(pick),
          path: hostile(pick),
          url: `https://fieldmark.example/rules/${hostile(pick)}`,
        },
      })
      expect(wrongs(comment, hosts), comment.slice(0, 3_000)).toEqual([])
    }
  })
})

describe('a private value', () => {
  test('shows neither its column nor its last line', () => {
    const { start } = finding().place
    const input = withFindings([
      finding({ sensitive: true, place: { start, end: { line: 9, column: 5, offset: 990 } } }),
      finding({ sensitive: true, ruleId: 'another-rule' }),
    ])
    for (const annotation of renderCheckRun(input).annotations) {
      expect(annotation).toMatchObject({ start_line: 4, end_line: 4 })
      expect(annotation).not.toHaveProperty('start_column')
      expect(annotation).not.toHaveProperty('end_column')
    }
    expect(renderSummary(input)).not.toContain('offer.md:4:')
  })
})
