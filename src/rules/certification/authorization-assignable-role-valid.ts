import { entriesOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import {
  describeUnknown,
  owner,
  roleId,
  roleOf,
  strangerOf,
  userAccessAdministrator,
} from '../roles.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'authorization-assignable-role-valid',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'No assignable role is Owner, User Access Administrator or your own',
    ko: '부여할 역할에 Owner와 User Access Administrator가 없습니다',
  },
  why: {
    en: 'A managed identity gets these roles; with Owner or User Access Administrator it could take every other.',
    ko: '관리 ID가 이 역할을 받습니다. Owner나 User Access Administrator이면 모든 권한을 얻을 수 있습니다.',
  },
  fix: {
    en: 'List the roles that the policies’ managed identities need, such as `Backup Contributor`.',
    ko: '정책의 관리 ID에 필요한 역할만 쓰세요. 예: `Backup Contributor`',
  },
  basis: { facts: ['S2-63', 'S2-64'], sources: ['onboard-customer'] },
  scope: 'plan',
  check({ document }, report) {
    for (const { role, assignableRoles, value } of entriesOf(document)) {
      // Beside another role the whole list is out of place.
      if (!role || roleId(role) !== userAccessAdministrator) continue
      for (const [at, assignable] of (assignableRoles ?? []).entries()) {
        if (!assignable) continue
        const where = value('assignableRoles', at)
        if (strangerOf(assignable) === 'unknown') {
          // As for roles themselves: a new one is known here only later.
          report(where, { ...describeUnknown(assignable), severity: 'warning' })
          continue
        }
        const known = roleOf(assignable)
        if (known && known.id !== owner && known.id !== userAccessAdministrator) continue
        report(where, {
          reason: {
            en: `${code(known?.name ?? assignable)} is assignable, expected a built-in role that Azure lets you assign`,
            ko: `부여할 수 없는 역할입니다: ${code(known?.name ?? assignable)}`,
          },
        })
      }
    }
  },
})
