import { defineRule } from '../define.ts'

export default defineRule({
  id: 'listing-name-length',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'The name fits into search results',
    ko: '이름이 검색 결과에 들어가는 길이입니다',
  },
  why: {
    en: 'Result lists have room for this much; the rest of a longer name is not shown.',
    ko: '검색 결과에는 이만큼만 표시되며, 더 긴 이름의 나머지는 보이지 않습니다.',
  },
  fix: {
    en: 'Shorten the name to the limit; the type and the publisher stand beside it anyway.',
    ko: '이름을 제한 길이로 줄이세요. 유형과 게시자는 이름 옆에 따로 표시됩니다.',
  },
  basis: { facts: ['S2-14'] },
  scope: 'schema',
})
