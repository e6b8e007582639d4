import { defineRule } from '../define.ts'
import { isSignOffNew } from '../releases.ts'
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
    en: 'Delete what is left in `live/` and commit that on your branch; then `npx martlet adopt --base <your branch>` prepares all copies and records on top of it.',
    ko: '`live/` 폴더에 남은 것을 지워 브랜치에 커밋하세요. 그 위에 `npx martlet adopt --base <브랜치>`가 사본과 기록을 모두 준비합니다.',
  },
  basis: { facts: ['S0-15', 'S3-9'], sources: ['Martlet: signOff'] },
  unwaivable: true,
  scope: 'live',
  check(live, report, { offers, before }) {
    const settings = offers.marketplace
    if (!settings || !before || !isSignOffNew(before)) return
    for (const { document } of live.releases.values()) {
      const { source } = document.data
      if (!source || source === 'adopted') continue
      report(
        { path: document.path, place: document.valuePlace(['source']) },
        {
          reason: {
            en: `${code('source')} is ${code(source.slice(0, 7))} in a marketplace where nothing was signed off, expected ${code('adopted')}`,
            ko: `게시자 확인이 없던 마켓플레이스의 기록입니다: ${code('source')} 값 ${code(source.slice(0, 7))}, 예상 ${code('adopted')}`,
          },
        },
      )
    }
    const missing = [...before.offers.offers.values()].filter(
      ({ id, draft }) => !draft && !live.offers.has(id),
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
