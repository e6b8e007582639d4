interface Excess {
  readonly index: number
  /** What stands before the slash. */
  readonly parent: string
  readonly kind: 'stray' | 'many'
  /** How many of that parent there are. */
  readonly number: number
}

/** Of ids such as `storage/file-sharing`: those whose parent is not named, and the first of each parent over the limit. */
export function overfilled(
  ids: readonly (string | undefined)[],
  parents: readonly (string | undefined)[] | undefined,
  most: number,
): Excess[] {
  const parentOf = (id = ''): string => id.split('/')[0] ?? ''
  const numbers = new Map<string, number>()
  return ids.flatMap((id, index): Excess[] => {
    const parent = parentOf(id)
    const before = numbers.get(parent) ?? 0
    numbers.set(parent, before + 1)
    // Without a list of parents that can be read nobody knows what is missing from it.
    if (parents && !parents.includes(parent)) return [{ index, parent, kind: 'stray', number: 0 }]
    if (before !== most) return []
    const number = ids.filter((other) => parentOf(other) === parent).length
    return [{ index, parent, kind: 'many', number }]
  })
}
