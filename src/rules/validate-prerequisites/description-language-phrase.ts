import { data } from '../../schema/data.ts'
import { defineRule } from '../define.ts'
import { blocksOf, openingOf, wordsOf } from '../description.ts'
import {
  isSentenceAtEnd,
  type SentencePlace,
  sentenceAtStart,
  sentencesToWrite,
} from '../language-sentence.ts'
import { code, listOf } from '../words.ts'

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
    const wanted = value<SentencePlace>('description-language-phrase')
    const blocks = blocksOf(document.body)
    const [first, last] = [blocks[0], blocks.at(-1)]
    if (!first || !last) return
    if (sentenceAtStart(wordsOf(first), language, wanted, profile)) return
    const mayEnd = wanted.at.includes('end')
    if (mayEnd && isSentenceAtEnd(wordsOf(last), language, wanted, profile)) return
    const sentences = sentencesToWrite(language, wanted, profile).map((each) => code(each, 100))
    report(
      { path: document.path, place: openingOf(document, first) },
      {
        reason: {
          en: `The description begins with ${code(wordsOf(first), 24)}, expected the language sentence`,
          ko: `설명에 언어 안내 문장이 없습니다. 지금 첫머리: ${code(wordsOf(first), 24)}`,
        },
        fix: {
          en: `${mayEnd ? 'Begin or end' : 'Begin'} it with ${listOf(sentences, 'or')}.`,
          ko: `${mayEnd ? '첫머리나 끝에' : '첫머리에'} 이 문장을 쓰세요: ${sentences.join(' 또는 ')}`,
        },
      },
    )
  },
})
