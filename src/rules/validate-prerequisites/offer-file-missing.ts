import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'offer-file-missing',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'Every offer’s folder has an offer.md',
    ko: '모든 오퍼 폴더에 offer.md가 있습니다',
  },
  why: {
    en: 'Without it the folder is no offer, and its other files are not judged.',
    ko: '이 파일이 없으면 폴더가 오퍼가 아니며 다른 파일도 판단하지 않습니다.',
  },
  fix: {
    en: 'Add `offer.md` with `type` and `alias`, or delete the folder.',
    ko: '`type`과 `alias`가 있는 `offer.md`를 추가하거나 폴더를 삭제하세요.',
  },
  basis: { facts: ['S2-69'], sources: ['Martlet: identity is the path'] },
  unwaivable: true,
  scope: 'parse',
  describe: ({ folder }) => ({
    reason: {
      en: `${code(String(folder))} has no ${code('offer.md')}, expected one`,
      ko: `폴더에 ${code('offer.md')} 파일이 없습니다: ${code(String(folder))}`,
    },
  }),
})
