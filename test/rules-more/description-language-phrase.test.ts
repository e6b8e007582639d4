import { describe, expect, test } from 'vitest'
import { data } from '../../src/schema/data.ts'
import { baseText, findingsOf } from './judge.ts'

const withBody = (offer: string, language: string, body: string) => {
  const path = `offers/alder/${offer}/offer.md`
  const frontmatter = baseText(path)
    .split('\n---\n')[0]
    ?.replace('language: en', `language: ${language}`)
  return { [path]: `${frontmatter}\n---\n\n${body}\n` }
}
const application = 'This application is available only in Korean.'
const service = 'This service is available in Korean'

test.each<
  [what: string, profile: string, offer: string, language: string, body: string, count: number]
>([
  ['English needs no sentence', 'azure-2020', 'backup', 'en', 'Text.', 0],
  ['the sentence comes first', 'azure-2020', 'backup', 'ko', `${application} 본문.`, 0],
  ['as a heading', 'azure-2020', 'backup', 'ko', `# ${application}\n\n본문.`, 0],
  [
    'with emphasis and a line break in it',
    'azure-2020',
    'backup',
    'ko',
    '**This application is *available*\nonly in Korean.** 본문.',
    0,
  ],
  ['in a quotation', 'azure-2020', 'backup', 'ko', `> ${application}\n\n본문.`, 0],
  ['behind a comment', 'azure-2020', 'backup', 'ko', `<!-- language -->\n\n${application}`, 0],
  ['in Korean', 'azure-2020', 'backup', 'ko', '이 애플리케이션은 한국어로만 제공됩니다. 본문.', 0],
  [
    'in the words of the source document',
    'azure-2020',
    'backup',
    'ko',
    '이 응용 프로그램은 한국어에서만 사용할 수 있습니다. 본문.',
    0,
  ],
  ['glued to the next word', 'azure-2020', 'backup', 'ko', `${application}본문.`, 0],
  [
    'without the script of Chinese',
    'azure-2020',
    'backup',
    'zh-Hans',
    'This application is available only in Chinese. 正文。',
    0,
  ],
  ['for another language', 'azure-2020', 'backup', 'de', application, 1],
  [
    'for a language whose name only begins alike',
    'azure-2020',
    'backup',
    'ko',
    'This application is available only in Koreanish.',
    1,
  ],
  ['in the second paragraph', 'azure-2020', 'backup', 'ko', `본문.\n\n${application}`, 1],
  ['not at all', 'azure-2020', 'backup', 'ko', '본문.', 1],
  ['an empty description is another mistake', 'azure-2020', 'backup', 'ko', '', 0],
  ['a language that is not known is another mistake', 'azure-2020', 'backup', 'xx', '본문.', 0],
  ['today it may end so', 'azure-current', 'backup', 'ko', `본문.\n\n${service}.`, 0],
  ['today it may begin so', 'azure-current', 'backup', 'ko', `${service}. 본문.`, 0],
  [
    'today the Korean form does not count',
    'azure-current',
    'backup',
    'ko',
    '이 애플리케이션은 한국어로만 제공됩니다.',
    1,
  ],
  [
    'today the old sentence stays for applications',
    'azure-current',
    'pipeline',
    'ko',
    `${application} 본문.`,
    0,
  ],
  ['and only at the beginning', 'azure-current', 'pipeline', 'ko', `본문.\n\n${application}`, 1],
])('%s', async (_, profile, offer, language, body, count) => {
  const found = await findingsOf(
    'description-language-phrase',
    withBody(offer, language, body),
    profile,
  )
  expect(found).toHaveLength(count)
})

const languages = data.languages.map(({ id }) => id).filter((id) => id !== 'en')

describe.each(['azure-2020', 'azure-current'])('the fix under %s', (profile) => {
  const judge = (offer: string, language: string, body: string) =>
    findingsOf('description-language-phrase', withBody(offer, language, body), profile)

  test.each(languages)('names sentences that are enough, in %s', async (language) => {
    for (const offer of ['backup', 'pipeline']) {
      const [finding] = await judge(offer, language, 'Text.\n\n- End')
      const sentences = [...(finding?.fix.matchAll(/`([^`]+)`/g) ?? [])].map(([, each]) => each)
      expect(sentences).toHaveLength(profile === 'azure-2020' ? 2 : 1)
      for (const sentence of sentences) {
        expect(await judge(offer, language, `${sentence}\n\nText.\n\n- End`)).toEqual([])
        expect(await judge(offer, language, `${sentence} Text.\n\n- End`)).toEqual([])
        const after = await judge(offer, language, `Text.\n\n- End\n\n${sentence}`)
        expect(after).toHaveLength(finding?.fix.startsWith('Begin or end') ? 0 : 1)
      }
    }
  })
})

test('the fix says where the sentence may stand', async () => {
  const fixes = await Promise.all(
    ['azure-2020', 'azure-current'].map(async (profile) => {
      const body = withBody('backup', 'ja', '本文。')
      return (await findingsOf('description-language-phrase', body, profile))[0]?.fix
    }),
  )
  expect(fixes).toEqual([
    'Begin it with `This application is available only in Japanese.` or `このアプリケーションは日本語でのみ利用できます。`.',
    'Begin or end it with `This service is available in Japanese.`.',
  ])
})

test('the place is the first line that a reader sees', async () => {
  const body = withBody('backup', 'ko', '<!-- 검토 중 -->\n\n첫 줄입니다.\n둘째 줄입니다.')
  const [finding] = await findingsOf('description-language-phrase', body)
  const text = Object.values(body)[0] ?? ''
  const { start, end } = finding?.place ?? { start: { offset: 0 }, end: { offset: 0 } }
  expect(text.slice(start.offset, end.offset)).toBe('첫 줄입니다.')
})

test('a translation needs no sentence', async () => {
  const changes = { 'offers/alder/backup/offer.ko.md': '---\nname: 알더 백업\n---\n\n본문.' }
  expect(await findingsOf('description-language-phrase', changes)).toEqual([])
})
