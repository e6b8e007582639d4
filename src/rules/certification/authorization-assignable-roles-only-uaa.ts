import { entriesOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { roleOf, userAccessAdministrator } from '../roles.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'authorization-assignable-roles-only-uaa',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'Only a User Access Administrator has assignable roles',
    ko: 'User Access Administrator만 부여할 역할이 있습니다',
  },
  why: {
    en: 'No other role can assign roles in a delegation, so the list would promise what cannot be done.',
    ko: '위임에서 다른 역할은 역할을 부여할 수 없으므로 이 목록은 지킬 수 없는 약속이 됩니다.',
  },
  fix: {
    en: 'Take out `assignableRoles`, or write `role: User Access Administrator`.',
    ko: '`assignableRoles`를 지우거나 `role: User Access Administrator`를 쓰세요.',
  },
  basis: { facts: ['S2-63'] },
  scope: 'plan',
  check({ document }, report) {
    for (const { role, assignableRoles, key } of entriesOf(document)) {
      const known = roleOf(role)
      if (!assignableRoles?.length || !known || known.id === userAccessAdministrator) continue
      report(key('assignableRoles'), {
        reason: {
          en: `${code('assignableRoles')} stands beside ${code(known.name)}, expected only beside User Access Administrator`,
          ko: `부여할 역할(${code('assignableRoles')})을 쓸 수 없는 역할입니다: ${code(known.name)}`,
        },
      })
    }
  },
})
