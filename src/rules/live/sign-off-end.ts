import type { Where } from '../../model/place.ts'
import { defineRule } from '../define.ts'
import { code, count } from '../words.ts'

export default defineRule({
  id: 'sign-off-end',
  stage: 'live',
  section: 'marketplace',
  severity: 'error',
  summary: {
    en: 'When sign-off ends, what was taken off the market stays off it',
    ko: '게시자 확인을 끝낼 때 시장에서 제거한 것은 돌아오지 않습니다',
  },
  why: {
    en: 'Merged is live from then on: no sign-off and no record in `live/` holds anything back any more.',
    ko: '그때부터는 병합된 내용이 라이브이며, 게시자 확인이나 `live/` 폴더의 기록이 더는 막아 주지 않습니다.',
  },
  fix: {
    en: 'Delete it below `offers/` in this change. If customers are to have it again, `npx martlet relist` first.',
    ko: '이 변경에서 `offers/` 아래의 폴더나 파일을 지우세요. 다시 판매하려면 먼저 `npx martlet relist`를 실행하세요.',
  },
  basis: { facts: ['S3-33', 'S0-15'], sources: ['Martlet: signOff'] },
  unwaivable: true,
  scope: 'live',
  signOff: 'none',
  check(_, report, { offers: { offers, marketplace }, before }) {
    if (!before || before.offers.marketplace?.data.signOff === 'none') return
    for (const [id, { document: record }] of before.live.releases) {
      const offer = offers.get(id)
      if (!offer) continue
      const { state, removedPlans = [] } = record.data
      if (state === 'delisted') {
        const { path, keyPlace } = offer.document
        report(
          { path, place: keyPlace(['type']) },
          {
            reason: {
              en: `${code(id, 110)} is delisted and would be live again, expected its folder to be gone`,
              ko: `제거된 오퍼가 다시 라이브가 됩니다: ${code(id, 110)}`,
            },
            related: [{ path: record.path, place: record.keyPlace(['state']) }],
          },
        )
        continue
      }
      for (const plan of offer.plans) {
        const at = removedPlans.indexOf(plan.id)
        if (at < 0) continue
        const { path, keyPlace } = plan.document
        report(
          { path, place: keyPlace([]) },
          {
            plan: plan.id,
            reason: {
              en: `Plan ${code(plan.id)} was taken off the market and would be live again, expected its file to be gone`,
              ko: `시장에서 제거한 플랜이 다시 라이브가 됩니다: ${code(plan.id)}`,
            },
            related: [{ path: record.path, place: record.valuePlace(['removedPlans', at]) }],
          },
        )
      }
    }
    if (!marketplace) return
    const isOff = (id: string): boolean =>
      before.live.releases.get(id)?.document.data.state === 'delisted'
    const unsigned = [...offers.values()].filter(
      ({ id, draft, tree }) => !draft && !isOff(id) && before.live.offers.get(id)?.tree !== tree,
    )
    if (!unsigned.length) return
    const isOne = unsigned.length === 1
    report(
      { path: marketplace.path, place: marketplace.valuePlace(['signOff']) },
      {
        severity: 'warning',
        reason: {
          en: `${count(unsigned.length, 'offer')} that nobody signed off ${isOne ? 'becomes' : 'become'} live as merged, expected none`,
          ko: `게시자가 확인하지 않은 오퍼 ${unsigned.length}개가 병합된 그대로 라이브가 됩니다`,
        },
        fix: {
          en: 'Look at what differs with `npx martlet status` before this is merged. Sign off first what should be seen once more.',
          ko: '병합하기 전에 `npx martlet status`로 무엇이 다른지 확인하세요. 더 살펴볼 오퍼는 먼저 게시자 확인을 받으세요.',
        },
        related: unsigned
          .slice(0, 10)
          .map(({ document: { path, keyPlace } }): Where => ({ path, place: keyPlace(['type']) })),
      },
    )
  },
})
