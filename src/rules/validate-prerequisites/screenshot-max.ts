import { defineRule } from '../define.ts'

export default defineRule({
  id: 'screenshot-max',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'There are no more screenshots than the listing shows',
    ko: '스크린샷이 한도를 넘지 않습니다',
  },
  why: {
    en: 'The listing has no room for more; the marketplace refuses the offer.',
    ko: '목록에 더 표시할 자리가 없어 마켓플레이스가 오퍼를 거부합니다.',
  },
  fix: {
    en: 'Keep the pictures that show what the summary promises.',
    ko: '요약의 내용을 보여 주는 그림만 남기세요.',
  },
  basis: { facts: ['S2-34'] },
  scope: 'schema',
})
