import { defineRule } from '../define.ts'
import { liveChange } from '../releases.ts'
import { hasWords } from '../terms.ts'
import { code, listOf } from '../words.ts'

export default defineRule({
  id: 'release-ticket',
  stage: 'live',
  section: 'release',
  severity: 'error',
  summary: {
    en: 'What is taken off the market has a reason and a support ticket',
    ko: '시장에서 제거할 때는 이유와 지원 티켓이 있습니다',
  },
  why: {
    en: 'Customers rely on what is live; the marketplace removes it only where a ticket asks for it.',
    ko: '고객이 쓰고 있는 것이므로, 마켓플레이스는 지원 티켓이 있을 때만 제거합니다.',
  },
  fix: {
    en: 'Ask for it in a support ticket, then `npx martlet delist <publisher>/<offer> --reason … --ticket …`.',
    ko: '지원 티켓을 낸 뒤 `npx martlet delist <publisher>/<offer> --reason … --ticket …`을 실행하세요.',
  },
  basis: { facts: ['S3-33'], sources: ['Martlet: the release record'] },
  unwaivable: true,
  scope: 'live',
  check(live, report, context) {
    const changed = new Map(liveChange(live, context)?.offers.map((each) => [each.id, each]))
    for (const [id, { document }] of live.releases) {
      const { state, removedPlans = [], reason, ticket } = document.data
      const old = changed.get(id)?.was.record?.data.removedPlans ?? []
      const removes = changed.has(id) && removedPlans.some((plan) => plan && !old.includes(plan))
      const missing = Object.entries({ reason, ticket }).flatMap(([key, value]) =>
        value && hasWords(value) ? [] : [code(key)],
      )
      if ((state !== 'delisted' && !removes) || !missing.length) continue
      const key = state === 'delisted' ? 'state' : 'removedPlans'
      report(
        { path: document.path, place: document.keyPlace([key]) },
        {
          reason: {
            en: `The record has no ${listOf(missing, 'and').replace(' and ', ' and no ')}, expected both where something is taken off the market`,
            ko: `시장에서 제거하는 기록에 필요한 필드가 없습니다: ${missing.join(', ')}`,
          },
        },
      )
    }
  },
})
