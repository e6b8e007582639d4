import { entriesOf, isEligible } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { roleOf } from '../roles.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'authorization-reader',
  stage: 'certification',
  section: 'technical',
  severity: 'notice',
  types: ['managed-service'],
  summary: {
    en: 'Somebody can see the customers of the plan',
    ko: '플랜의 고객을 볼 수 있는 주체가 있습니다',
  },
  why: {
    en: 'The page My customers shows a delegation only to those who can read the customer’s resources.',
    ko: '내 고객 페이지는 고객 리소스를 읽을 수 있는 주체에만 위임을 보여 줍니다.',
  },
  fix: {
    en: 'Give the group that looks after customers `role: Reader` as well.',
    ko: '고객을 담당하는 그룹에 `role: Reader` 항목도 추가하세요.',
  },
  basis: { facts: [], sources: ['tenants-users-roles'] },
  scope: 'plan',
  check({ document }, report) {
    const entries = entriesOf(document)
    // Of an unknown role nobody can say what it reads; eligible principals have a rule of their own.
    const isSilent = entries.some((entry) => isEligible(entry) || !roleOf(entry.role))
    if (!entries.length || isSilent || entries.some(({ role }) => roleOf(role)?.reader)) return
    report(
      { path: document.path, place: document.keyPlace(['manifest', 'authorizations']) },
      {
        reason: {
          en: `No authorization reads all resources, expected ${code('Reader')} or a role that includes it`,
          ko: `모든 리소스를 읽는 역할이 없습니다. ${code('Reader')} 또는 이를 포함하는 역할이 필요합니다`,
        },
      },
    )
  },
})
