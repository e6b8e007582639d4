import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { data } from '../../schema/data.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

interface Sentence {
  readonly phrase: string
  readonly at: readonly ('start' | 'end')[]
}

/** The sentence in the listing's own language: ours first, then the source document's wordings. */
const ownWords: Readonly<Record<string, readonly string[]>> = {
  ko: [
    '이 애플리케이션은 한국어로만 제공됩니다.',
    '이 응용 프로그램은 한국어로만 사용할 수 있습니다',
    '이 응용 프로그램은 한국어에서만 사용할 수 있습니다',
  ],
}

const wordsOf = (block: RootContent): string =>
  textOf(block, { includeHtml: false }).normalize('NFC').replace(/\s+/g, ' ').trim()

const begins = (text: string, sentence: string): boolean =>
  text.startsWith(sentence) && !/^\p{L}/u.test(text.slice(sentence.length))

export default defineRule({
  id: 'description-language-phrase',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'A listing that is not in English says so first',
    ko: '영어가 아닌 목록은 설명에서 언어를 먼저 알립니다',
  },
  why: {
    en: 'Buyers all over the world meet the listing; one sentence tells them whether they can use it.',
    ko: '목록은 전 세계 구매자에게 보입니다. 쓸 수 있는 오퍼인지 한 문장으로 알 수 있어야 합니다.',
  },
  fix: {
    en: 'Begin the description with the language sentence.',
    ko: '설명을 언어 안내 문장으로 시작하세요.',
  },
  basis: { facts: ['S2-11'], sources: ['create-managed-service-offer-listing'] },
  scope: 'offer',
  check({ type, document }, report, { profile, value }) {
    const language = data.languages.find(({ id }) => id === document.data.language)
    if (!type || !language || language.id === 'en' || !document.body) return
    const { phrase, at } = value<Sentence>('description-language-phrase')
    const sentence = phrase.replace('{language}', language.name.en)
    const own = profile.id === 'azure-2020' ? (ownWords[language.id] ?? []) : []
    const blocks = document.body.tree.children.filter((block) => wordsOf(block) !== '')
    const [first, last] = [blocks[0], blocks.at(-1)]
    if (!first?.position || !last) return
    if ([sentence, ...own].some((known) => begins(wordsOf(first), known))) return
    if (
      at.includes('end') &&
      wordsOf(last).replace(/\.$/, '').endsWith(sentence.replace(/\.$/, ''))
    )
      return
    const { start, end } = first.position
    const [opening] = document.source.text.slice(start.offset, end.offset).split(/[\r\n]/)
    const either = own[0] ? ` or ${code(own[0])}` : ''
    report(
      {
        path: document.path,
        place: document.source.place(
          start.offset ?? 0,
          (start.offset ?? 0) + (opening?.length ?? 0),
        ),
      },
      {
        reason: {
          en: `The description begins with ${code(wordsOf(first), 24)}, expected the language sentence`,
          ko: `설명에 언어 안내 문장이 없습니다. 지금 첫머리: ${code(wordsOf(first), 24)}`,
        },
        fix: {
          en: `${at.includes('end') ? 'Begin or end' : 'Begin'} it with ${code(sentence)}${either}.`,
          ko: `이 문장으로 시작하세요: ${code(sentence)}${own[0] ? ` 또는 ${code(own[0])}` : ''}`,
        },
      },
    )
  },
})
