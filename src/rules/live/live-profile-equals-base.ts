import { defineRule } from '../define.ts'
import { isRelease, isSameText, liveChange, originIn } from '../releases.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'live-profile-equals-base',
  stage: 'live',
  section: 'publisher',
  severity: 'error',
  summary: {
    en: 'A live profile is the publisher’s own as it is merged',
    ko: '라이브 게시자 정보는 병합된 게시자 정보와 같습니다',
  },
  why: {
    en: 'Customers read there who they buy from, so it shows what was merged and seen, and nothing else.',
    ko: '고객이 누구에게서 구매하는지 보는 곳이므로, 병합되어 확인된 내용만 보여야 합니다.',
  },
  fix: {
    en: 'Merge the change of the profile first; then `npx martlet go-live <publisher>` copies it.',
    ko: '게시자 정보의 변경을 먼저 병합한 뒤 `npx martlet go-live <publisher>`로 복사하세요.',
  },
  basis: { facts: ['S0-15', 'S3-9'], sources: ['Martlet: nothing unseen goes live'] },
  unwaivable: true,
  scope: 'live',
  check(live, report, context) {
    const change = liveChange(live, context)
    if (!change || !context.before) return
    for (const { id, document } of change.profiles) {
      const source = originIn(change, context, ({ publishers }) => publishers.get(id))?.document
      if (isSameText(document, source)) continue
      // Of an offer that is not in the base either, that is told, and the profile only comes along.
      const isBrought = change.offers.some(
        (each) =>
          isRelease(each) &&
          each.copy.publisher === id &&
          !originIn(change, context, ({ offers }) => offers.get(each.id)),
      )
      if (!source && isBrought) continue
      const [copy, name] = [document.path, `offers/${id}/publisher.md`].map((path) =>
        code(path, 110),
      )
      report(
        { path: document.path, place: document.keyPlace(['name']) },
        {
          reason: source
            ? {
                en: `${copy} differs from ${name} in the base, expected a copy of it`,
                ko: `라이브 게시자 정보가 기준 브랜치와 다릅니다: ${copy}, 기준 ${name}`,
              }
            : {
                en: `${copy} is live and ${name} is not in the base, expected it to be merged first`,
                ko: `기준 브랜치에 없는 게시자 정보입니다: ${name}`,
              },
          ...(source && { related: [{ path: source.path, place: source.keyPlace(['name']) }] }),
        },
      )
    }
    const bare = change.offers.find(
      (each) => isRelease(each) && !live.publishers.has(each.copy.publisher),
    )
    if (!bare) return
    const profile = `live/${bare.id.split('/')[0]}/publisher.md`
    report(bare.where, {
      reason: {
        en: `${code(bare.id, 110)} goes live and ${code(profile, 110)} is missing, expected the first offer to bring it along`,
        ko: `라이브 게시자 정보가 없습니다: ${code(profile, 110)}. 첫 오퍼와 함께 라이브가 되어야 합니다`,
      },
      fix: {
        en: `Prepare the request again: ${code(`npx martlet go-live ${bare.id}`, 140)}`,
        ko: `요청을 다시 준비하세요: ${code(`npx martlet go-live ${bare.id}`, 140)}`,
      },
    })
  },
})
