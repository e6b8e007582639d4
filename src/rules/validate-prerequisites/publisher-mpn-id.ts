import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'publisher-mpn-id',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'warning',
  types: ['managed-service'],
  summary: {
    en: 'Who publishes a managed service names its partner id',
    ko: '관리형 서비스 게시자의 파트너 ID가 있습니다',
  },
  why: {
    en: 'The marketplace credits what customers use to this id, and to nobody without it.',
    ko: '고객의 사용량은 이 ID의 실적이 되며, ID가 없으면 누구의 실적도 되지 않습니다.',
  },
  fix: {
    en: 'Add `mpnId:` in quotes, with the number that Partner Center shows.',
    ko: '파트너 센터에 표시되는 번호를 `mpnId:`에 따옴표로 묶어 쓰세요.',
  },
  basis: { facts: ['S1-4'] },
  scope: 'offer',
  check(offer, report, { publisher }) {
    const profile = publisher?.document
    // A profile that is missing or cannot be read has a finding of its own.
    if (!profile || !Object.keys(profile.data).length || isWritten(profile, ['mpnId'])) return
    report(
      { path: profile.path, place: profile.keyPlace([]) },
      {
        reason: {
          en: `${code('mpnId')} is missing, expected for managed service ${code(offer.name)}`,
          ko: `파트너 ID(${code('mpnId')})가 없습니다. 관리형 서비스에 필요합니다: ${code(offer.name)}`,
        },
        related: [{ path: offer.document.path, place: offer.document.valuePlace(['type']) }],
      },
    )
  },
})
