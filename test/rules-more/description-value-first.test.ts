import { expect, test } from 'vitest'
import { baseText, findingsOf } from './judge.ts'

const path = 'offers/alder/backup/offer.md'
const sentence = 'This application is available only in Korean.'
const prose =
  'Managed Backup is for companies that have backups and nobody to look after them. We read the results every morning.'

test.each<[what: string, language: string, body: string, line: string | undefined]>([
  ['prose', 'en', prose, undefined],
  ['one full sentence', 'en', prose.split('. ')[0] ?? '', undefined],
  [
    'one full sentence in Korean',
    'ko',
    '백업은 있지만 돌볼 사람이 없는 회사를 위한 서비스입니다.',
    undefined,
  ],
  ['prose behind the language sentence', 'ko', `${sentence} ${prose}`, undefined],
  ['prose below the language sentence', 'ko', `${sentence}\n\n${prose}`, undefined],
  ['prose below a comment', 'en', `<!-- draft 3 -->\n\n${prose}`, undefined],
  ['prose as a quotation', 'en', `> ${prose}`, undefined],
  ['a list', 'en', `- Daily checks\n- Reports\n\n${prose}`, '- Daily checks'],
  ['a list below the language sentence', 'ko', `${sentence}\n\n- 매일 점검`, '- 매일 점검'],
  ['a heading', 'en', `## What it is\n\n${prose}`, '## What it is'],
  ['a greeting', 'en', `Welcome to Managed Backup!\n\n${prose}`, 'Welcome to Managed Backup!'],
  ['a slogan in Korean', 'ko', `${sentence}\n\n백업은 한빛에게.`, '백업은 한빛에게.'],
  ['nothing but the language sentence', 'ko', sentence, undefined],
  ['nothing at all', 'en', '', undefined],
])('%s', async (_, language, body, line) => {
  const frontmatter = baseText(path).split('\n---\n')[0]
  const text = `${frontmatter?.replace('language: en', `language: ${language}`)}\n---\n\n${body}\n`
  const found = await findingsOf('description-value-first', { [path]: text })
  const marked = found.map(({ place }) => text.slice(place.start.offset, place.end.offset))
  expect(marked).toEqual(line === undefined ? [] : [line])
})
