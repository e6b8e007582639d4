import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'live-offer-deleted',
  stage: 'validate-prerequisites',
  section: 'release',
  severity: 'error',
  summary: {
    en: 'An offer keeps its folder for as long as it is live',
    ko: '라이브인 동안 오퍼의 폴더가 남아 있습니다',
  },
  why: {
    en: 'Customers rely on what is live, and only a support ticket takes it off the market.',
    ko: '고객이 라이브 오퍼를 쓰고 있으며, 목록에서 제거하려면 지원 티켓이 필요합니다.',
  },
  fix: {
    en: 'Restore the folder. To take the offer off the market, ask for it in a support ticket and first merge a record with `state: delisted`, `reason` and `ticket`; then the folder may go.',
    ko: '폴더를 되돌리세요. 오퍼를 제거하려면 지원 티켓을 낸 뒤 릴리스 기록에 `state: delisted`, `reason`, `ticket`을 먼저 병합하고 나서 폴더를 지우세요.',
  },
  basis: { facts: ['S3-33'] },
  unwaivable: true,
  scope: 'removal',
  check({ offer, was, successor, where, last }, report) {
    if (was !== 'live' || successor) return
    report(where, {
      reason: {
        en: `The folder of live offer ${code(offer.id)} is gone, expected the offer to be delisted first`,
        ko: `라이브 오퍼의 폴더가 없어졌습니다: ${code(offer.id)}`,
      },
      related: [last],
    })
  },
})
