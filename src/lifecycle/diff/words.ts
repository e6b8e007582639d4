import type { WordRun } from '../../model/change.ts'

/** How two texts differ, word by word. */
export interface WordDiff {
  readonly added: number
  readonly removed: number
  /** The words around each difference; what is far from all of them, or too much, is left out. */
  readonly runs: readonly WordRun[]
}

type Step = readonly [kind: 'kept' | 'added' | 'removed', word: string]

/** Beyond so many differing words one text is said to have taken the place of the other. */
const maxDistance = 400
/** Words shown on each side of a difference. */
const around = 4
/** Characters of all runs together. */
const maxShown = 1200
/** Characters of one run. */
const maxRun = 300

export function diffWords(was: string, now: string): WordDiff {
  const steps = compareLists(wordsOf(was), wordsOf(now))
  const count = (kind: Step[0]): number => steps.filter(([each]) => each === kind).length
  return { added: count('added'), removed: count('removed'), runs: shorten(join(steps)) }
}

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? []

/** Words that both begin and end with are the same; what is between them is compared. */
function compareLists(was: readonly string[], now: readonly string[]): Step[] {
  const shorter = Math.min(was.length, now.length)
  let start = 0
  while (start < shorter && was[start] === now[start]) start++
  let end = 0
  while (end < shorter - start && was.at(-1 - end) === now.at(-1 - end)) end++
  const kept = (words: readonly string[]) => words.map((word): Step => ['kept', word])
  return [
    ...kept(was.slice(0, start)),
    ...compareMiddle(was.slice(start, was.length - end), now.slice(start, now.length - end)),
    ...kept(was.slice(was.length - end)),
  ]
}

/**
 * The fewest differences, after Myers: on diagonal k (words of `now` less words of `was`), how far one gets
 * with d differences. Its work grows with the differences, which are capped, not with the texts.
 */
function compareMiddle(was: readonly string[], now: readonly string[]): Step[] {
  const trace: Int32Array[] = []
  const most = Math.min(maxDistance, was.length + now.length)
  let reached = new Int32Array(2 * most + 3)
  const at = (k: number): number => k + most + 1
  for (let d = 0; d <= most; d++) {
    trace.push(reached)
    const next = reached.slice()
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reached[at(k - 1)] ?? 0) < (reached[at(k + 1)] ?? 0))
      let x = down ? (reached[at(k + 1)] ?? 0) : (reached[at(k - 1)] ?? 0) + 1
      while (x < was.length && x - k < now.length && was[x] === now[x - k]) x++
      next[at(k)] = x
      if (x >= was.length && x - k >= now.length) return walkBack(was, now, trace, at)
    }
    reached = next
  }
  return [
    ...was.map((word): Step => ['removed', word]),
    ...now.map((word): Step => ['added', word]),
  ]
}

function walkBack(
  was: readonly string[],
  now: readonly string[],
  trace: readonly Int32Array[],
  at: (k: number) => number,
): Step[] {
  const steps: Step[] = []
  let x = was.length
  let y = now.length
  for (let d = trace.length - 1; d >= 0; d--) {
    const reached = trace[d] as Int32Array
    const k = x - y
    const down = k === -d || (k !== d && (reached[at(k - 1)] ?? 0) < (reached[at(k + 1)] ?? 0))
    const from = down ? k + 1 : k - 1
    const fromX = d === 0 ? 0 : (reached[at(from)] ?? 0)
    const fromY = d === 0 ? 0 : fromX - from
    while (x > fromX && y > fromY) {
      steps.push(['kept', was[--x] as string])
      y--
    }
    if (d === 0) break
    if (down) steps.push(['added', now[--y] as string])
    else steps.push(['removed', was[--x] as string])
  }
  return steps.reverse()
}

/** Neighbours of one kind become one run; between two kept words, first what went, then what came. */
function join(steps: readonly Step[]): { kind: Step[0]; words: string[] }[] {
  const runs: { kind: Step[0]; words: string[] }[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = () => {
    if (removed.length) runs.push({ kind: 'removed', words: removed })
    if (added.length) runs.push({ kind: 'added', words: added })
    removed = []
    added = []
  }
  for (const [kind, word] of steps) {
    if (kind === 'removed') removed.push(word)
    else if (kind === 'added') added.push(word)
    else {
      flush()
      const last = runs.at(-1)
      if (last?.kind === 'kept') last.words.push(word)
      else runs.push({ kind: 'kept', words: [word] })
    }
  }
  flush()
  return runs
}

function shorten(runs: readonly { kind: Step[0]; words: string[] }[]): WordRun[] {
  const shown: WordRun[] = []
  let left = maxShown
  for (const [index, { kind, words }] of runs.entries()) {
    const before = index > 0 ? words.slice(0, around) : []
    const after = index < runs.length - 1 ? words.slice(-around) : []
    const parts: WordRun[] =
      kind === 'kept' && words.length > before.length + after.length
        ? [
            { kind, text: before.join(' ') },
            { kind: 'left-out', text: '…' },
            { kind, text: after.join(' ') },
          ]
        : [{ kind, text: clip(words.join(' '), maxRun) }]
    for (const run of parts) {
      if (!run.text) continue
      if (run.text.length > left) {
        if (shown.at(-1)?.kind !== 'left-out') shown.push({ kind: 'left-out', text: '…' })
        return shown
      }
      left -= run.text.length
      shown.push(run.kind === 'left-out' ? run : { ...run, text: clip(run.text, maxRun) })
    }
  }
  return shown
}

/** At most that many characters, the last of them `…`. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  // Never half of a character that takes two units.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
