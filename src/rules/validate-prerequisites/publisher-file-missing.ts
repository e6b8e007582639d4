import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'publisher-file-missing',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'Every publisher with offers has a profile',
    ko: '오퍼가 있는 모든 게시자에게 프로필이 있습니다',
  },
  why: {
    en: 'It says who owns the offers; without it nobody can change them or sign them off.',
    ko: '오퍼의 소유자를 정하는 파일입니다. 없으면 아무도 오퍼를 변경하거나 확인할 수 없습니다.',
  },
  fix: {
    en: 'Add `publisher.md` with the name and the owners.',
    ko: '이름과 소유자를 적은 `publisher.md` 파일을 추가하세요.',
  },
  basis: { facts: ['S3-2'], sources: ['Martlet: where each file belongs'] },
  unwaivable: true,
  scope: 'parse',
  describe: ({ path }) => ({
    reason: {
      en: `${code(String(path))} is missing, expected the profile of the publisher`,
      ko: `게시자 프로필이 없습니다: ${code(String(path))}`,
    },
  }),
})
