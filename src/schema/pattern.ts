/** Longer than any value that has to have a form: URLs are the longest. */
const most = 2_048

/** A pattern that no text has which is too long for one: that its length is wrong is told by `maxLength`. */
export function bounded(source: string, flags: string): { test(text: string): boolean } {
  const pattern = new RegExp(source, flags)
  return { test: (text) => text.length <= most && pattern.test(text) }
}
