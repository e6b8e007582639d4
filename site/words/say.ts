import type { Text } from '../../src/model/text.ts'

/** One thing to say, in both languages. */
export const say = (en: string, ko: string): Text => ({ en, ko })

/** `12,000` */
export const number = (value: number): string => value.toLocaleString('en-US')

/** The same in both languages: a name, a code, a number. */
export const plain = (text: string): Text => ({ en: text, ko: text })

export const counted = (
  value: number,
  one: string,
  many: string,
  ko: (n: string) => string,
): Text => ({
  en: `${number(value)} ${value === 1 ? one : many}`,
  ko: ko(number(value)),
})

/** Several things in one line. */
export const list = (items: readonly Text[], between = ', '): Text => ({
  en: items.map(({ en }) => en).join(between),
  ko: items.map(({ ko }) => ko).join(between),
})
