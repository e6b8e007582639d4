import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'text-line-ends',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'warning',
  summary: { en: 'Lines end with LF', ko: '줄이 LF로 끝납니다' },
  why: {
    en: 'With other line ends one changed line shows as a change of the whole file.',
    ko: '줄 끝이 다르면 한 줄만 고쳐도 파일 전체가 바뀐 것으로 보입니다.',
  },
  fix: {
    en: 'Save the file with LF, as a click on `CRLF` in the status bar of many editors does, or run `npx martlet check --fix`.',
    ko: 'LF로 다시 저장하거나(편집기 상태 표시줄의 `CRLF`), `npx martlet check --fix`를 실행하세요.',
  },
  basis: { facts: [], sources: ['Martlet: offers are copied byte by byte'] },
  scope: 'parse',
  describe: () => ({
    repair: { kind: 'line-ends' },
    reason: {
      en: `A line ends with a carriage return, expected ${code('LF')} alone`,
      ko: `캐리지 리턴으로 끝나는 줄이 있습니다. ${code('LF')} 하나만 필요합니다`,
    },
  }),
})
