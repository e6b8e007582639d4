import { toString as textOf } from 'mdast-util-to-string'
import type { Body, Source } from '../model/catalogue.ts'
import type { Place } from '../model/place.ts'
import { beyond, charactersOf } from '../schema/length.ts'

/** Whether a reader sees nothing of a body; one that is too long to be parsed has been reported, and is not empty. */
export function isEmpty({ text, tree }: Body): boolean {
  const unread = text !== '' && tree.children.length === 0
  return (
    !unread && !/[^\s\p{C}]/u.test(textOf(tree, { includeHtml: false, includeImageAlt: false }))
  )
}

/** How long a body is and what of it is over a limit; undefined where nothing is. */
export function excessOf(
  { text, tree, offset }: Body,
  source: Source,
  limit: number,
): { length: number; place: Place } | undefined {
  // A body far beyond every limit is not parsed at all, and has been reported by that.
  if (tree.children.length === 0) return undefined
  const length = charactersOf(text)
  if (length <= limit) return undefined
  const start = offset + beyond(text, limit)
  return { length, place: source.place(start, offset + text.length) }
}
