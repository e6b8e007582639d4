import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'category-min',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'error',
  summary: { en: 'The offer is in at least one category', ko: '카테고리가 하나 이상 있습니다' },
  why: {
    en: 'Buyers browse by category and would not meet the offer.',
    ko: '구매자는 카테고리로 찾으므로 카테고리가 없는 오퍼는 보이지 않습니다.',
  },
  fix: {
    en: 'Add `categories:` with 1 to 5 ids, such as `categories: [storage]`.',
    ko: '`categories:` 뒤에 1~5개를 쓰세요. 예: `categories: [storage]`',
  },
  basis: { facts: ['S2-9'] },
  scope: 'schema',
  describe: (fault) =>
    fault.keyword === 'required'
      ? {
          reason: {
            en: `${code(fault.field)} is missing, expected at least 1 category`,
            ko: `카테고리(${code(fault.field)})가 없습니다. 1개 이상 필요합니다`,
          },
        }
      : describeFault(fault),
})
