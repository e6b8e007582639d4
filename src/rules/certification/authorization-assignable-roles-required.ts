import { defineRule } from '../define.ts'
import { roleId, userAccessAdministrator } from '../roles.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'authorization-assignable-roles-required',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'A User Access Administrator says which roles it assigns',
    ko: 'User Access Administrator 권한에는 부여할 역할이 있습니다',
  },
  why: {
    en: 'In a delegation this role does one thing: give the listed roles to managed identities.',
    ko: '위임에서 이 역할은 나열한 역할을 관리 ID에 부여하는 일만 합니다.',
  },
  fix: {
    en: 'Add `assignableRoles:` with at least one built-in role, or choose another role.',
    ko: '`assignableRoles:`에 기본 제공 역할을 하나 이상 쓰거나 다른 역할을 고르세요.',
  },
  basis: { facts: ['S2-63', 'S2-64'] },
  scope: 'plan',
  check({ document }, report) {
    for (const [at, { role, assignableRoles }] of (
      document.data.manifest?.authorizations ?? []
    ).entries()) {
      const pointer = ['manifest', 'authorizations', at]
      if (!role || roleId(role) !== userAccessAdministrator || assignableRoles?.length) continue
      if (isWritten(document, [...pointer, 'assignableRoles'])) continue
      // The line of the role, as the entry's first line may hold the id of a principal.
      report(
        { path: document.path, place: document.valuePlace([...pointer, 'role']) },
        {
          reason: {
            en: `User Access Administrator has no ${code('assignableRoles')}, expected 1 or more`,
            ko: `부여할 역할(${code('assignableRoles')})이 없습니다. 1개 이상이 필요합니다`,
          },
        },
      )
    }
  },
})
