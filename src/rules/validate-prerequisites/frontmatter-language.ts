import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'frontmatter-language',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: { en: 'Frontmatter is YAML', ko: '머리말이 YAML입니다' },
  why: {
    en: 'Some readers run frontmatter of other languages as a program; here nothing is run.',
    ko: '다른 언어의 머리말을 프로그램으로 실행하는 도구가 있으므로 여기서는 읽지 않습니다.',
  },
  fix: {
    en: 'Write the fields as YAML between two lines `---` with nothing behind them.',
    ko: '필드를 YAML로 쓰고 위아래 `---` 줄에는 다른 글자를 쓰지 마세요.',
  },
  basis: { facts: ['S0-8'], sources: ['gray-matter: engines'] },
  unwaivable: true,
  scope: 'parse',
  describe: ({ language }) => ({
    reason: {
      en: `The frontmatter is marked as ${code(String(language))}, expected YAML after a plain ${code('---')}`,
      ko: `머리말의 언어가 다릅니다: ${code(String(language))}. ${code('---')} 뒤에는 YAML만 쓸 수 있습니다`,
    },
  }),
})
