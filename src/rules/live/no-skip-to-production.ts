import type { Offer } from '../../model/catalogue.ts'
import type { Finding, LiveContext } from '../../model/rule.ts'
import { defineRule } from '../define.ts'
import {
  isRelease,
  isSignOffNew,
  type LiveChange,
  liveChange,
  originIn,
  type Release,
} from '../releases.ts'
import { code } from '../words.ts'

/** What the base calls an offer whose folder was renamed while its request was open. */
function renamed({ id, tree, document }: Offer, { before }: LiveContext): Offer | undefined {
  const { alias } = document.data
  const others = [...(before?.offers.offers.values() ?? [])].filter((offer) => offer.id !== id)
  return (
    others.find((offer) => offer.tree === tree) ??
    others.find((offer) => alias && offer.document.data.alias === alias)
  )
}

function absent({ copy, was }: Release, context: LiveContext): Finding {
  const folder = code(`offers/${copy.id}`, 110)
  // What is live keeps its name, so no other folder takes its place.
  const now = was.copy ? undefined : renamed(copy, context)
  if (!now) {
    return {
      reason: {
        en: `${folder} is not in the base, expected it to be merged before it goes live`,
        ko: `기준 브랜치에 없는 오퍼입니다: ${folder}. 먼저 병합해야 라이브가 됩니다`,
      },
    }
  }
  const command = code(`npx martlet go-live ${now.id}`, 140)
  return {
    reason: {
      en: `${folder} is ${code(now.folder, 110)} in the base by now, expected the copy under that name`,
      ko: `기준 브랜치에서 폴더 이름이 바뀌었습니다: ${folder}, 지금 ${code(now.folder, 110)}`,
    },
    fix: {
      en: `Close this request, and prepare one for the new name: ${command}`,
      ko: `이 요청을 닫고 새 이름으로 다시 준비하세요: ${command}`,
    },
  }
}

const together = (folder: string): Finding => ({
  reason: {
    en: `${folder} changes in the same request, expected it to be merged before it goes live`,
    ko: `같은 요청에서 오퍼도 바뀝니다: ${folder}. 먼저 병합해야 라이브가 됩니다`,
  },
})

/** Locks hold what is adopted from the merge on, so the offer must not run ahead of its copy in this very request. */
function adopted({ copy }: Release, { offers, before }: LiveContext): Finding {
  const folder = code(`offers/${copy.id}`, 110)
  const [now, was] = [offers, before?.offers].map((side) => side?.offers.get(copy.id)?.tree)
  const isChanged = was !== undefined && now !== was && (copy.tree === now || copy.tree === was)
  return isChanged
    ? {
        ...together(folder),
        fix: {
          en: 'Take the change of the offer out of this request, and make the copies once more with `npx martlet adopt`: what is merged is adopted as it is.',
          ko: '이 요청에서 오퍼의 변경을 빼고 `npx martlet adopt`로 사본을 다시 만드세요. 병합된 오퍼는 그대로 가져옵니다.',
        },
      }
    : {
        reason: {
          en: `The copy that is adopted differs from ${folder}, expected it to be the same`,
          ko: `가져온 라이브 사본이 오퍼 폴더와 다릅니다: ${folder}`,
        },
        fix: {
          en: 'Make the copies once more: `npx martlet adopt`',
          ko: '사본을 다시 만드세요: `npx martlet adopt`',
        },
      }
}

/** Where merged was live, a copy of anything else is not adopted but new. */
const extra = ({ id }: Offer): Finding => ({
  reason: {
    en: `${code(`offers/${id}`, 110)} is not in the base, so it is not live, expected no copy of it`,
    ko: `기준 브랜치에 없어 라이브가 아닌 오퍼의 사본입니다: ${code(`offers/${id}`, 110)}`,
  },
  fix: {
    en: 'Delete the copy and its record.',
    ko: '사본과 기록을 삭제하세요.',
  },
})

/** What keeps a copy from going live, if it was not merged as it is. */
function unseen(each: Release, change: LiveChange, context: LiveContext): Finding | undefined {
  const { copy, id } = each
  const origin = originIn(change, context, ({ offers }) => offers.get(id))?.tree
  const now = context.offers.offers.get(id)?.tree
  if (!origin && isSignOffNew(context.before)) return extra(copy)
  if (!origin) return absent(each, context)
  if (change.adopts)
    return origin === copy.tree && now === copy.tree ? undefined : adopted(each, context)
  return origin !== copy.tree && now === copy.tree ? together(code(`offers/${id}`, 110)) : undefined
}

export default defineRule({
  id: 'no-skip-to-production',
  stage: 'live',
  section: 'release',
  severity: 'error',
  summary: {
    en: 'What goes live was merged and in preview before',
    ko: '라이브가 되는 내용은 먼저 병합되어 미리 보기에 있었습니다',
  },
  why: {
    en: 'The publisher signs off what the preview shows; what never was there nobody has seen.',
    ko: '게시자는 미리 보기를 보고 확인합니다. 미리 보기에 없던 내용은 아무도 보지 못했습니다.',
  },
  fix: {
    en: 'Take the files below `live/` out of this request, and merge the offer. When its preview is right: `npx martlet go-live`.',
    ko: '`live/` 아래 파일을 이 요청에서 빼고 오퍼를 먼저 병합하세요. 미리 보기를 확인한 뒤 `npx martlet go-live`를 실행하세요.',
  },
  basis: { facts: ['S3-9', 'S0-13', 'S0-15'], sources: ['Martlet: nothing unseen goes live'] },
  unwaivable: true,
  scope: 'live',
  check(live, report, context) {
    const change = liveChange(live, context)
    for (const each of change?.offers ?? []) {
      if (!change || !isRelease(each)) continue
      const finding = unseen(each, change, context)
      if (!finding) continue
      const { document } = each.copy
      report(each.where, {
        ...finding,
        related: [{ path: document.path, place: document.keyPlace(['type']) }],
      })
    }
  },
})
