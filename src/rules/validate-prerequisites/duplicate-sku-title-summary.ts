import { bare } from '../alike.ts'
import { defineRule } from '../define.ts'
import { besideOffer } from '../pairs.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'duplicate-sku-title-summary',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'No plan is named like the offer’s summary',
    ko: '플랜 이름이 오퍼 요약과 다릅니다',
  },
  why: {
    en: 'Both stand in one view; the same words twice tell a buyer nothing about the plan.',
    ko: '둘은 한 화면에 보입니다. 같은 말이 두 번 나오면 플랜의 차이를 알 수 없습니다.',
  },
  fix: {
    en: 'Name the plan by what the others do not have: its size, its licence, its support.',
    ko: '크기, 라이선스, 지원처럼 다른 플랜과 다른 점으로 이름을 지으세요.',
  },
  basis: { facts: ['S3-14'] },
  supersedes: ['duplicate-text-near'],
  scope: 'offer',
  check(offer, report) {
    for (const { plan, own, listing } of besideOffer(offer)) {
      const words = bare(own.data.name)
      if (!words || words !== bare(listing.data.summary)) continue
      report(
        { path: own.path, place: own.valuePlace(['name']) },
        {
          plan,
          reason: {
            en: `The name of plan ${code(plan)} repeats the offer’s ${code('summary')}, expected its own words`,
            ko: `플랜 이름이 오퍼 요약(${code('summary')})과 같습니다: ${code(plan)}`,
          },
          related: [{ path: listing.path, place: listing.valuePlace(['summary']) }],
        },
      )
    }
  },
})
