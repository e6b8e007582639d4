/** Exactly as long as it may be, in code points: the pen counts as one and has two UTF-16 units. */
export const files = (): [string, string][] => [
  ['offers/alder/broker/terms.md', `🖋\n${'Terms.\n'.repeat(142_856)}${'x'.repeat(6)}`],
]
