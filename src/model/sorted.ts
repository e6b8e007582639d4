/** Index of the first of some sorted numbers that is not below `least`; their count where all are. */
export function indexFrom(sorted: readonly number[], least: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The smallest of some sorted numbers that is not below `least`. */
export const firstFrom = (sorted: readonly number[], least: number): number | undefined =>
  sorted[indexFrom(sorted, least)]
