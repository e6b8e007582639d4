import type { Document } from '../../model/catalogue.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'live-without-sign-off',
  stage: 'live',
  section: 'marketplace',
  severity: 'error',
  summary: {
    en: 'Where merged is live there are no live copies',
    ko: '병합이 곧 라이브인 마켓플레이스에는 라이브 사본이 없습니다',
  },
  why: {
    en: 'Nobody reads them there, so whoever looks at them believes something that customers do not see.',
    ko: '아무도 읽지 않는 사본이라, 보는 사람이 고객에게 보이지 않는 내용을 믿게 됩니다.',
  },
  fix: {
    en: 'Delete the folder `live/`, or write `signOff: required` in `marketplace.yml` again.',
    ko: '`live/` 폴더를 지우거나 `marketplace.yml`에 `signOff: required`를 쓰세요.',
  },
  basis: { facts: ['S0-15'], sources: ['Martlet: signOff'] },
  unwaivable: true,
  scope: 'live',
  signOff: 'none',
  check({ offers, releases, publishers }, report, { offers: { marketplace } }) {
    const [first] = [...releases.values(), ...offers.values(), ...publishers.values()]
      .map(({ document }): Document<unknown> => document)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
    if (!first) return
    const related = marketplace && {
      path: marketplace.path,
      place: marketplace.valuePlace(['signOff']),
    }
    report(
      { path: first.path, place: first.keyPlace([]) },
      {
        reason: {
          en: `${code('live/')} holds files while ${code('signOff')} is ${code('none')}, expected no such folder`,
          ko: `${code('signOff')} 값이 ${code('none')}인데 ${code('live/')} 폴더에 파일이 있습니다`,
        },
        ...(related && { related: [related] }),
      },
    )
  },
})
