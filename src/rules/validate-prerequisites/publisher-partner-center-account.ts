import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'publisher-partner-center-account',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'Who publishes a managed service has a Partner Center account',
    ko: '관리형 서비스 게시자에게 파트너 센터 계정이 있습니다',
  },
  why: {
    en: 'Only a publisher enrolled in the commercial marketplace can publish a managed service.',
    ko: '상업용 마켓플레이스에 등록한 게시자만 관리형 서비스를 게시할 수 있습니다.',
  },
  fix: {
    en: 'Enrol in Partner Center, then write `partnerCenter: true` into `publisher.md`.',
    ko: '파트너 센터에 등록한 뒤 `publisher.md`에 `partnerCenter: true`를 쓰세요.',
  },
  basis: { facts: ['S1-2'] },
  scope: 'offer',
  check(offer, report, { publisher }) {
    const profile = publisher?.document
    // A profile that is missing or cannot be read has a finding of its own.
    if (!profile || !Object.keys(profile.data).length || profile.data.partnerCenter) return
    const pointer = ['partnerCenter']
    const denied = profile.data.partnerCenter === false
    if (!denied && isWritten(profile, pointer)) return
    report(
      { path: profile.path, place: denied ? profile.valuePlace(pointer) : profile.keyPlace([]) },
      {
        reason: {
          en: `${code('partnerCenter')} is ${denied ? code('false') : 'missing'}, expected ${code('true')} for managed service ${code(offer.name)}`,
          ko: `파트너 센터 계정(${code('partnerCenter')})이 없습니다. 관리형 서비스에 필요합니다: ${code(offer.name)}`,
        },
        related: [{ path: offer.document.path, place: offer.document.valuePlace(['type']) }],
      },
    )
  },
})
