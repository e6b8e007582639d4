import type { Place } from '../../model/place.ts'
import { previewAudience, privateAudience, subscription } from '../audience.ts'
import { defineRule } from '../define.ts'

export default defineRule({
  id: 'subscription-id-duplicate',
  stage: 'validate-prerequisites',
  section: 'preview',
  severity: 'warning',
  summary: {
    en: 'A list names every subscription once',
    ko: '대상 목록에 각 구독이 한 번씩만 있습니다',
  },
  why: {
    en: 'The second entry opens nothing, and often stands where another customer was meant.',
    ko: '두 번째 항목은 효과가 없고, 다른 고객을 쓰려던 자리일 때가 많습니다.',
  },
  fix: {
    en: 'Take out the second entry, or put the subscription there that was meant.',
    ko: '두 번째 항목을 지우거나 쓰려던 구독으로 바꾸세요.',
  },
  basis: {
    facts: ['S2-37', 'S2-47'],
    sources: ['Martlet: a list counts subscriptions, and one of them only once'],
  },
  sensitive: true,
  scope: 'offer',
  check(offer, report) {
    const lists = [
      previewAudience(offer),
      ...offer.plans.map((plan) => privateAudience(offer, plan)),
    ]
    const files = new Set<unknown>()
    for (const list of lists) {
      // A file that two plans share is one list.
      if (!list || (list.file && files.has(list.file))) continue
      files.add(list.file)
      const { path, plan } = list
      const first = new Map<string, Place>()
      for (const { id, place } of list.entries) {
        const known = subscription(id)
        if (!known) continue
        const before = first.get(known)
        if (!before) {
          first.set(known, place)
          continue
        }
        const { line } = before.start
        report(
          { path, place },
          {
            reason: {
              en: `A subscription is named twice, expected it once; it first stands on line ${line}`,
              ko: `같은 구독이 두 번 있습니다. 처음 나온 곳은 ${line}번째 줄입니다`,
            },
            related: [{ path, place: before }],
            ...(!list.file && { repair: { kind: 'remove' as const } }),
            ...(plan && { plan }),
          },
        )
      }
    }
  },
})
