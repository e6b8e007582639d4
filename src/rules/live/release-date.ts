import type { LiveContext } from '../../model/rule.ts'
import { defineRule } from '../define.ts'
import { isIntact, isRelease, liveChange, type ReleaseChange } from '../releases.ts'
import { code } from '../words.ts'

/** The day it is where the day begins first: nobody is in the future who is only further east. */
const aheadOf = 14 * 3_600_000

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** A copy that is not what its record names, or not what is merged, is refused as such, whatever its day is. */
function isRefused(change: ReleaseChange, { before }: LiveContext): boolean {
  const { id, copy, record } = change
  if (copy && record && !isIntact(copy, record)) return true
  return isRelease(change) && before?.offers.offers.get(id)?.tree !== change.copy.tree
}

export default defineRule({
  id: 'release-date',
  stage: 'live',
  section: 'release',
  severity: 'error',
  summary: {
    en: 'A release is of a day that has come, and after the one before it',
    ko: '릴리스 날짜는 오늘까지이며 이전 릴리스보다 앞서지 않습니다',
  },
  why: {
    en: 'Status and storefront show this day, and without git it is all that tells of the past.',
    ko: '상태와 스토어프런트에 이 날짜가 표시되며, git이 없으면 과거를 아는 유일한 단서입니다.',
  },
  fix: {
    en: 'Let `npx martlet go-live` write the record again.',
    ko: '`npx martlet go-live` 명령으로 기록을 다시 작성하세요.',
  },
  basis: { facts: ['S0-15', 'S0-18'], sources: ['Martlet: the release record'] },
  unwaivable: true,
  scope: 'live',
  check(live, report, context) {
    const before = new Map(
      liveChange(live, context)?.offers.flatMap((change) =>
        isRefused(change, context) ? [] : [[change.id, change.was.record?.data.released] as const],
      ),
    )
    const today = new Date(context.now.getTime() + aheadOf).toISOString().slice(0, 10)
    for (const [id, { document }] of live.releases) {
      for (const field of ['released', 'delisted'] as const) {
        const value = document.data[field]
        if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) continue
        const old = field === 'released' ? before.get(id) : undefined
        const day = code(value)
        const reason = !isDay(value)
          ? {
              en: `${code(field)} is ${day}, expected a day of the calendar`,
              ko: `달력에 없는 날짜입니다: ${code(field)}, 지금 ${day}`,
            }
          : value > today
            ? {
                en: `${code(field)} is ${day}, expected no day to come`,
                ko: `아직 오지 않은 날짜입니다: ${code(field)}, 지금 ${day}`,
              }
            : old && isDay(old) && value < old
              ? {
                  en: `${code(field)} is ${day}, expected ${code(old)} or later as before`,
                  ko: `이전 릴리스보다 앞선 날짜입니다: ${code(field)}, 지금 ${day}, 이전 ${code(old)}`,
                }
              : undefined
        if (reason) report({ path: document.path, place: document.valuePlace([field]) }, { reason })
      }
    }
  },
})
