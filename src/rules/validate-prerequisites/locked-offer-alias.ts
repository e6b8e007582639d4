import { defineRule } from '../define.ts'
import { lost } from '../locked.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'locked-offer-alias',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: { en: 'The alias stays as it was created', ko: '별칭은 만든 뒤에 바뀌지 않습니다' },
  why: {
    en: 'The marketplace’s own records find the offer by its alias, from the day it is created.',
    ko: '마켓플레이스의 내부 기록은 오퍼를 만든 날부터 별칭으로 오퍼를 찾습니다.',
  },
  fix: {
    en: 'Write the old alias again; the name that customers see is `name`.',
    ko: '예전 별칭으로 되돌리세요. 고객에게 보이는 이름은 `name`입니다.',
  },
  basis: { facts: ['S2-7', 'S2-69'] },
  unwaivable: true,
  sensitive: true,
  scope: 'history',
  against: ['live', 'base'],
  check(now, before, report, { against }) {
    const [is, was] = [now.document.data.alias, before.document.data.alias]
    if (was === undefined || is === was) return
    const { document } = before
    if (is === undefined) {
      report(...lost(now.document, ['alias'], against === 'live' ? { live: document } : {}))
      return
    }
    // The same words against both, so that one change is one finding.
    report(
      { path: now.document.path, place: now.document.valuePlace(['alias']) },
      {
        reason: {
          en: `${code('alias')} is another one than before, expected it unchanged`,
          ko: `별칭(${code('alias')})이 바뀌었습니다`,
        },
        ...(against === 'live' && {
          related: [{ path: document.path, place: document.valuePlace(['alias']) }],
        }),
      },
    )
  },
})
