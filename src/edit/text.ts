/** A text that takes the place of another; offsets in UTF-16 units of the file without its byte order mark. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The edits that do not touch each other, in the order of the file; of two that do, the first. */
export function apart<Each extends Edit>(edits: readonly Each[]): Each[] {
  const kept: Each[] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end))
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit)
  return kept
}

/** `edits` must be apart. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let from = 0
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}

/** Where an offset of the text before the edits stands after them. */
export const moved = (offset: number, edits: readonly Edit[]): number =>
  edits.reduce(
    (at, { start, end, text }) =>
      end <= offset && start < offset ? at + text.length - (end - start) : at,
    offset,
  )
