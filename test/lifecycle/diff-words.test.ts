import { describe, expect, test } from 'vitest'
import { clip, diffWords } from '../../src/lifecycle/diff/words.ts'

/** The text that runs say there was, or is now. */
const told = (was: string, now: string, side: 'removed' | 'added'): string =>
  diffWords(was, now)
    .runs.filter(({ kind }) => kind === 'kept' || kind === side)
    .map(({ text }) => text)
    .join(' ')

/** A small generator with a seed, so that a failure can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('a difference word by word', () => {
  test('holds both texts, whatever they are', () => {
    const next = numbers(7)
    const text = () => Array.from({ length: next(12) }, () => 'abc'[next(3)]).join(' ')
    for (let round = 0; round < 3000; round++) {
      const [was, now] = [text(), text()]
      // Where words are left out between two differences, the texts cannot be put together again.
      if (diffWords(was, now).runs.some(({ kind }) => kind === 'left-out')) continue
      expect(told(was, now, 'removed')).toBe(was)
      expect(told(was, now, 'added')).toBe(now)
    }
  })

  test('is the shortest there is', () => {
    const { added, removed } = diffWords('a b c a b b a', 'c b a b a c')
    expect(added + removed).toBe(5)
  })

  test('is found in a moment in terms of a million characters, however much of them differs', () => {
    const many = (word: string) => Array.from({ length: 160_000 }, (_, at) => `${word}${at % 977}`)
    const was = many('w')
    const edited = was.with(10, 'x').with(80_000, 'y').toSpliced(150_000, 3)
    const started = performance.now()
    const { added, removed, runs } = diffWords(was.join(' '), edited.join(' '))
    expect([added, removed]).toEqual([2, 5])
    expect(runs.length).toBeLessThan(20)
    const other = diffWords(was.join(' '), many('v').join(' '))
    expect(other.added).toBe(160_000)
    expect(JSON.stringify(other.runs).length).toBeLessThan(1500)
    const mixed = diffWords(
      was.join(' '),
      was.map((word, at) => (at % 2 ? word : `${word}!`)).join(' '),
    )
    expect(mixed.runs.length).toBeGreaterThan(0)
    expect(JSON.stringify(mixed.runs).length).toBeLessThan(5000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('never cuts a character in two', () => {
    expect(clip('한글 🚀🚀', 5)).toBe('한글 …')
    expect(clip('한글', 2)).toBe('한글')
  })
})
