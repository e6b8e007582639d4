import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'lead-destination-recommended',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'notice',
  types: ['azure-application', 'virtual-machine', 'saas'],
  summary: {
    en: 'Leads have a destination also where they need none',
    ko: '필수가 아니어도 리드를 받을 곳이 있습니다',
  },
  why: {
    en: 'Without one you learn of interested customers only where you look for them yourself.',
    ko: '받을 곳이 없으면 관심 고객을 직접 찾아봐야 알 수 있습니다.',
  },
  fix: {
    en: 'Add `leads:` with `destination: email` and `contactEmails:`, or with your CRM.',
    ko: '`leads:` 아래에 `destination: email`과 `contactEmails:`를 쓰거나 사용하는 CRM을 쓰세요.',
  },
  basis: { facts: [], sources: ['commercial-marketplace-get-customer-leads'] },
  scope: 'offer',
  check({ document }, report) {
    if (document.unread || isWritten(document, ['leads'])) return
    report(
      { path: document.path, place: document.keyPlace(['leads']) },
      {
        reason: {
          en: `${code('leads')} is missing, expected a destination for interested customers`,
          ko: `리드 설정(${code('leads')})이 없습니다. 관심 고객을 받을 곳을 정하는 것이 좋습니다`,
        },
      },
    )
  },
})
