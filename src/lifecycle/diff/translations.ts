import type { Change } from '../../model/change.ts'
import { languageName } from './names.ts'
import { named, say, words } from './say.ts'

/** Languages that came and went; in those that stayed, what `compare` finds, with the language’s name. */
export function compareTranslations<Document>(
  was: ReadonlyMap<string, Document>,
  now: ReadonlyMap<string, Document>,
  compare: (was: Document | undefined, now: Document | undefined) => readonly Change[],
  like: Pick<Change, 'section' | 'plan'>,
): Change[] {
  return [...new Set([...was.keys(), ...now.keys()])].sort().flatMap((id): readonly Change[] => {
    const language = languageName(id)
    const [before, after] = [was.get(id), now.get(id)]
    const changes = compare(before, after)
    if (before && after) {
      return changes.map((change) => ({
        ...change,
        what: say(`${change.what.en} (${language.en})`, `${change.what.ko}(${language.ko})`),
      }))
    }
    const parts = changes.map(({ what }) => what)
    return [
      {
        group: 'listing',
        ...like,
        sign: after ? '+' : '-',
        what: say(`${language.en} translation`, `${language.ko} 번역`),
        text: !after ? words.removed : parts.length ? named(parts) : words.added,
      },
    ]
  })
}
