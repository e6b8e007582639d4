/** One code point too many. */
export const files = (): [string, string][] => [
  ['offers/alder/broker/terms.md', `🖋\n${'Terms.\n'.repeat(142_857)}${'x'.repeat(0)}`],
]
