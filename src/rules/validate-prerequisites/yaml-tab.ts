import { defineRule } from '../define.ts'

export default defineRule({
  id: 'yaml-tab',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: { en: 'YAML is indented with spaces', ko: 'YAML이 공백으로 들여쓰기되어 있습니다' },
  why: {
    en: 'YAML does not say how wide a tab is, so nothing after it can be read.',
    ko: 'YAML에는 탭의 너비가 정해져 있지 않아 그 뒤를 읽을 수 없습니다.',
  },
  fix: { en: 'Replace the tab with two spaces.', ko: '탭을 공백 두 칸으로 바꾸세요.' },
  basis: { facts: ['S0-8'], sources: ['YAML 1.2.2, section 6.1'] },
  unwaivable: true,
  scope: 'parse',
  describe: () => ({
    reason: {
      en: 'The line is indented with a tab, expected spaces',
      ko: '줄이 탭으로 들여쓰기되어 있습니다. 공백이 필요합니다',
    },
  }),
})
