import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'locked-publisher-id',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'A live offer stays with its publisher',
    ko: '라이브 오퍼의 게시자는 바뀌지 않습니다',
  },
  why: {
    en: 'Customers bought from this publisher: its id is in their orders and in the offer’s address.',
    ko: '고객은 이 게시자에게서 구매했으며, 게시자 ID는 주문과 오퍼 주소에 들어 있습니다.',
  },
  fix: {
    en: 'Move the folder back; the name of a publisher may change in `publisher.md`, its folder may not.',
    ko: '폴더를 원래 게시자 아래로 되돌리세요. 게시자 이름은 `publisher.md`에서 바꿀 수 있습니다.',
  },
  basis: { facts: ['S3-2'] },
  unwaivable: true,
  supersedes: ['offer-id-format', 'offer-id-min-length'],
  scope: 'removal',
  check({ offer, was, successor, last }, report) {
    if (was !== 'live' || !successor || successor.publisher === offer.publisher) return
    const { document, folder } = successor
    const old = `offers/${offer.id}`
    report(
      { path: document.path, place: document.keyPlace(['type']) },
      {
        reason: {
          en: `${code(old)} was moved to ${code(folder)}, expected it to stay with ${code(offer.publisher)}`,
          ko: `오퍼의 게시자가 바뀌었습니다: ${code(old)}, 지금 ${code(folder)}`,
        },
        related: [last],
      },
    )
  },
})
