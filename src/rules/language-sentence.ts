import type { Profile } from '../model/rule.ts'
import type { LanguageInfo } from '../schema/data.ts'

/** What a profile says of the sentence: its words, and where in the description it may stand. */
export interface SentencePlace {
  readonly phrase: string
  readonly at: readonly ('start' | 'end')[]
}

/** The sentences to write: in English, and in the listing's own language where the profile takes that. */
export function sentencesToWrite(
  language: LanguageInfo,
  { phrase }: SentencePlace,
  profile: Profile,
): readonly string[] {
  const english = phrase.replace('{language}', language.name.en).replace(/\.?$/, '.')
  return [english, ...ownSentences(language, profile).slice(0, 1)]
}

/** Whether a text begins with one of them; what stands in brackets, and the full stop, may be left out. */
export function sentenceAtStart(
  text: string,
  language: LanguageInfo,
  { phrase }: SentencePlace,
  profile: Profile,
): string | undefined {
  return knownSentences(language, phrase, profile).find(
    (known) => text.startsWith(known) && !/^[\p{L}\p{N}]/u.test(text.slice(known.length)),
  )
}

/** Whether a text ends with one of them. */
export function isSentenceAtEnd(
  text: string,
  language: LanguageInfo,
  { phrase }: SentencePlace,
  profile: Profile,
): boolean {
  const words = withoutStop(text)
  return knownSentences(language, phrase, profile).some((known) => words.endsWith(known))
}

function knownSentences(
  language: LanguageInfo,
  phrase: string,
  profile: Profile,
): readonly string[] {
  const { en } = language.name
  const names = [en, en.replace(/ \(.*\)$/, '')]
  return [
    ...names.map((name) => phrase.replace('{language}', name)),
    ...ownSentences(language, profile),
  ].map(withoutStop)
}

/** The source document of 2020 asks for the sentence in a language; today's page asks for the English words. */
const ownSentences = ({ sentences = [] }: LanguageInfo, profile: Profile): readonly string[] =>
  profile.id === 'azure-2020' ? sentences : []

const withoutStop = (text: string): string => text.replace(/[.。]$/, '')
