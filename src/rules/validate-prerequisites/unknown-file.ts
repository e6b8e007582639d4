import type { Words } from '../../model/rule.ts'
import { defineRule } from '../define.ts'
import { code, number } from '../words.ts'

function describeOne(file: string): Words {
  return {
    reason: {
      en: `${code(file)} has no place here, expected only files of an offer`,
      ko: `오퍼의 파일이 아닙니다: ${code(file)}`,
    },
  }
}

export default defineRule({
  id: 'unknown-file',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'warning',
  summary: {
    en: 'Every file stands where its kind belongs',
    ko: '모든 파일이 정해진 자리에 있습니다',
  },
  why: {
    en: 'A file in another place is not read, so buyers never see what is in it.',
    ko: '다른 자리에 있는 파일은 읽지 않으므로 구매자가 내용을 볼 수 없습니다.',
  },
  fix: {
    en: 'Move it to `plans/`, `media/`, `documents/`, `package/` or `audience/`, or delete it.',
    ko: '`plans/`, `media/`, `documents/`, `package/`, `audience/` 중 하나로 옮기거나 삭제하세요.',
  },
  basis: { facts: ['S0-8'], sources: ['Martlet: where each file belongs'] },
  scope: 'parse',
  describe: ({ file, count, limit }) =>
    count === undefined
      ? describeOne(String(file))
      : {
          reason: {
            en: `${code(String(file))} has ${number(Number(count))} files outside of offers’ folders, expected at most ${number(Number(limit))}; those from here on are not told`,
            ko: `오퍼 폴더 밖에 파일이 많습니다: ${code(String(file))}, 지금 ${number(Number(count))}개, 최대 ${number(Number(limit))}개. 이 파일부터는 표시하지 않습니다`,
          },
          fix: {
            en: 'Delete these files, or keep them in another folder.',
            ko: '이 파일들을 지우거나 다른 폴더로 옮기세요.',
          },
        },
})
