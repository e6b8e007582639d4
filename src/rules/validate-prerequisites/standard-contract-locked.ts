import { defineRule } from '../define.ts'
import { lost } from '../locked.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'standard-contract-locked',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'error',
  types: ['azure-application', 'saas', 'virtual-machine'],
  summary: {
    en: 'An offer that is live under the standard contract stays under it',
    ko: '표준 계약으로 라이브된 오퍼는 계속 표준 계약을 씁니다',
  },
  why: {
    en: 'Customers accepted the standard contract, and the marketplace lets nobody replace it afterwards.',
    ko: '고객은 표준 계약에 동의했으며, 마켓플레이스에서는 나중에 다른 약관으로 바꿀 수 없습니다.',
  },
  fix: {
    en: 'Write `standardContract: true` again, without other terms; `amendments` can add to it.',
    ko: '`standardContract: true`로 되돌리고 다른 약관을 지우세요. 추가할 내용은 `amendments`에 쓰세요.',
  },
  basis: { facts: [], sources: ['plan-azure-application-offer'] },
  unwaivable: true,
  supersedes: ['terms-required'],
  scope: 'history',
  against: ['live'],
  check({ document }, { document: live }, report) {
    const contract = ['terms', 'standardContract']
    if (document.unread || live.data.terms?.standardContract !== true) return
    const is = document.data.terms?.standardContract
    if (is === true) return
    if (is === undefined && isWritten(document, contract)) {
      report(...lost(document, contract, { live }))
      return
    }
    report(
      { path: document.path, place: document.valuePlace(contract) },
      {
        reason: {
          en: `${code('terms')} no longer names the standard contract, expected it as in live`,
          ko: `라이브 오퍼의 약관(${code('terms')})이 표준 계약이 아닙니다`,
        },
        related: [{ path: live.path, place: live.valuePlace(contract) }],
      },
    )
  },
})
