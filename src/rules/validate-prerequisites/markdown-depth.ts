import { defineRule } from '../define.ts'

export default defineRule({
  id: 'markdown-depth',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'Lists and quotes are nested a few levels deep at most',
    ko: '목록과 인용이 몇 단계까지만 중첩됩니다',
  },
  why: {
    en: 'Text nested this deep has no room on a page, and reading it would end the check.',
    ko: '이렇게 깊은 글은 페이지에 표시할 자리가 없고, 읽으면 검사가 멈춥니다.',
  },
  fix: { en: 'Take out levels of quotes and lists.', ko: '인용과 목록의 단계를 줄이세요.' },
  basis: { facts: ['S2-20'], sources: ['Martlet: limits of what is read'] },
  unwaivable: true,
  scope: 'parse',
  describe: () => ({
    reason: {
      en: 'The text is nested too deeply to be read, expected a few levels',
      ko: '본문이 너무 깊게 중첩되어 읽을 수 없습니다. 몇 단계까지만 쓸 수 있습니다',
    },
  }),
})
