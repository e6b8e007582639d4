/** Languages that Martlet itself speaks, in messages and on pages. */
export type Language = 'en' | 'ko'

/** One sentence or word in every language that Martlet speaks. */
export type Text = Readonly<Record<Language, string>>
