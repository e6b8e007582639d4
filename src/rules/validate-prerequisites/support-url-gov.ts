import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

const pointer = ['supportUrls', 'government']

export default defineRule({
  id: 'support-url-gov',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'notice',
  types: ['managed-service', 'virtual-machine', 'azure-application'],
  summary: {
    en: 'Azure Government customers have their own support page',
    ko: 'Azure Government 고객을 위한 지원 페이지가 있습니다',
  },
  why: {
    en: 'Agencies often may not send details of their systems to a support desk outside their cloud.',
    ko: '정부 기관은 클라우드 밖의 지원 창구에 시스템 정보를 보낼 수 없는 경우가 많습니다.',
  },
  fix: {
    en: 'Add `government:` with its address below `supportUrls:`, if there is such a page.',
    ko: '그런 페이지가 있으면 `supportUrls:` 아래에 `government:`와 주소를 추가하세요.',
  },
  basis: { facts: ['S2-24'] },
  scope: 'offer',
  check({ document, plans }, report) {
    const plan = plans.find(({ document: { data } }) =>
      data.azureRegions?.includes('azureGovernment'),
    )
    if (!plan || document.data.supportUrls?.government || isWritten(document, pointer)) return
    const index = plan.document.data.azureRegions?.indexOf('azureGovernment') ?? 0
    report(
      { path: document.path, place: document.keyPlace(pointer) },
      {
        reason: {
          en: `${code(pointer.join('.'))} is missing, expected as a plan is offered in Azure Government`,
          ko: `Azure Government에 제공하는 플랜이 있지만 지원 페이지가 없습니다: ${code(pointer.join('.'))}`,
        },
        related: [
          { path: plan.document.path, place: plan.document.valuePlace(['azureRegions', index]) },
        ],
      },
    )
  },
})
