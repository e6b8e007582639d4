import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'marketplace-file-missing',
  stage: 'validate-prerequisites',
  section: 'marketplace',
  severity: 'error',
  summary: { en: 'The marketplace has its settings', ko: '마켓플레이스 설정 파일이 있습니다' },
  why: {
    en: 'Without its settings no offer can be judged, and no storefront can be built.',
    ko: '설정이 없으면 오퍼를 판정하거나 스토어프런트를 만들 수 없습니다.',
  },
  fix: {
    en: 'Put `marketplace.yml` back, with name, address and languages.',
    ko: '이름, 주소, 언어를 적은 `marketplace.yml` 파일을 다시 추가하세요.',
  },
  basis: { facts: ['S0-7'], sources: ['Martlet: where each file belongs'] },
  unwaivable: true,
  scope: 'parse',
  describe: ({ path }) => ({
    reason: {
      en: `${code(String(path))} is missing, expected the settings of the marketplace`,
      ko: `마켓플레이스 설정 파일이 없습니다: ${code(String(path))}`,
    },
  }),
})
