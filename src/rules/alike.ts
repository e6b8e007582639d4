import { normal } from '../say/normal.ts'

/** A text without case, spaces and punctuation: what a reader takes in at a glance. */
export const bare = (text = ''): string =>
  normal(text, 'NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')

/** How much room a text takes: a letter of Korean, Chinese or Japanese says as much as two of others. */
export const weightOf = (text: string): number =>
  [...text].length + (text.match(/[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0)

/** As much of a text is compared; longer ones break the limit for descriptions anyway. */
const most = 6_000

/** How often each three letters in a row stand in a text. */
export interface Triples {
  readonly weight: number
  readonly size: number
  readonly counts: ReadonlyMap<string, number>
}

export function triplesOf(text: string): Triples {
  const letters = bare(text.slice(0, 2 * most)).slice(0, most)
  const counts = new Map<string, number>()
  for (let at = 0; at + 3 <= letters.length; at++) {
    const triple = letters.slice(at, at + 3)
    counts.set(triple, (counts.get(triple) ?? 0) + 1)
  }
  return { weight: weightOf(letters), size: Math.max(0, letters.length - 2), counts }
}

/**
 * What two texts share, from 0 to 1. `whole`: of both (Dice's coefficient). `part`: of the shorter one,
 * 1 where it stands in the longer one. The cost grows with the length of the texts, not with its square.
 */
export function shareOf(a: Triples, b: Triples): { readonly whole: number; readonly part: number } {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a]
  if (short.size === 0) return { whole: 0, part: 0 }
  let common = 0
  for (const [triple, count] of short.counts)
    common += Math.min(count, long.counts.get(triple) ?? 0)
  return { whole: (2 * common) / (short.size + long.size), part: common / short.size }
}
