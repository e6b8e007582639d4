import { isEmpty } from '../body.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'plan-description-required',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['managed-service', 'virtual-machine'],
  summary: { en: 'Every plan describes itself', ko: '모든 플랜에 설명이 있습니다' },
  why: {
    en: 'A buyer who compares plans sees what each of them includes only here.',
    ko: '구매자가 플랜을 비교할 때 무엇이 포함되는지 알 수 있는 곳은 여기뿐입니다.',
  },
  fix: {
    en: 'Write below the second `---` what the plan includes, and what it does not.',
    ko: '두 번째 `---` 아래에 플랜에 포함되는 것과 포함되지 않는 것을 쓰세요.',
  },
  basis: { facts: ['S2-44'] },
  // A body that holds only a comment is empty; how it is written does not matter then.
  supersedes: ['description-markup'],
  scope: 'plan',
  check({ id, document }, report) {
    const { path, body, source, data } = document
    // A file that could not be read has been reported as such.
    if (!body || !Object.keys(data).length || !isEmpty(body)) return
    report(
      { path, place: source.place(body.offset, body.offset) },
      {
        reason: {
          en: `Plan ${code(id)} has no description, expected text below its frontmatter`,
          ko: `플랜에 설명이 없습니다: ${code(id)}. 머리말 아래에 설명이 필요합니다`,
        },
      },
    )
  },
})
