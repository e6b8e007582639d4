import { defineRule } from '../define.ts'

export default defineRule({
  id: 'category-max',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'error',
  summary: {
    en: 'The offer is in no more categories than the profile allows',
    ko: '카테고리가 프로필의 한도를 넘지 않습니다',
  },
  why: {
    en: 'The marketplace shows an offer in a few places only; further categories are refused.',
    ko: '마켓플레이스는 오퍼를 정해진 수의 위치에만 표시하며 더 많은 카테고리는 거부합니다.',
  },
  fix: {
    en: 'Keep the categories that the description speaks of.',
    ko: '설명에서 다루는 카테고리만 남기세요.',
  },
  basis: { facts: ['S2-9', 'S3-27'] },
  scope: 'schema',
})
