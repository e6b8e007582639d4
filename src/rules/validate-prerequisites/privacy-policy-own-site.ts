import { defineRule } from '../define.ts'
import { code, lengthOf, listOf } from '../words.ts'

export default defineRule({
  id: 'privacy-policy-own-site',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'warning',
  types: ['managed-service'],
  summary: {
    en: 'The privacy policy stands on the publisher’s own site',
    ko: '개인정보 처리방침이 게시자의 사이트에 있습니다',
  },
  why: {
    en: 'Customers hold the publisher to this policy, so the publisher has to be the one who hosts it.',
    ko: '고객은 이 방침을 게시자의 약속으로 봅니다. 그래서 게시자의 사이트에 있어야 합니다.',
  },
  fix: {
    en: 'Link to a page on your own site, or add its domain to `publisher.md`.',
    ko: '게시자 사이트의 페이지로 링크하거나 `publisher.md`에 도메인을 추가하세요.',
  },
  basis: { facts: ['S2-21'] },
  scope: 'offer',
  check({ document }, report, { publisher }) {
    const domains = publisher?.document.data.domains ?? []
    const url = document.data.privacyPolicyUrl ?? ''
    if (!domains.length || !/^https?:/i.test(url) || !URL.canParse(url)) return
    const host = new URL(url).hostname.replace(/\.$/, '')
    const isBelow = (domain: string) =>
      host === domain.toLowerCase() || host.endsWith(`.${domain.toLowerCase()}`)
    if (domains.some(isBelow)) return
    const [scheme = '', written = ''] = /^https?:\/\/([^/?#:]*)/i.exec(url) ?? []
    const skip = lengthOf(scheme) - lengthOf(written)
    const shown = domains.slice(0, 2).map((domain) => code(domain))
    report(
      {
        path: document.path,
        place: document.textPlace(['privacyPolicyUrl'], skip, lengthOf(written)),
      },
      {
        reason: {
          en: `The privacy policy is on ${code(host)}, expected ${listOf(shown, 'or', domains.length - shown.length)}`,
          ko: `개인정보 처리방침이 다른 사이트에 있습니다: 지금 ${code(host)}, 게시자의 도메인 ${shown.join(', ')}`,
        },
      },
    )
  },
})
