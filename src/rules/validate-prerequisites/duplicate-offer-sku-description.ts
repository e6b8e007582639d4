import { bare } from '../alike.ts'
import { defineRule } from '../define.ts'
import { descriptionOf, openingOf } from '../description.ts'
import { besideOffer } from '../pairs.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'duplicate-offer-sku-description',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'No plan repeats the offer’s description',
    ko: '플랜 설명이 오퍼 설명과 다릅니다',
  },
  why: {
    en: 'Buyers read one after the other and learn nothing about the plan.',
    ko: '구매자는 둘을 이어서 읽습니다. 같은 글이면 플랜에 대해 알 수 있는 것이 없습니다.',
  },
  fix: {
    en: 'Write below the plan’s frontmatter what sets it apart: size, licence, limits, support.',
    ko: '플랜 머리말 아래에 크기, 라이선스, 제한, 지원처럼 이 플랜만의 내용을 쓰세요.',
  },
  basis: { facts: ['S3-12'] },
  supersedes: ['duplicate-text-near'],
  scope: 'offer',
  check(offer, report) {
    for (const { plan, own, listing } of besideOffer(offer)) {
      const words = bare(descriptionOf(own.body))
      if (!words || words !== bare(descriptionOf(listing.body))) continue
      report(
        { path: own.path, place: openingOf(own) },
        {
          plan,
          reason: {
            en: `The description of plan ${code(plan)} repeats the offer’s, expected its own words`,
            ko: `플랜 설명이 오퍼 설명과 같습니다: ${code(plan)}`,
          },
          related: [{ path: listing.path, place: openingOf(listing) }],
        },
      )
    }
  },
})
