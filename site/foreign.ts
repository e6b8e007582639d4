import type { Language } from './model.ts'

/** The `lang` of words on a page in another language; empty where nobody knows it. */
export const foreign = (page: Language, own: string): string | undefined =>
  own === page ? undefined : own
