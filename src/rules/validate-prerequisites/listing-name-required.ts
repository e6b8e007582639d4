import { defineRule } from '../define.ts'
import { code, describeFault, number } from '../words.ts'

export default defineRule({
  id: 'listing-name-required',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: { en: 'The listing has a name', ko: '목록에 이름이 있습니다' },
  why: {
    en: 'The name is the title of the page and of every search result.',
    ko: '이름은 페이지와 모든 검색 결과의 제목입니다.',
  },
  fix: {
    en: 'Add `name:` with the title that buyers see.',
    ko: '`name:` 뒤에 구매자에게 보일 제목을 쓰세요.',
  },
  basis: { facts: ['S2-13'] },
  scope: 'schema',
  describe(fault) {
    if (fault.keyword !== 'required') return describeFault(fault)
    const limit = number(Number(fault.schema.maxLength))
    return {
      reason: {
        en: `${code(fault.field)} is missing, expected 1 to ${limit} characters`,
        ko: `이름(${code(fault.field)})이 없습니다. 1~${limit}자가 필요합니다`,
      },
    }
  },
})
