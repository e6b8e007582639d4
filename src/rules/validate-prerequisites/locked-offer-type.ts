import { defineRule } from '../define.ts'
import { lost } from '../locked.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'locked-offer-type',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'An offer keeps its type once it is submitted',
    ko: '제출한 오퍼의 유형은 바뀌지 않습니다',
  },
  why: {
    en: 'The type decides how customers buy and run the offer; the marketplace cannot turn one into another.',
    ko: '구매와 실행 방법이 유형에 따라 정해지며, 마켓플레이스는 오퍼의 유형을 바꿀 수 없습니다.',
  },
  fix: {
    en: 'Write the old type again. Something of another type is another offer, in a folder of its own.',
    ko: '예전 유형으로 되돌리세요. 유형이 다르면 다른 폴더에 새 오퍼로 추가하세요.',
  },
  basis: { facts: [], sources: ['update-existing-offer'] },
  unwaivable: true,
  scope: 'history',
  against: ['live', 'base'],
  check(now, before, report, { against }) {
    if (!before.type || now.type === before.type) return
    if (against === 'base' && before.draft) return
    const { document } = before
    if (!now.type) {
      report(...lost(now.document, ['type'], against === 'live' ? { live: document } : {}))
      return
    }
    // The same words against both, so that one change is one finding.
    report(
      { path: now.document.path, place: now.document.valuePlace(['type']) },
      {
        reason: {
          en: `${code('type')} is ${code(now.type)}, expected ${code(before.type)} as before`,
          ko: `오퍼 유형(${code('type')})이 바뀌었습니다: 지금 ${code(now.type)}, 이전 ${code(before.type)}`,
        },
        ...(against === 'live' && {
          related: [{ path: document.path, place: document.valuePlace(['type']) }],
        }),
      },
    )
  },
})
