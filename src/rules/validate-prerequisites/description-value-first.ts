import type { RootContent } from 'mdast'
import type { Text } from '../../model/text.ts'
import { data } from '../../schema/data.ts'
import { weightOf } from '../alike.ts'
import { defineRule } from '../define.ts'
import { blocksOf, openingOf, wordsOf } from '../description.ts'
import { type SentencePlace, sentenceAtStart } from '../language-sentence.ts'

/** A paragraph with less room than this holds a greeting or a slogan. */
const least = 40

const names: Partial<Record<RootContent['type'], Text>> = {
  list: { en: 'a list', ko: '목록' },
  heading: { en: 'a heading', ko: '제목' },
  paragraph: { en: 'a few words', ko: '짧은 문장' },
}

export default defineRule({
  id: 'description-value-first',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'notice',
  types: ['managed-service'],
  summary: {
    en: 'The description opens with what the offer does for whom',
    ko: '설명이 누구에게 무엇을 주는지로 시작합니다',
  },
  why: {
    en: 'Search engines show the first sentences, and many buyers read no further.',
    ko: '검색 엔진은 첫 문장들을 보여 주며, 많은 구매자가 그 뒤는 읽지 않습니다.',
  },
  fix: {
    en: 'Open with a paragraph: what the offer is, who it helps, and which need it meets.',
    ko: '무엇을 하는 오퍼인지, 누구의 어떤 어려움을 덜어 주는지 적은 문단으로 시작하세요.',
  },
  basis: { facts: ['S2-18', 'S2-19'] },
  scope: 'offer',
  check({ document, translations }, report, { profile, value }) {
    const language = data.languages.find(({ id }) => id === document.data.language)
    const wanted = value<SentencePlace>('description-language-phrase')
    /** What stands in a block besides the language sentence, which has to come first. */
    const saidIn = (block: RootContent): string => {
      const words = wordsOf(block)
      const sentence = language && sentenceAtStart(words, language, wanted, profile)
      return sentence ? words.slice(sentence.length).replace(/^[.。\s]+/, '') : words
    }
    for (const each of [document, ...translations.values()]) {
      const first = blocksOf(each.body).find((block) => saidIn(block) !== '')
      const name = first && names[first.type]
      if (!name || (first.type === 'paragraph' && weightOf(saidIn(first)) >= least)) continue
      report(
        { path: each.path, place: openingOf(each, first) },
        {
          reason: {
            en: `The description opens with ${name.en}, expected a paragraph on what it does for whom`,
            ko: `설명이 ${name.ko}으로 시작합니다. 누구에게 무엇을 주는지 적은 문단이 필요합니다`,
          },
        },
      )
    }
  },
})
