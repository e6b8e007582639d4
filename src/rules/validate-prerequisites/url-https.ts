import type { Pointer } from '../../model/catalogue.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'url-https',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'warning',
  types: ['managed-service'],
  summary: { en: 'Addresses for customers use https', ko: '고객이 여는 주소가 https로 시작합니다' },
  why: {
    en: 'Browsers warn of pages without encryption, and the marketplace asks for https.',
    ko: '브라우저는 암호화되지 않은 페이지를 경고하며, 마켓플레이스는 https 주소를 요구합니다.',
  },
  fix: {
    en: 'Write `https://`, and see that the server answers there.',
    ko: '`https://`로 쓰고, 서버가 그 주소로 응답하는지 확인하세요.',
  },
  basis: {
    facts: ['S2-21', 'S2-22', 'S2-24'],
    sources: ['create-managed-service-offer-listing'],
  },
  scope: 'offer',
  check({ document }, report) {
    const { privacyPolicyUrl, usefulLinks = [], supportUrls } = document.data
    const urls: readonly (readonly [Pointer, string | undefined])[] = [
      [['privacyPolicyUrl'], privacyPolicyUrl],
      ...usefulLinks.map((link, index) => [['usefulLinks', index, 'url'], link?.url] as const),
      [['supportUrls', 'global'], supportUrls?.global],
      [['supportUrls', 'government'], supportUrls?.government],
    ]
    for (const [pointer, url = ''] of urls) {
      // Anything else is no whole address, which another rule tells.
      if (!/^http:\/\/[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$/.test(url)) continue
      const secure = code(url.replace(/^http:/, 'https:'), 200)
      report(
        { path: document.path, place: document.textPlace(pointer, 0, 'http://'.length) },
        {
          reason: {
            en: `${code(pointer[0] === 'usefulLinks' ? 'url' : pointer.join('.'))} begins with ${code('http://')}, expected ${code('https://')}`,
            ko: `${code('http://')} 주소입니다: ${code(pointer.join('.'))}. ${code('https://')}가 필요합니다`,
          },
          fix: {
            en: `Write ${secure}, and see that the server answers there.`,
            ko: `이렇게 쓰고 서버가 응답하는지 확인하세요: ${secure}`,
          },
        },
      )
    }
  },
})
