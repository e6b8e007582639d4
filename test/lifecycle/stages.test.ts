import { describe, expect, test } from 'vitest'
import { stageReports } from '../../src/lifecycle/stages.ts'
import type { OfferType } from '../../src/model/catalogue.ts'
import type { Diagnostic, Stage } from '../../src/model/diagnostic.ts'
import type { Status } from '../../src/model/report.ts'
import { data } from '../../src/schema/data.ts'

const flow = (type: OfferType, profile = 'azure-2020') =>
  data.offerTypes.find(({ id }) => id === type)?.stages[profile] ?? []
const error = (stage: Stage): Diagnostic => ({ stage }) as Diagnostic
const states = (
  type: OfferType,
  status: Status,
  errors: readonly Diagnostic[] = [],
  profile?: string,
): string =>
  stageReports(flow(type, profile), status, errors)
    .map(({ id, state }) => `${id}:${state}`)
    .join(' ')

describe('the stages of an Azure application under azure-2020', () => {
  test('are the seven of S0, with its times', () => {
    expect(flow('azure-application').map(({ id, time }) => [id, time?.en])).toEqual([
      ['validate-prerequisites', '< 1 day'],
      ['certification', '< 5 days'],
      ['packaging', '< 1 hour'],
      ['preview', undefined],
      ['sign-off', undefined],
      ['review', undefined],
      ['live', 'a few hours'],
    ])
  })

  test('block each other while an earlier one fails', () => {
    expect(states('azure-application', 'failed', [error('certification')])).toBe(
      'validate-prerequisites:passed certification:failed packaging:blocked preview:blocked sign-off:blocked review:blocked live:blocked',
    )
  })

  test('wait at the publisher’s sign-off when every check passed', () => {
    expect(states('azure-application', 'awaiting-sign-off')).toMatch(
      /preview:passed sign-off:here review:pending live:pending$/,
    )
  })

  test('have all passed for what is live, and none for a draft', () => {
    expect(states('azure-application', 'live')).not.toMatch(/pending|here/)
    expect(states('azure-application', 'draft')).not.toMatch(/passed|here/)
  })

  test('count a finding of a stage that this edition lacks where its work is done', () => {
    expect(states('azure-application', 'failed', [error('validate-influenced-revenue')])).toMatch(
      /^validate-prerequisites:failed/,
    )
    expect(
      states(
        'azure-application',
        'failed',
        [error('validate-influenced-revenue')],
        'azure-current',
      ),
    ).toMatch(
      /^validate-prerequisites:passed validate-influenced-revenue:failed certification:blocked/,
    )
  })
})

test('a virtual machine has its provisioning stage', () => {
  expect(states('virtual-machine', 'awaiting-sign-off').split(' ')).toHaveLength(8)
})

test('every type has stages under every profile, ending live', () => {
  for (const type of data.offerTypes) {
    for (const profile of ['azure-2020', 'azure-current']) {
      expect(type.stages[profile]?.at(0)?.id).toBe('validate-prerequisites')
      expect(type.stages[profile]?.at(-1)?.id).toBe('live')
    }
  }
})
