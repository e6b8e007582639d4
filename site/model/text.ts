import type { Language, Text } from '../../src/model/text.ts'

export type { Language, Text }

/** One value for each language of the storefront. */
export type Both<Value> = Readonly<Record<Language, Value>>

/** Words of a publisher, in the language they were found in. */
export interface Passage {
  readonly text: string
  readonly lang: string
}

/** Safe HTML of a body, in the language it was found in. */
export interface Markup {
  readonly html: string
  readonly lang: string
}

/** A PNG below `media/`; its real size, whatever it should have been. */
export interface Picture {
  readonly src: string
  readonly width: number
  readonly height: number
}
