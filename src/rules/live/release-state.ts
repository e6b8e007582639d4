import type { Finding } from '../../model/rule.ts'
import { defineRule } from '../define.ts'
import { isSameText, liveChange, type ReleaseChange } from '../releases.ts'
import { code } from '../words.ts'

/** What a record may not become, if anything. */
function mistakeOf(change: ReleaseChange, isThere: boolean): Finding | undefined {
  const { id, record, was, copy } = change
  const state = record?.data.state
  const before = was.record?.data.state
  const name = code(id, 110)
  if (!state || isSameText(record, was.record)) return undefined
  if (state === 'live') return before === 'delisted' ? returning(change, isThere) : again(change)
  if (!before) {
    return was.record
      ? undefined
      : {
          reason: {
            en: `${name} is delisted and never was live, expected it to go live first`,
            ko: `라이브된 적이 없는 오퍼를 제거합니다: ${name}`,
          },
        }
  }
  if (before === 'delisted') {
    return {
      reason: {
        en: `The record of ${name} changes while it is delisted, expected only its return to the market`,
        ko: `제거된 오퍼의 릴리스 기록이 바뀝니다: ${name}. 다시 라이브로 되돌리는 변경만 할 수 있습니다`,
      },
    }
  }
  return copy?.tree === was.copy?.tree
    ? undefined
    : {
        reason: {
          en: `The copy of ${name} changes in the request that delists it, expected it to stay as it is`,
          ko: `오퍼를 제거하는 요청에서 라이브 사본도 바뀝니다: ${name}`,
        },
      }
}

/** Back on the market with what was on it; a go-live that was open when the offer was delisted is no return. */
function returning({ id, copy, was }: ReleaseChange, isThere: boolean): Finding | undefined {
  const name = code(id, 110)
  if (!isThere) {
    return {
      reason: {
        en: `${name} returns to the market without a submitted offer in ${code('offers/')}, expected one`,
        ko: `제출된 오퍼 폴더 없이 다시 라이브가 됩니다: ${name}`,
      },
    }
  }
  if (copy?.tree === was.copy?.tree) return undefined
  return {
    reason: {
      en: `${name} is delisted and would return with another copy, expected the one that stayed`,
      ko: `제거된 오퍼가 다른 사본으로 돌아옵니다: ${name}`,
    },
    fix: {
      en: `Close this request. Merge ${code(`npx martlet relist ${id}`, 140)} first; the change goes live after that.`,
      ko: `이 요청을 닫으세요. 먼저 ${code(`npx martlet relist ${id}`, 140)} 요청을 병합한 뒤 변경을 라이브로 전환하세요.`,
    },
  }
}

/** What is live already goes live once more: mostly the second of two requests for the same. */
function again({ id, record, was }: ReleaseChange): Finding | undefined {
  const [plans, old] = [record?.data, was.record?.data].map((data) => data?.removedPlans ?? [])
  const isSame = record?.data.tree === was.record?.data.tree && plans?.length === old?.length
  if (!was.record?.data.state || !isSame) return undefined
  const name = code(id, 110)
  return {
    reason: {
      en: `${name} is live with this content already and only its record changes, expected it to stay`,
      ko: `이미 같은 내용으로 라이브이고 릴리스 기록만 바뀝니다: ${name}`,
    },
    fix: {
      en: 'If another request took it live meanwhile, close this one. Else restore the record as it is in the base branch.',
      ko: '그 사이 다른 요청으로 라이브가 되었으면 이 요청을 닫으세요. 아니면 기록을 기준 브랜치의 상태로 되돌리세요.',
    },
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
      const mistake = mistakeOf(change, offer !== undefined && !offer.draft)
      if (mistake) report(change.where, mistake)
    }
  },
})
