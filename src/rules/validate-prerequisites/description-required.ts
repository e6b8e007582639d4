import { isEmpty } from '../body.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'description-required',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: { en: 'The offer describes itself', ko: '오퍼에 설명이 있습니다' },
  why: {
    en: 'The description is the page a buyer reads before deciding.',
    ko: '설명은 구매자가 결정하기 전에 읽는 페이지의 본문입니다.',
  },
  fix: {
    en: 'Write below the second `---` who the offer is for, and what they gain.',
    ko: '두 번째 `---` 아래에 누구를 위한 오퍼이고 무엇을 얻는지 쓰세요.',
  },
  basis: { facts: ['S2-17', 'S0-7'] },
  // A body that holds only a comment is empty; how it is written does not matter then.
  supersedes: ['description-markup'],
  scope: 'offer',
  check({ document }, report) {
    const { body, source } = document
    // A file that could not be read has been reported as such.
    if (!body || !Object.keys(document.data).length) return
    if (!isEmpty(body)) return
    report(
      { path: document.path, place: source.place(body.offset, body.offset) },
      {
        reason: {
          en: `The description holds no text, expected it below the frontmatter of ${code('offer.md')}`,
          ko: `설명이 비어 있습니다. ${code('offer.md')} 머리말 아래에 설명이 필요합니다`,
        },
      },
    )
  },
})
