import { defineRule } from '../define.ts'
import { count as counted, number } from '../words.ts'

export default defineRule({
  id: 'offer-file-count',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'An offer has no more files than can be read',
    ko: '오퍼의 파일이 읽을 수 있는 수입니다',
  },
  why: {
    en: 'Files beyond the limit are not read, so nobody knows what is in them.',
    ko: '한도를 넘는 파일은 읽지 않으므로 무엇이 있는지 알 수 없습니다.',
  },
  fix: {
    en: 'Take out files, or put a package into one ZIP file.',
    ko: '파일을 줄이거나 패키지를 ZIP 파일 하나로 만드세요.',
  },
  basis: { facts: ['S0-8'], sources: ['Martlet: limits of what is read'] },
  unwaivable: true,
  scope: 'parse',
  describe: ({ count, limit }) => ({
    reason: {
      en: `The offer has ${counted(Number(count), 'file')}, expected at most ${number(Number(limit))}; this is the first over it`,
      ko: `오퍼의 파일이 많습니다: 지금 ${number(Number(count))}개, 최대 ${number(Number(limit))}개. 이 파일부터 한도를 넘습니다`,
    },
  }),
})
