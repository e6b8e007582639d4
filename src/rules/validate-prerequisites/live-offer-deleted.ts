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
    en: 'Restore the folder. To take the offer off the market, ask for it in a support ticket and merge what `npx martlet delist` prepares; then the folder may go.',
    ko: '폴더를 되돌리세요. 오퍼를 제거하려면 지원 티켓을 낸 뒤 `npx martlet delist` 명령이 준비한 변경을 먼저 병합하고 나서 폴더를 지우세요.',
  },
  basis: { facts: ['S3-33'] },
  unwaivable: true,
  scope: 'removal',
  check({ offer, was, successor, where, last, signOff }, report) {
    if (was !== 'live' || successor) return
    report(where, {
      reason: {
        en: `The folder of live offer ${code(offer.id)} is gone, expected the offer to be delisted first`,
        ko: `라이브 오퍼의 폴더가 없어졌습니다: ${code(offer.id)}`,
      },
      ...(signOff === 'none' && {
        fix: {
          en: `Restore the folder, and merge ${code('stopSelling: true')} in each of its plans first; an offer that is not sold any more may go.`,
          ko: `폴더를 되돌리고 먼저 모든 플랜에 ${code('stopSelling: true')} 줄을 병합하세요. 판매가 끝난 오퍼는 지울 수 있습니다.`,
        },
      }),
      related: [last],
    })
  },
})
