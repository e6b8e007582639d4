import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'publisher-competency',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'Who publishes a managed service has the partner level for it',
    ko: '관리형 서비스 게시자에게 필요한 파트너 자격이 있습니다',
  },
  why: {
    en: 'Managed services need a Silver or Gold Cloud Platform competency, or Azure Expert MSP.',
    ko: '관리형 서비스에는 Cloud Platform 실버나 골드 역량, 또는 Azure Expert MSP 자격이 필요합니다.',
  },
  fix: {
    en: 'Add `competency:` with `cloud-platform-silver`, `cloud-platform-gold` or `azure-expert-msp`.',
    ko: '`competency:`에 `cloud-platform-silver`, `cloud-platform-gold`, `azure-expert-msp` 중 하나를 쓰세요.',
  },
  basis: { facts: ['S1-3', 'S2-1'] },
  scope: 'offer',
  check(offer, report, { publisher }) {
    // A missing profile has a finding of its own.
    if (!publisher) return
    const { document, name } = offer
    const profile = publisher.document
    const unread = !Object.keys(profile.data).length
    if (unread || profile.data.competency || isWritten(profile, ['competency'])) return
    report(
      { path: profile.path, place: profile.keyPlace([]) },
      {
        reason: {
          en: `${code('competency')} is missing, expected for managed service ${code(name)}`,
          ko: `파트너 자격(${code('competency')})이 없습니다. 관리형 서비스에 필요합니다: ${code(name)}`,
        },
        related: [{ path: document.path, place: document.valuePlace(['type']) }],
      },
    )
  },
})
