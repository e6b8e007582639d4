import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'git-file',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'No file of an offer tells git what to do',
    ko: '오퍼의 파일은 git을 설정하지 않습니다',
  },
  why: {
    en: 'Git would change or leave out files as it says: the live copy then differs from what was signed off in every clone, and nothing of the whole marketplace can be deployed.',
    ko: 'git이 그 설정대로 파일을 바꾸거나 빠뜨립니다. 그러면 모든 클론에서 라이브 사본이 게시자가 확인한 내용과 달라져 마켓플레이스 전체를 배포할 수 없습니다.',
  },
  fix: {
    en: 'Delete it. What git has to know stands in the top folder of the repository, where reviewers see to it.',
    ko: '삭제하세요. git 설정은 검토자가 관리하는 저장소의 최상위 폴더에 둡니다.',
  },
  basis: {
    facts: ['S0-15'],
    sources: ['gitattributes(5)', 'Martlet: offers are copied byte by byte'],
  },
  unwaivable: true,
  supersedes: ['unknown-file'],
  scope: 'parse',
  describe: ({ file }) => ({
    reason: {
      en: `${code(String(file))} is a file that git obeys, expected only files of an offer`,
      ko: `git이 따르는 설정 파일입니다: ${code(String(file))}`,
    },
  }),
})
