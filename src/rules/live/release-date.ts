import type { Finding, LiveContext } from '../../model/rule.ts'
import type { Text } from '../../model/text.ts'
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

const fields = ['released', 'delisted'] as const

/** A day that is none, or has not come. */
function neverWas(field: string, value: string, today: string): Text | undefined {
  const day = code(value)
  if (!isDay(value)) {
    return {
      en: `${code(field)} is ${day}, expected a day of the calendar`,
      ko: `달력에 없는 날짜입니다: ${code(field)}, 지금 ${day}`,
    }
  }
  if (value <= today) return undefined
  return {
    en: `${code(field)} is ${day}, expected no day to come`,
    ko: `아직 오지 않은 날짜입니다: ${code(field)}, 지금 ${day}`,
  }
}

/** A day before the one that it follows. */
function tooEarly(
  field: (typeof fields)[number],
  value: string,
  { record, was }: ReleaseChange,
): Text | undefined {
  const { state, released } = record?.data ?? {}
  const day = code(value)
  if (field === 'delisted') {
    if (state !== 'delisted' || !released || !isDay(released) || value >= released) return undefined
    return {
      en: `${code(field)} is ${day}, expected ${code(released)} or later, the day of its release`,
      ko: `릴리스보다 앞선 날짜입니다: ${code(field)}, 지금 ${day}, 릴리스 ${code(released)}`,
    }
  }
  const old = was.record?.data.released
  if (!old || !isDay(old) || value >= old) return undefined
  return {
    en: `${code(field)} is ${day}, expected ${code(old)} or later as before`,
    ko: `이전 릴리스보다 앞선 날짜입니다: ${code(field)}, 지금 ${day}, 이전 ${code(old)}`,
  }
}

const undated: Finding = {
  reason: {
    en: `The record says ${code('delisted')} and not since when, expected the day in a field of that name`,
    ko: `제거된 날짜가 없습니다: ${code('delisted')} 필드에 날짜가 필요합니다`,
  },
  fix: {
    en: 'Let `npx martlet delist` write the record.',
    ko: '`npx martlet delist` 명령으로 기록을 작성하세요.',
  },
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
    const changes = new Map(
      liveChange(live, context)?.offers.flatMap((change) =>
        isRefused(change, context) ? [] : [[change.id, change] as const],
      ),
    )
    const today = new Date(context.now.getTime() + aheadOf).toISOString().slice(0, 10)
    for (const [id, { document }] of live.releases) {
      const change = changes.get(id)
      for (const field of fields) {
        const value = document.data[field]
        if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) continue
        const reason = neverWas(field, value, today) ?? (change && tooEarly(field, value, change))
        if (reason) report({ path: document.path, place: document.valuePlace([field]) }, { reason })
      }
      const { state, delisted } = document.data
      // Older records may lack it.
      if (!change || state !== 'delisted' || change.was.record?.data.state === state) continue
      if (delisted === undefined)
        report({ path: document.path, place: document.keyPlace(['state']) }, undated)
    }
  },
})
