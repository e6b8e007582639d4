import { defineRule } from '../define.ts'

export default defineRule({
  id: 'text-encoding',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: { en: 'Every text is UTF-8', ko: '모든 텍스트가 UTF-8입니다' },
  why: {
    en: 'In another encoding letters such as é or 한 become other signs, also in your listing.',
    ko: '다른 인코딩에서는 한글 같은 글자가 깨지며 목록에도 그대로 보입니다.',
  },
  fix: {
    en: 'Save the file as UTF-8; every editor has it under Save with encoding.',
    ko: '편집기의 인코딩 선택에서 UTF-8로 다시 저장하세요.',
  },
  basis: { facts: ['S0-8'], sources: ['Unicode 16.0, chapter 3'] },
  unwaivable: true,
  scope: 'parse',
  describe: () => ({
    reason: {
      en: 'A byte here is not UTF-8, expected UTF-8 throughout',
      ko: 'UTF-8이 아닌 바이트가 있습니다. 파일 전체가 UTF-8이어야 합니다',
    },
  }),
})
