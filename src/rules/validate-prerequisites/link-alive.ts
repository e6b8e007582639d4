import { defineRule } from '../define.ts'
import { linksOf } from '../links.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'link-alive',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'Every link of the listing leads somewhere',
    ko: '목록의 모든 링크가 열립니다',
  },
  why: {
    en: 'A customer who meets a dead link wonders what else nobody looks after.',
    ko: '죽은 링크를 만난 고객은 다른 것도 관리되지 않는다고 생각합니다.',
  },
  fix: {
    en: 'Open the address in a browser, and write where the page is now; or take the link out.',
    ko: '브라우저에서 주소를 열어 보고 페이지의 지금 주소를 쓰거나 링크를 빼세요.',
  },
  basis: { facts: ['S3-19'] },
  scope: 'network',
  addresses: linksOf,
  describe({ url }, answer) {
    if (answer === 'no-such-name') {
      const host = code(new URL(url).hostname, 110)
      return {
        reason: {
          en: `${host} is no name on the internet, expected a page that opens`,
          ko: `인터넷에 없는 이름입니다: ${host}`,
        },
      }
    }
    return {
      reason: {
        en: `${code(url, 160)} answers ${answer}, expected a page that opens`,
        ko: `열리지 않는 주소입니다(응답 ${answer}): ${code(url, 160)}`,
      },
    }
  },
})
