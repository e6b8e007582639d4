import { excessOf } from '../body.ts'
import { defineRule } from '../define.ts'
import { code, count, number } from '../words.ts'

export default defineRule({
  id: 'plan-description-length',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'The description of a plan keeps to its length',
    ko: '플랜 설명이 정해진 길이를 넘지 않습니다',
  },
  why: {
    en: 'The marketplace takes no longer text for a plan. Spaces and Markdown signs count, too.',
    ko: '더 긴 플랜 설명은 올릴 수 없습니다. 공백과 마크다운 기호도 글자 수에 들어갑니다.',
  },
  fix: {
    en: 'Keep what sets this plan apart; what holds for all plans belongs in `offer.md`.',
    ko: '이 플랜만의 내용을 남기고 모든 플랜에 맞는 내용은 `offer.md`로 옮기세요.',
  },
  basis: { facts: ['S2-44'], sources: ['azure-vm-create-plans'] },
  scope: 'plan',
  check({ id, document, translations }, report, { value }) {
    const limit = value<number>('plan-description-length')
    for (const { path, source, body } of [document, ...translations.values()]) {
      const found = body && excessOf(body, source, limit)
      if (!found) continue
      const { length, place } = found
      report(
        { path, place },
        {
          reason: {
            en: `The description of plan ${code(id)} has ${count(length, 'character')}, expected at most ${number(limit)}`,
            ko: `플랜 설명이 ${number(length)}자입니다: ${code(id)}. ${number(limit)}자까지 쓸 수 있습니다`,
          },
          fix: {
            en: `Take out ${count(length - limit, 'character')} or more; what holds for all plans belongs in ${code('offer.md')}.`,
            ko: `${number(length - limit)}자 이상 줄이세요. 모든 플랜에 맞는 내용은 ${code('offer.md')}로 옮기세요.`,
          },
          measure: { value: length, limit },
        },
      )
    }
  },
})
