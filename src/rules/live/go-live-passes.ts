import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Where } from '../../model/place.ts'
import type { Report } from '../../model/rule.ts'
import { defineRule } from '../define.ts'
import { isRelease, liveChange, originIn } from '../releases.ts'
import { code, count } from '../words.ts'

function reportErrors(report: Report, where: Where, path: string, errors: readonly Diagnostic[]) {
  const [first] = errors
  if (!first) return
  const { line } = first.place.start
  report(where, {
    reason: {
      en: `${code(path, 110)} has ${count(errors.length, 'error')}, the first in line ${line} of ${code(first.path, 160)}, expected none`,
      ko: `오류가 ${errors.length}건 있습니다: ${code(path, 110)}, 첫 오류 ${code(first.path, 160)} ${line}행`,
    },
    fix: {
      en: `Mend them in a request of its own, then prepare this one again. All of them: ${code(`npx martlet check ${path}`, 160)}`,
      ko: `별도의 요청으로 오류를 고친 뒤 다시 준비하세요. 모두 보기: ${code(`npx martlet check ${path}`, 160)}`,
    },
    related: [{ path: first.path, place: first.place }],
  })
}

export default defineRule({
  id: 'go-live-passes',
  stage: 'live',
  section: 'release',
  severity: 'error',
  summary: {
    en: 'Only an offer that passes its checks goes live',
    ko: '검사를 통과한 오퍼만 라이브가 됩니다',
  },
  why: {
    en: 'Customers would meet the mistakes, and the marketplace certifies nothing that has errors.',
    ko: '오류가 고객에게 그대로 보이며, 마켓플레이스는 오류가 있는 오퍼를 인증하지 않습니다.',
  },
  fix: {
    en: 'Mend the offer in a request of its own, then prepare this one again.',
    ko: '별도의 요청으로 오퍼를 고친 뒤 다시 준비하세요.',
  },
  basis: { facts: ['S0-11', 'S0-20', 'S4-9'], sources: ['Martlet: nothing unseen goes live'] },
  unwaivable: true,
  scope: 'live',
  check(live, report, context) {
    const change = liveChange(live, context)
    for (const each of change?.offers ?? []) {
      if (!change || !isRelease(each)) continue
      const { copy, id, where } = each
      // Another copy than what is merged was judged nowhere, and is refused as such.
      if (originIn(change, context, ({ offers }) => offers.get(id))?.tree !== copy.tree) continue
      if (copy.draft) {
        const draft = context.offers.offers.get(id)?.document
        report(where, {
          reason: {
            en: `${code(`offers/${id}`, 110)} is a draft, expected it to be submitted`,
            ko: `초안은 라이브가 될 수 없습니다: ${code(`offers/${id}`, 110)}`,
          },
          fix: {
            en: 'Take out `draft: true` in a request of its own, then prepare this one again.',
            ko: '별도의 요청으로 `draft: true` 줄을 지운 뒤 다시 준비하세요.',
          },
          ...(draft && { related: [{ path: draft.path, place: draft.keyPlace(['draft']) }] }),
        })
      } else reportErrors(report, where, `offers/${id}`, context.errorsIn(`offers/${id}`))
    }
    for (const { id, document } of change?.profiles ?? []) {
      const path = `offers/${id}/publisher.md`
      const where = { path: document.path, place: document.keyPlace(['name']) }
      reportErrors(report, where, path, context.errorsIn(path))
    }
  },
})
