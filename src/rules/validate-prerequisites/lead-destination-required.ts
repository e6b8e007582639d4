import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'lead-destination-required',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: { en: 'Leads have a destination', ko: '리드를 받을 곳이 있습니다' },
  why: {
    en: 'Every deployment and question yields a lead, which needs somewhere to arrive.',
    ko: '배포하거나 문의한 고객은 모두 리드가 되며, 받을 곳이 없으면 사라집니다.',
  },
  fix: {
    en: 'Add `leads:` with `destination: email` and `contactEmails:`, or with your CRM.',
    ko: '`leads:` 아래에 `destination: email`과 `contactEmails:`를 쓰거나 사용하는 CRM을 쓰세요.',
  },
  basis: { facts: ['S2-8', 'S4-10'] },
  sensitive: true,
  scope: 'schema',
  describe: (fault) =>
    fault.keyword === 'required'
      ? {
          reason: {
            en: `${code(fault.field)} is missing, expected a destination`,
            ko: `리드 설정(${code(fault.field)})이 없습니다. 리드를 받을 곳이 필요합니다`,
          },
        }
      : describeFault(fault),
})
