import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'consulting-images',
  stage: 'certification',
  section: 'listing',
  severity: 'error',
  types: ['consulting-service'],
  summary: {
    en: 'A consulting service shows at least one picture',
    ko: '컨설팅 서비스에 이미지가 하나 이상 있습니다',
  },
  why: {
    en: 'There is no product to try: the pictures are all that a buyer sees of the work.',
    ko: '써 볼 제품이 없으므로 구매자가 결과물을 볼 수 있는 것은 이미지뿐입니다.',
  },
  fix: {
    en: 'Add `screenshots:` with 1 to 5 PNG files of 1280×720 pixels, such as a page of a report.',
    ko: '`screenshots:`에 1280×720픽셀 PNG를 1~5개 넣으세요. 보고서의 한 쪽도 좋습니다.',
  },
  basis: { facts: [], sources: ['plan-consulting-service-offer'] },
  scope: 'schema',
  describe: ({ keyword, field }) => ({
    reason:
      keyword === 'required'
        ? {
            en: `${code(field)} is missing, expected 1 to 5 pictures`,
            ko: `이미지(${code(field)})가 없습니다. 1~5개가 필요합니다`,
          }
        : {
            en: `${code(field)} has no entries, expected 1 to 5 pictures`,
            ko: `이미지 목록(${code(field)})이 비어 있습니다. 1~5개가 필요합니다`,
          },
  }),
})
