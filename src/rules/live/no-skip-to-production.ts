import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { isRelease, liveChange, originOf } from '../releases.ts'
import { code } from '../words.ts'

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
      const { copy, id, where } = each
      const origin = originOf(each, change.adopts, context)
      const now = context.offers.offers.get(id)
      if (origin?.tree === copy.tree) continue
      const folder = code(`offers/${id}`, 110)
      const reason: Text | undefined = change.adopts
        ? {
            en: `The copy that is adopted differs from ${folder}, expected it to be the same`,
            ko: `가져온 라이브 사본이 오퍼 폴더와 다릅니다: ${folder}`,
          }
        : !origin
          ? {
              en: `${folder} is not in the base, expected it to be merged before it goes live`,
              ko: `기준 브랜치에 없는 오퍼입니다: ${folder}. 먼저 병합해야 라이브가 됩니다`,
            }
          : now?.tree === copy.tree
            ? {
                en: `${folder} changes in the same request, expected it to be merged before it goes live`,
                ko: `같은 요청에서 오퍼도 바뀝니다: ${folder}. 먼저 병합해야 라이브가 됩니다`,
              }
            : undefined
      if (!reason) continue
      report(where, {
        reason,
        ...(change.adopts && {
          fix: {
            en: 'Make the copies once more: `npx martlet adopt`',
            ko: '사본을 다시 만드세요: `npx martlet adopt`',
          },
        }),
        related: [{ path: copy.document.path, place: copy.document.keyPlace(['type']) }],
      })
    }
  },
})
