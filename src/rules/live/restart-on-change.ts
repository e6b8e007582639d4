import type { Finding } from '../../model/rule.ts'
import { defineRule } from '../define.ts'
import { isRelease, liveChange } from '../releases.ts'
import { code } from '../words.ts'

/** What is merged is live already, so this is an older request, or somebody reverts the last one. */
function older(id: string): Finding {
  const [name, command] = [code(id, 110), code(`npx martlet rollback ${id}`, 140)]
  return {
    reason: {
      en: `Overtaken: ${name} is live as it is in the base, expected no other copy`,
      ko: `지난 요청입니다: 기준 브랜치의 내용으로 이미 라이브입니다. ${name}`,
    },
    fix: {
      en: `Close this request. To go back to what was live before: ${command}`,
      ko: `이 요청을 닫으세요. 이전 라이브 내용으로 돌아가려면: ${command}`,
    },
  }
}

function overtaken(id: string): Finding {
  const [name, command] = [code(id, 110), code(`npx martlet go-live ${id}`, 140)]
  return {
    reason: {
      en: `Overtaken: the copy of ${name} is not what the base holds now, expected the same tree`,
      ko: `지난 요청입니다: 라이브 사본이 지금 기준 브랜치의 오퍼와 다릅니다. ${name}`,
    },
    fix: {
      en: `Close this request, look at the new preview, and prepare another with ${command}. No approval carries over.`,
      ko: `이 요청을 닫고 새 미리 보기를 확인한 뒤 다시 준비하세요(${command}). 받은 승인은 이어지지 않습니다.`,
    },
  }
}

export default defineRule({
  id: 'restart-on-change',
  stage: 'live',
  section: 'release',
  severity: 'error',
  summary: {
    en: 'A go-live request holds the offer as it is merged now',
    ko: '라이브 요청에는 지금 병합된 그대로의 오퍼가 들어 있습니다',
  },
  why: {
    en: 'The offer changed while the request was open, so its approval is for something that is over.',
    ko: '요청이 열려 있는 동안 오퍼가 바뀌었으므로, 받은 승인은 지난 내용에 대한 것입니다.',
  },
  fix: {
    en: 'Close this request, look at the new preview, and prepare another with `npx martlet go-live`. No approval carries over.',
    ko: '이 요청을 닫고 새 미리 보기를 확인한 뒤 `npx martlet go-live`로 다시 준비하세요. 받은 승인은 이어지지 않습니다.',
  },
  basis: { facts: ['S0-17', 'S0-20'], sources: ['Martlet: nothing unseen goes live'] },
  unwaivable: true,
  scope: 'live',
  check(live, report, context) {
    const change = liveChange(live, context)
    for (const each of change?.offers ?? []) {
      if (change?.adopts || !isRelease(each)) continue
      const { copy, id, was, where } = each
      const base = context.before?.offers.offers.get(id)
      if (!base || base.tree === copy.tree) continue
      // Changed in the very same request: nothing was overtaken.
      if (context.offers.offers.get(id)?.tree === copy.tree) continue
      report(where, {
        ...(base.tree === was.copy?.tree ? older(id) : overtaken(id)),
        related: [{ path: base.document.path, place: base.document.keyPlace(['type']) }],
      })
    }
  },
})
