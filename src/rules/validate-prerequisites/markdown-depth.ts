import { defineRule } from '../define.ts'

export default defineRule({
  id: 'markdown-depth',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'A text is nested and marked up little enough to be read',
    ko: '본문의 중첩과 표시 기호가 읽을 수 있는 수준입니다',
  },
  why: {
    en: 'A text like this has no room on a page, and reading it would stall the check for everybody.',
    ko: '이런 글은 페이지에 표시할 자리가 없고, 읽으면 모두의 검사가 멈춥니다.',
  },
  fix: { en: 'Take out levels of quotes and lists.', ko: '인용과 목록의 단계를 줄이세요.' },
  basis: { facts: ['S2-20'], sources: ['Martlet: limits of what is read'] },
  unwaivable: true,
  scope: 'parse',
  describe: ({ what }) =>
    what === 'work'
      ? {
          reason: {
            en: 'The text has more marks or lines in one block than can be read, expected shorter blocks',
            ko: '한 문단에 표시 기호나 줄이 너무 많아 읽을 수 없습니다. 더 짧은 문단이 필요합니다',
          },
          fix: {
            en: 'Put blank lines between paragraphs, and take out marks such as `*`, `<` and `[` that format nothing.',
            ko: '문단 사이에 빈 줄을 넣고, 서식이 아닌 `*`, `<`, `[` 같은 기호를 지우세요.',
          },
        }
      : {
          reason: {
            en: 'The text is nested too deeply to be read, expected a few levels',
            ko: '본문이 너무 깊게 중첩되어 읽을 수 없습니다. 몇 단계까지만 쓸 수 있습니다',
          },
        },
})
