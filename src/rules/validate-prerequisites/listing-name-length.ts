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
    en: 'Search results cut what is longer, so buyers never read the end.',
    ko: '더 긴 이름은 검색 결과에서 잘려 구매자가 끝까지 읽지 못합니다.',
  },
  fix: {
    en: 'Shorten the name to the limit; the type and the publisher stand beside it anyway.',
    ko: '이름을 제한 길이로 줄이세요. 유형과 게시자는 이름 옆에 따로 표시됩니다.',
  },
  basis: { facts: ['S2-14'] },
  scope: 'schema',
})
