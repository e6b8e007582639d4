/** What stands in a release record. */
export interface Record {
  readonly state: 'live' | 'delisted'
  readonly tree: string
  readonly source: string
  /** Day on which the request was prepared. */
  readonly released: string
  readonly removedPlans?: readonly string[]
  /** Day on which the request that takes the whole offer off the market was prepared. */
  readonly delisted?: string
  readonly reason?: string
  readonly ticket?: string
}

/** The text of a release record, always in the same order. */
export function recordText(record: Record): string {
  const { state, tree, source, released, removedPlans = [], delisted, reason, ticket } = record
  return [
    '# Written by Martlet. Do not edit by hand.',
    `state: ${state}`,
    `tree: ${bare(tree)}`,
    `source: ${bare(source)}`,
    `released: ${JSON.stringify(released)}`,
    ...(removedPlans.length
      ? ['removedPlans:', ...removedPlans.map((plan) => `  - ${JSON.stringify(plan)}`)]
      : []),
    ...(delisted ? [`delisted: ${JSON.stringify(delisted)}`] : []),
    ...(reason ? [`reason: ${JSON.stringify(reason)}`] : []),
    ...(ticket ? [`ticket: ${JSON.stringify(ticket)}`] : []),
    '',
  ].join('\n')
}

/** Digits alone, or around one `e`, would be a number to YAML. */
const bare = (id: string): string => (/[a-df-z]/.test(id) ? id : JSON.stringify(id))
