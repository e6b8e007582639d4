import { describeChoice } from '../choice.ts'
import { defineRule } from '../define.ts'

export default defineRule({
  id: 'lead-destination-known',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'Leads go to a system that the marketplace can reach',
    ko: '마켓플레이스가 보낼 수 있는 곳으로 리드가 전달됩니다',
  },
  why: {
    en: 'The marketplace writes leads into these systems alone.',
    ko: '마켓플레이스는 정해진 시스템에만 리드를 기록합니다.',
  },
  fix: {
    en: 'Write one of `azureTable`, `dynamics`, `email`, `httpsEndpoint`, `marketo` and `salesforce`.',
    ko: '`azureTable`, `dynamics`, `email`, `httpsEndpoint`, `marketo`, `salesforce` 중 하나를 쓰세요.',
  },
  basis: { facts: ['S2-8'], sources: ['commercial-marketplace-get-customer-leads'] },
  sensitive: true,
  scope: 'schema',
  describe: (fault) => describeChoice(fault, { en: 'lead destination', ko: '리드 대상' }),
})
