import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'link-title-required',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'Every useful link has a title and an address',
    ko: '모든 유용한 링크에 제목과 주소가 있습니다',
  },
  why: {
    en: 'Customers choose a link by its title; one without an address leads nowhere.',
    ko: '고객은 제목을 보고 링크를 고르며, 주소가 없으면 열 수 없습니다.',
  },
  fix: {
    en: 'Write both `title:` and `url:`, or take out the link.',
    ko: '`title:`과 `url:`을 모두 쓰거나 링크를 지우세요.',
  },
  basis: { facts: ['S3-18', 'S2-22'] },
  scope: 'schema',
  describe: ({ field, pointer }) => ({
    reason: {
      en: `${code(field)} is missing, expected ${pointer.at(-1) === 'url' ? 'the address of the page' : 'what the reader finds there'}`,
      ko: `${pointer.at(-1) === 'url' ? '링크 주소' : '링크 제목'}(${code(field)})${pointer.at(-1) === 'url' ? '가' : '이'} 없습니다`,
    },
  }),
})
