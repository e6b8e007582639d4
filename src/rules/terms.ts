import type { Source } from '../model/catalogue.ts'

/** The terms of a terms.md without frontmatter, which some editors put there, and where they begin. */
export function termsIn({ text }: Source): { text: string; offset: number } {
  const [frontmatter = ''] = /^---[ \t]*\r?\n.*?\r?\n---[ \t]*(?=\r?\n|$)/s.exec(text) ?? []
  return { text: text.slice(frontmatter.length), offset: frontmatter.length }
}

/** Whether there is anything to read. */
export const hasWords = (text: string): boolean =>
  /[^\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)
