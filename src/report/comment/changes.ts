import type { Change } from '../../model/change.ts'
import type { OfferReport } from '../../model/report.ts'
import type { Language } from '../../model/text.ts'
import { cut, name, visible } from './escape.ts'
import { say } from './words.ts'

/** Changes of one offer that a comment shows; the command has them all. */
const mostShown = 20

/** Characters of one change. */
const mostCharacters = 120

const marks = { '+': '+', '-': '-', '~': '!' } as const

/** How many changes there are in all. */
export const changesIn = (offers: readonly OfferReport[]): number =>
  offers.reduce((all, { changes = [], moreChanges = 0 }) => all + changes.length + moreChanges, 0)

/** What differs from what is live, offer by offer, as a block in which nothing is Markdown. */
export function changesList(offers: readonly OfferReport[], language: Language): string {
  return offers
    .filter(({ changes = [] }) => changes.length > 0)
    .map((offer) => {
      const { id, changes = [], moreChanges = 0 } = offer
      const shown = changes.slice(0, mostShown)
      const rest = changes.length - shown.length + moreChanges
      return [
        `**${name(id)}**`,
        block(shown.flatMap((change) => linesOf(change, language))),
        ...(rest > 0 ? [say.moreChanges(rest)[language]] : []),
      ].join('\n\n')
    })
    .join('\n\n')
}

function linesOf({ sign, plan, what, text, words, note }: Change, language: Language): string[] {
  const own = what[language]
  const about = plan === undefined || plan === own ? own : `${plan}, ${own}`
  const runs = (words ?? []).map(({ kind, text: run }) =>
    kind === 'added' ? `{+${run}+}` : kind === 'removed' ? `[-${run}-]` : run,
  )
  const said = runs.length && sign === '~' ? runs.join(' ') : text[language]
  const line = cut(visible(`${about}: ${said}`), mostCharacters)
  return [`${marks[sign]} ${line}`, ...(note ? [`  ${visible(note[language])}`] : [])]
}

/** A fence longer than any run of backticks in it. */
function block(lines: readonly string[]): string {
  const longest = Math.max(2, ...(lines.join('\n').match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}diff\n${lines.join('\n')}\n${fence}`
}
