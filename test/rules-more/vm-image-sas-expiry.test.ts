import { expect, test } from 'vitest'
import { edited, findingsOf } from './judge.ts'

const plan = 'offers/alder/broker/plans/standard.md'
const ends = (day: string) => edited(plan, ['2031-06-30', day])

test.each<[what: string, day: string, before: string | undefined, severities: string[]]>([
  ['an overdue day in an offer that the change touches', '2026-11-20', '2026-10-01', ['error']],
  ['an overdue day in an offer that it leaves alone', '2026-11-20', '2026-11-20', ['warning']],
  ['an overdue day where nothing says what changed', '2026-11-20', undefined, ['warning']],
  ['today, which is not over', '2026-11-21', '2026-10-01', ['warning']],
  ['the last day that is too near', '2026-12-20', '2026-10-01', ['warning']],
  ['thirty days', '2026-12-21', '2026-10-01', []],
])('%s', async (_, day, before, severities) => {
  const found = await findingsOf(
    'vm-image-sas-expiry',
    ends(day),
    'azure-2020',
    before === undefined ? undefined : ends(before),
  )
  expect(found.map(({ severity }) => severity)).toEqual(severities)
})
