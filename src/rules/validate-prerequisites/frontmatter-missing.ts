import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'frontmatter-missing',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'A Markdown file begins with frontmatter',
    ko: 'Markdown 파일이 머리말로 시작합니다',
  },
  why: {
    en: 'The fields stand there; without them there is no offer, plan or publisher to judge.',
    ko: '필드가 머리말에 있으므로 없으면 판단할 오퍼, 플랜, 게시자가 없습니다.',
  },
  fix: {
    en: 'Begin the file with a line `---`, the fields, and another line `---`.',
    ko: '파일을 `---` 줄, 필드, 다시 `---` 줄로 시작하세요.',
  },
  basis: { facts: ['S0-8'], sources: ['Martlet: offers are Markdown with frontmatter'] },
  unwaivable: true,
  scope: 'parse',
  describe: () => ({
    reason: {
      en: `The file begins with text, expected ${code('---')} and the fields first`,
      ko: `파일에 머리말이 없습니다. 첫 줄에 ${code('---')} 표시가 필요합니다`,
    },
  }),
})
