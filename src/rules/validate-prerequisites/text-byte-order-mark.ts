import { defineRule } from '../define.ts'

export default defineRule({
  id: 'text-byte-order-mark',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'warning',
  summary: {
    en: 'No text begins with a byte order mark',
    ko: '텍스트가 바이트 순서 표시로 시작하지 않습니다',
  },
  why: {
    en: 'Some tools take the mark for a letter before the first line and find no frontmatter.',
    ko: '이 표시를 첫 줄 앞의 글자로 읽어 머리말을 찾지 못하는 도구가 있습니다.',
  },
  fix: { en: 'Save the file as UTF-8 without BOM.', ko: 'BOM 없는 UTF-8로 다시 저장하세요.' },
  basis: { facts: [], sources: ['Unicode 16.0, section 23.8'] },
  scope: 'parse',
  describe: () => ({
    repair: { kind: 'byte-order-mark' },
    reason: {
      en: 'The file begins with a byte order mark, expected none',
      ko: '파일이 바이트 순서 표시(BOM)로 시작합니다. 이 표시는 필요하지 않습니다',
    },
  }),
})
