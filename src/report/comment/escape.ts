/** Characters that nobody sees, or that reorder what is seen. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u

/** What GitHub makes of bare text: mentions, references, commits, addresses, images, formulas. */
const active =
  /@[\p{L}\p{N}_]|#\d|gh-\d|:\/\/|www\.|(?:mailto|xmpp):|:[\w+-]+:|\$|(?<![a-z0-9])[0-9a-f]{7,40}(?![a-z0-9])/iu

/** Ids and paths that mean only themselves, wherever they stand. */
const harmless = /^[A-Za-z0-9]+(?:(?:_+|[./-])[A-Za-z0-9]+)*$/

/** The one address that rules name in their sentences. */
const known = /^https:\/\/aka\.ms\/[A-Za-z0-9/-]+[A-Za-z0-9]$/

/** One line of text in which every character can be seen. */
export function visible(text: string): string {
  const line = text.replace(/[\r\n\t\u2028\u2029]+/g, ' ')
  if (!invisible.test(line)) return line
  const characters = [...line]
  return characters
    .map((character, index) =>
      invisible.test(character) && !joinsEmoji(characters, index)
        ? `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
        : character,
    )
    .join('')
}

/** The same for text in lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n')

/** What shapes a picture out of several characters is seen in the picture. */
function joinsEmoji(characters: readonly string[], index: number): boolean {
  const [before = '', here, after = ''] = characters.slice(Math.max(0, index - 1))
  if (index === 0) return false
  if (here === '\uFE0F') return /[\p{Extended_Pictographic}\d#*]/u.test(before)
  return (
    here === '\u200D' &&
    /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}]/u.test(before) &&
    /\p{Extended_Pictographic}/u.test(after)
  )
}

/** At most so many characters as people count them. */
export function cut(text: string, most: number): string {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}

/** Text as code: nothing in it is Markdown, HTML, a mention or a link. */
export function codeSpan(text: string): string {
  const shown = visible(text) || '""'
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const padded = /^`|`$|^ .*[^ ].* $/u.test(shown) ? ` ${shown} ` : shown
  return `${fence}${padded}${fence}`
}

export const isHarmless = (text: string): boolean =>
  text.length <= 110 && harmless.test(text) && !active.test(text)

/** An id, path or login: as it is where it means only itself, else as code. */
export const name = (text: string): string =>
  isHarmless(text) ? text : codeSpan(cut(visible(text), 60))

/** A commit in seven characters, which is how GitHub writes it, too. */
export const shortSha = (sha: string): string =>
  /^[0-9a-f]{7,64}$/.test(sha) ? sha.slice(0, 7) : name(sha)

/** A cell must not end where its text has a `|`. */
export const inCell = (markdown: string): string =>
  markdown
    .replace(/\\+(?=\|)/g, (slashes) => 'U+005C'.repeat(slashes.length))
    .replaceAll('|', '\\|')

/** A sentence of a rule: what stands in backticks is code, everything else only text. */
export function sentence(text: string): string {
  const pieces = visible(text)
    .trim()
    .split(/`([^`]*)`/)
    .flatMap((part, index) => (index % 2 ? [{ code: part }] : literal(part)))
  let markdown = ''
  let after = false
  for (const piece of pieces) {
    const isCode = typeof piece !== 'string'
    if (piece === '') continue
    // Two spans that touch would be one.
    markdown += `${isCode && after ? ' ' : ''}${isCode ? codeSpan(piece.code) : piece}`
    after = isCode
  }
  return unblock(markdown)
}

function literal(text: string): (string | { code: string })[] {
  return text.split(/( +)/).map((token) => {
    const [, word = token, end = ''] = /^(.+?)([.,;:)]*)$/u.exec(token) ?? []
    if (known.test(word)) return `${word}${end}`
    return active.test(token) ? { code: token } : token.replace(/[\\`*_~<>&|[\]]/g, '\\$&')
  })
}

/** Text at the start of a line that would open a heading, list, quote or rule. */
const unblock = (markdown: string): string =>
  markdown.replace(/^([-+=>#:])/, '\\$1').replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
