import { defineRule } from '../define.ts'

export default defineRule({
  id: 'keywords-max',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'error',
  summary: {
    en: 'There are no more search keywords than the marketplace reads',
    ko: '검색 키워드가 한도를 넘지 않습니다',
  },
  why: {
    en: 'The search reads only the first ones; the rest finds nobody.',
    ko: '검색은 앞의 키워드만 사용하므로 나머지는 효과가 없습니다.',
  },
  fix: {
    en: 'Keep the words that buyers would type and that the name does not hold.',
    ko: '구매자가 입력할 만하고 이름에 없는 단어만 남기세요.',
  },
  basis: { facts: [], sources: ['Partner Center plan pages'] },
  scope: 'schema',
})
