import { defineRule } from '../define.ts'
import { code, count } from '../words.ts'

export default defineRule({
  id: 'sign-off-adoption',
  stage: 'live',
  section: 'marketplace',
  severity: 'error',
  summary: {
    en: 'When sign-off begins, what is live is adopted in the same change',
    ko: '게시자 확인을 시작할 때 라이브 오퍼를 함께 가져옵니다',
  },
  why: {
    en: 'Without copies nothing would be live any more, and prices and ids would not be held to what was sold.',
    ko: '사본이 없으면 라이브 오퍼가 사라지고, 가격과 ID를 판매한 내용과 비교할 수 없습니다.',
  },
  fix: {
    en: 'Run `npx martlet adopt`, and put its copies and records into this change.',
    ko: '`npx martlet adopt`를 실행하고 만들어진 사본과 기록을 이 변경에 넣으세요.',
  },
  basis: { facts: ['S0-15', 'S3-9'], sources: ['Martlet: signOff'] },
  unwaivable: true,
  scope: 'live',
  check(live, report, { offers, before }) {
    const settings = offers.marketplace
    if (!settings || before?.offers.marketplace?.data.signOff !== 'none') return
    const missing = [...before.offers.offers.values()].filter(
      ({ id, draft }) =>
        !draft && live.offers.get(id)?.tree !== (offers.offers.get(id)?.tree ?? 'gone'),
    )
    const [first] = missing
    if (!first) return
    report(
      { path: settings.path, place: settings.valuePlace(['signOff']) },
      {
        reason: {
          en: `${code('signOff')} becomes ${code('required')} and ${count(missing.length, 'live offer has', 'live offers have')} no copy, expected one of each`,
          ko: `${code('signOff')} 값이 ${code('required')}로 바뀌는데 사본이 없는 라이브 오퍼가 ${missing.length}개 있습니다`,
        },
        related: [{ path: first.document.path, place: first.document.keyPlace(['type']) }],
      },
    )
  },
})
