import { describeChoice } from '../choice.ts'
import { defineRule } from '../define.ts'

export default defineRule({
  id: 'category-known',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'error',
  summary: {
    en: 'Every category is one that buyers can choose',
    ko: '모든 카테고리가 구매자가 고를 수 있는 값입니다',
  },
  why: {
    en: 'A buyer who browses by category never reaches an offer under an unknown one.',
    ko: '구매자는 알려진 카테고리로 찾으므로 오퍼를 찾지 못합니다.',
  },
  fix: { en: 'Write an id of the list of categories.', ko: '카테고리 목록에 있는 값을 쓰세요.' },
  basis: { facts: ['S2-9', 'S3-27'], sources: ['marketplace-categories-industries'] },
  scope: 'schema',
  describe: (fault) =>
    describeChoice(
      fault,
      fault.pointer[0] === 'subcategories'
        ? { en: 'subcategory', ko: '하위 카테고리' }
        : { en: 'category', ko: '카테고리' },
    ),
})
