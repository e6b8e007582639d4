import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'locked-offer-id',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'An offer keeps its id once it is submitted',
    ko: '제출한 오퍼의 ID는 바뀌지 않습니다',
  },
  why: {
    en: 'The folder is the offer id: customers, orders and leads find the offer by it.',
    ko: '폴더 이름이 곧 오퍼 ID이며, 고객과 주문과 리드는 이 ID로 오퍼를 찾습니다.',
  },
  fix: {
    en: 'Give the folder its old name again; the name that customers read is `name`.',
    ko: '폴더 이름을 되돌리세요. 고객에게 보이는 이름은 `name`입니다.',
  },
  basis: { facts: ['S2-6', 'S3-3'] },
  unwaivable: true,
  supersedes: ['offer-id-format', 'offer-id-min-length'],
  scope: 'removal',
  check({ offer, was, successor, last }, report) {
    if ((was !== 'live' && was !== 'merged') || successor?.publisher !== offer.publisher) return
    const { document, folder, name } = successor
    const old = `offers/${offer.id}`
    report(
      { path: document.path, place: document.keyPlace(['type']) },
      {
        reason: {
          en: `${code(old)} was renamed to ${code(folder)}, expected its id to stay`,
          ko: `오퍼 ID가 바뀌었습니다: ${code(old)}, 지금 ${code(folder)}`,
        },
        fix:
          was === 'live'
            ? {
                en: `Rename the folder to ${code(offer.name)} again. To sell under ${code(name)}, add it as an offer of its own beside the live one.`,
                ko: `폴더 이름을 되돌리세요: ${code(offer.name)}. 다른 ID로 판매하려면 라이브 오퍼를 두고 새 오퍼를 추가하세요.`,
              }
            : {
                en: `Rename the folder to ${code(offer.name)} again, or merge it with ${code('draft: true')} first: a draft can be renamed.`,
                ko: `폴더 이름을 되돌리거나(${code(offer.name)}), 먼저 ${code('draft: true')} 상태로 병합하세요. 초안은 이름을 바꿀 수 있습니다.`,
              },
        related: [last],
      },
    )
  },
})
