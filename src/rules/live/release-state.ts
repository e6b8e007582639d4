import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { isSameText, liveChange, type ReleaseChange } from '../releases.ts'
import { code } from '../words.ts'

/** What a record may not become, if anything. */
function mistakeOf({ id, record, was, copy }: ReleaseChange, isThere: boolean): Text | undefined {
  const state = record?.data.state
  const before = was.record?.data.state
  const name = code(id, 110)
  if (!state || isSameText(record, was.record)) return undefined
  if (state === 'live' && before === 'delisted') {
    return isThere
      ? undefined
      : {
          en: `${name} returns to the market without a submitted offer in ${code('offers/')}, expected one`,
          ko: `제출된 오퍼 폴더 없이 다시 라이브가 됩니다: ${name}`,
        }
  }
  if (state === 'live') {
    const [plans, old] = [record.data, was.record?.data].map((data) => data?.removedPlans ?? [])
    const same = record.data.tree === was.record?.data.tree && plans?.length === old?.length
    return before && same
      ? {
          en: `The record of ${name} changes and what is live does not, expected both or neither`,
          ko: `라이브 내용은 그대로인데 릴리스 기록만 바뀝니다: ${name}`,
        }
      : undefined
  }
  if (!before) {
    return was.record
      ? undefined
      : {
          en: `${name} is delisted and never was live, expected it to go live first`,
          ko: `라이브된 적이 없는 오퍼를 제거합니다: ${name}`,
        }
  }
  if (before === 'delisted') {
    return {
      en: `The record of ${name} changes while it is delisted, expected only its return to the market`,
      ko: `제거된 오퍼의 릴리스 기록이 바뀝니다: ${name}. 다시 라이브로 되돌리는 변경만 할 수 있습니다`,
    }
  }
  return copy?.tree === was.copy?.tree
    ? undefined
    : {
        en: `The copy of ${name} changes in the request that delists it, expected it to stay as it is`,
        ko: `오퍼를 제거하는 요청에서 라이브 사본도 바뀝니다: ${name}`,
      }
}

export default defineRule({
  id: 'release-state',
  stage: 'live',
  section: 'release',
  severity: 'error',
  summary: {
    en: 'An offer goes live, is delisted and returns one step at a time',
    ko: '라이브, 제거, 복귀는 한 번에 한 단계씩 이루어집니다',
  },
  why: {
    en: 'The record says what customers have and since when, and later changes are held against it.',
    ko: '릴리스 기록은 고객에게 무엇이 언제부터 보이는지 말하며, 이후의 변경은 이 기록과 비교됩니다.',
  },
  fix: {
    en: 'Restore the record, and let `npx martlet go-live`, `delist` or `relist` write it.',
    ko: '기록을 되돌리고 `npx martlet go-live`, `delist`, `relist` 명령으로 작성하세요.',
  },
  basis: { facts: ['S4-7', 'S3-33'], sources: ['Martlet: the release record'] },
  unwaivable: true,
  scope: 'live',
  check(live, report, context) {
    for (const change of liveChange(live, context)?.offers ?? []) {
      const offer = context.offers.offers.get(change.id)
      const reason = mistakeOf(change, offer !== undefined && !offer.draft)
      if (reason) report(change.where, { reason })
    }
  },
})
