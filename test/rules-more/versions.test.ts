import { expect, test } from 'vitest'
import { compareVersions, nextVersion } from '../../src/rules/versions.ts'

test.each<[string, string, number | undefined]>([
  ['1.2.3', '1.2.3', 0],
  ['1.0.9', '1.0.10', -1],
  ['1.10.0', '1.9.9', 1],
  ['2.0.0', '1.999999999.999999999', 1],
  ['0.0.0', '0.0.1', -1],
  ['1.2', '1.2.0', undefined],
  ['1.2.0', 'v1.2.0', undefined],
  ['1.2.0-beta', '1.2.0', undefined],
])('%s against %s', (a, b, sign) => {
  const difference = compareVersions(a, b)
  expect(difference === undefined ? undefined : Math.sign(difference)).toBe(sign)
})

test.each([
  ['1.0.9', '1.0.10'],
  ['1.0.10', '1.0.11'],
  ['2.3.99', '2.3.100'],
])('the next after %s is %s', (version, next) => {
  expect(nextVersion(version)).toBe(next)
})
