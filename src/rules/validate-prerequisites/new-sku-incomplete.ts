import { defineRule } from '../define.ts'
import { code, listOf } from '../words.ts'
import { isWritten } from '../written.ts'

const parts = ['summary', 'pricing', 'image'] as const

export default defineRule({
  id: 'new-sku-incomplete',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'A plan added to a live offer is whole',
    ko: '라이브 오퍼에 추가한 플랜은 완전합니다',
  },
  why: {
    en: 'The offer goes live again as a whole; one unfinished plan holds up all the others.',
    ko: '오퍼는 전체가 다시 라이브로 전환되므로, 미완성 플랜 하나가 다른 플랜까지 막습니다.',
  },
  fix: {
    en: 'Add what is missing, or keep the file on another branch until it is done.',
    ko: '빠진 것을 추가하거나, 완성될 때까지 파일을 다른 브랜치에 두세요.',
  },
  basis: { facts: ['S3-32', 'S3-28'] },
  supersedes: ['required-field-missing', 'plan-summary-length'],
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    const live = new Set(before.plans.map(({ id }) => id))
    for (const { id, document } of now.plans) {
      if (live.has(id) || document.unread) continue
      const missing = parts
        .filter((part) => document.data[part] === undefined && !isWritten(document, [part]))
        .map((part) => code(part))
      if (!missing.length) continue
      report(
        { path: document.path, place: document.keyPlace([]) },
        {
          plan: id,
          reason: {
            en: `New plan ${code(id)} has no ${listOf(missing, 'or')}, expected ${code('summary')}, ${code('pricing')} and ${code('image')}`,
            ko: `새 플랜에 빠진 것이 있습니다: ${code(id)}, 필요 ${missing.join(', ')}`,
          },
        },
      )
    }
  },
})
