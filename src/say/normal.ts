/** More accents than any writing puts on a letter. */
const stack = /(\p{M}{30})\p{M}+/gu

/**
 * A text in one of Unicode's normal forms. Of accents that are piled on one letter only the first are looked at:
 * normalizing compares each with each.
 */
export const normal = (text: string, form: 'NFC' | 'NFKC'): string =>
  text.replace(stack, '$1').normalize(form)

/** How many code points `normal` leaves out of a text. */
export function leftOut(text: string): number {
  let count = 0
  for (const [run, kept = ''] of text.matchAll(stack)) count += [...run].length - [...kept].length
  return count
}
