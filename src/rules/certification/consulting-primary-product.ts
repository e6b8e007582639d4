import { describeChoice } from '../choice.ts'
import { defineRule } from '../define.ts'

export default defineRule({
  id: 'consulting-primary-product',
  stage: 'certification',
  section: 'setup',
  severity: 'error',
  types: ['consulting-service'],
  summary: {
    en: 'A consulting service names the one product it is about',
    ko: '컨설팅 서비스가 다루는 기본 제품이 하나 정해져 있습니다',
  },
  why: {
    en: 'It decides where buyers meet the service: Azure in Azure Marketplace, all others in AppSource.',
    ko: '구매자가 서비스를 만나는 곳이 정해집니다. Azure는 Azure Marketplace, 나머지는 AppSource입니다.',
  },
  fix: {
    en: 'Write `azure`, `dynamics-365`, `microsoft-365` or `power-platform`.',
    ko: '`azure`, `dynamics-365`, `microsoft-365`, `power-platform` 중 하나를 쓰세요.',
  },
  basis: { facts: [], sources: ['plan-consulting-service-offer'] },
  scope: 'schema',
  describe: (fault) => describeChoice(fault, { en: 'primary product', ko: '기본 제품' }),
})
