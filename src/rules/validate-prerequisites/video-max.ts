import { defineRule } from '../define.ts'

export default defineRule({
  id: 'video-max',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'There are no more videos than the listing shows',
    ko: '동영상이 한도를 넘지 않습니다',
  },
  why: {
    en: 'The listing has no room for more; the marketplace refuses the offer.',
    ko: '목록에 더 표시할 자리가 없어 마켓플레이스가 오퍼를 거부합니다.',
  },
  fix: {
    en: 'Keep the shortest ones, or join them on YouTube or Vimeo.',
    ko: '짧은 동영상만 남기거나 YouTube 또는 Vimeo에서 하나로 합치세요.',
  },
  basis: { facts: ['S2-35'], sources: ['plan-consulting-service-offer'] },
  scope: 'schema',
})
