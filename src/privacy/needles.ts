import { fieldNames } from '../schema/fields.ts'
import { masked } from './secret.ts'

/** A text as readers compare it: pieces between which anything may stand. */
const pieces = /[\p{L}\p{N}@_~+][\p{L}\p{N}@._~+-]*/gu

/** What is quoted may be cut in the middle of a long piece. */
const telling = 16

const split = (text: string): string[] =>
  (text.match(pieces) ?? []).map((piece) =>
    piece
      .toLowerCase()
      .slice(0, telling)
      .replace(/[.-]+$/, ''),
  )

/** So many pieces from the beginning of a value give it away: a longer one is cut where it is quoted. */
const most = 6

/** Looks for values in sentences, in time that grows with the sentence and not with the number of values. */
export class Needles {
  readonly #values = new Set<string>()

  /** @param open what everybody may read: a value that stands there is no secret */
  constructor(values: Iterable<string>, open: string) {
    const words = split(open)
    const known = new Set(words)
    words.forEach((word, at) => {
      known.add(`${word} ${words[at + 1] ?? ''}`)
    })
    for (const value of values) {
      // What cannot be a word gives a value away by itself: a host, an address, a number.
      for (const piece of split(value))
        if (piece.length > 5 && /[\d@]|\p{L}\.\p{L}/u.test(piece) && !known.has(piece))
          this.#values.add(piece)
      const own = split(value).slice(0, most)
      const [first = ''] = own
      const pairs = own.slice(1).map((word, at) => `${own[at]} ${word}`)
      const isKnown = (pairs.length ? pairs : [first]).every((each) => known.has(each))
      if (!isKnown && (own.length > 1 || first.length > 3)) this.#values.add(own.join(' '))
    }
  }

  /**
   * A sentence with a mark in place of each value. What is quoted goes whole; between quotes only what cannot be a
   * word of ours is looked for.
   */
  cut(sentence: string): string {
    if (this.#values.size === 0) return sentence
    return sentence
      .split('`')
      .map((part, index) => (index % 2 ? this.#cutQuoted(part) : this.#cutPlain(part)))
      .join('`')
  }

  #cutQuoted(part: string): string {
    if (isField(part)) return part
    const words = split(part)
    return words.some((_, at) => this.#lengthAt(words, at) > 0) ? masked : part
  }

  #cutPlain(part: string): string {
    const words = split(part)
    let at = -1
    let until = 0
    return part.replaceAll(pieces, (piece) => {
      at += 1
      const length = this.#lengthAt(words, at)
      const isValue = length > 1 || (length === 1 && /[\d@_+~]|\p{L}\.\p{L}/u.test(piece))
      const isInside = at < until
      if (isValue) until = Math.max(until, at + length)
      return isInside ? '' : isValue ? masked : piece
    })
  }

  /** How many pieces of a value stand here; 0 where none begins. */
  #lengthAt(words: readonly string[], at: number): number {
    for (let length = Math.min(most, words.length - at); length > 0; length -= 1)
      if (this.#values.has(words.slice(at, at + length).join(' '))) return length
    return 0
  }
}

/** The path of a field, whose names everybody may know; a name that nobody may know is masked in it. */
export const isField = (text: string): boolean =>
  text
    .split(/\.|\[\d+\]\.?/)
    .every((step) => step === '' || step === masked || fieldNames().has(step))
