import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { code, count } from '../words.ts'

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
    en: 'Delete the folder `live/` in this change, or keep `signOff: required` in `marketplace.yml`.',
    ko: '이 변경에서 `live/` 폴더를 지우거나 `marketplace.yml`에 `signOff: required`를 그대로 두세요.',
  },
  basis: { facts: ['S0-15'], sources: ['Martlet: signOff'] },
  unwaivable: true,
  scope: 'live',
  signOff: 'none',
  check(_, report, { offers: { marketplace }, before, leftovers }) {
    const [first] = leftovers
    if (!first) return
    const setting = marketplace && {
      path: marketplace.path,
      place: marketplace.valuePlace(['signOff']),
    }
    // Only now nobody reads them any more: the mistake is in the settings, and no file changes.
    if (setting && before && before.offers.marketplace?.data.signOff !== 'none') {
      const files = count(leftovers.length, 'file')
      report(setting, {
        reason: {
          en: `${code('signOff')} becomes ${code('none')} and ${code('live/')} holds ${files}, expected the same change to delete them`,
          ko: `${code('signOff')} 값이 ${code('none')}으로 바뀌는데 ${code('live/')} 폴더에 파일이 ${leftovers.length}개 남아 있습니다`,
        },
        related: [first],
      })
      return
    }
    const reason: Text = {
      en: `${code('live/')} holds files while ${code('signOff')} is ${code('none')}, expected no such folder`,
      ko: `${code('signOff')} 값이 ${code('none')}인데 ${code('live/')} 폴더에 파일이 있습니다`,
    }
    for (const where of before ? leftovers : [first])
      report(where, { reason, ...(setting && { related: [setting] }) })
  },
})
