import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../support/cli.ts'
import { scaffold } from './new-rule.ts'

const index = readFileSync(join(projectRoot, 'src/rules/index.ts'), 'utf8')

describe('npm run new-rule', () => {
  test('writes the rule, its fixtures and its lines in the index, in their order', () => {
    const result = scaffold(['logo-shadow', 'offer'], index)
    if ('problem' in result) throw new Error(result.problem)
    expect(Object.keys(result.files)).toEqual([
      'src/rules/validate-prerequisites/logo-shadow.ts',
      'test/rules/logo-shadow/good/.gitkeep',
      'test/rules/logo-shadow/bad/.gitkeep',
      'src/rules/index.ts',
    ])
    const next = result.files['src/rules/index.ts'] ?? ''
    const added = next.split('\n').filter((line) => !index.split('\n').includes(line))
    expect(added).toEqual([
      "import logoShadow from './validate-prerequisites/logo-shadow.ts'",
      '  logoShadow,',
    ])
    expect(next.replace(/^.*logoShadow.*\n/gm, '')).toBe(index)
    const imports = next.split('\n').filter((line) => line.includes(" from './validate"))
    expect(imports.indexOf(added[0] ?? '')).toBe(
      imports.findIndex((line) => line.includes('logo-size')) - 1,
    )
  })

  test('finds the way to define.ts from a folder in a folder', () => {
    const result = scaffold(
      ['arm-ttk/outputs-must-not-contain-secrets', 'plan', 'certification'],
      index,
    )
    expect(
      'files' in result &&
        result.files['src/rules/certification/arm-ttk/outputs-must-not-contain-secrets.ts'],
    ).toContain("from '../../define.ts'")
  })

  test.each([
    [['Logo'], /is no rule id/],
    [['../evil'], /is no rule id/],
    [[], /is no rule id/],
    [['logo-x', 'everything'], /is no scope/],
    [['logo-x', 'offer', 'later'], /is no stage/],
    [['logo-size'], /exists already/],
  ])('refuses %j', (words, sentence) => {
    const result = scaffold(words as string[], index)
    expect('problem' in result && result.problem).toMatch(sentence)
  })
})
