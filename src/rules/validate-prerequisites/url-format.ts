import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'url-format',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'Every address is whole and can be opened',
    ko: '모든 주소가 완전하고 열 수 있습니다',
  },
  why: {
    en: 'A browser takes anything else for a page of the storefront, and the link leads nowhere.',
    ko: '그 밖의 주소는 브라우저가 스토어프런트의 페이지로 처리하여 링크가 열리지 않습니다.',
  },
  fix: {
    en: 'Write the whole address, such as `https://alder.example/privacy`.',
    ko: '전체 주소를 쓰세요. 예: `https://alder.example/privacy`',
  },
  basis: { facts: ['S2-21', 'S2-22', 'S2-24', 'S3-18'] },
  scope: 'schema',
  describe({ field, value, sensitive }) {
    const name = code(field)
    const text = String(value)
    // What stands before an @ may be a password.
    if (sensitive || text.includes('@')) {
      return {
        reason: {
          en: `${name} has another form, expected a whole address without a sign-in`,
          ko: `주소 형식이 다릅니다: ${name}. 로그인 정보가 없는 전체 주소가 필요합니다`,
        },
        sensitive: true,
      }
    }
    const whole = `https://${text.trim().replace(/^(\w*:)?\/*/, '')}`
    const works = /^https:\/\/[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?$/.test(whole)
    return {
      reason: {
        en: `${name} is ${code(text)}, expected an ${code('https://')} address`,
        ko: `주소 형식이 다릅니다: ${name}, 지금 ${code(text)}, 필요 ${code('https://')} 주소`,
      },
      ...(works && {
        fix: { en: `Write ${code(whole, 100)}.`, ko: `이렇게 쓰세요: ${code(whole, 100)}` },
      }),
    }
  },
})
