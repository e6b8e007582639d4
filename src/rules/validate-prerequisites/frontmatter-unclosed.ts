import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'frontmatter-unclosed',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: { en: 'The frontmatter has an end', ko: '머리말에 끝이 있습니다' },
  why: {
    en: 'Without an end the whole text counts as fields, and nothing of it can be read.',
    ko: '끝이 없으면 본문 전체가 필드로 처리되어 아무것도 읽을 수 없습니다.',
  },
  fix: {
    en: 'Add a line `---` between the last field and the text.',
    ko: '마지막 필드와 본문 사이에 `---` 줄을 추가하세요.',
  },
  basis: { facts: ['S0-8'], sources: ['Martlet: offers are Markdown with frontmatter'] },
  unwaivable: true,
  scope: 'parse',
  describe: () => ({
    reason: {
      en: `The frontmatter has no end, expected a line ${code('---')} after the fields`,
      ko: `머리말이 끝나지 않았습니다. 필드 뒤에 ${code('---')} 줄이 필요합니다`,
    },
  }),
})
