import { expect, test } from 'vitest'
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

test('the fix names the sentence with the language of the listing', async () => {
  const [finding] = await findingsOf(
    'description-language-phrase',
    withBody('backup', 'ja', '本文。'),
  )
  expect(finding?.fix).toBe('Begin it with `This application is available only in Japanese.`.')
})
