import { entriesOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { owner, roleId } from '../roles.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'authorization-role-owner',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: { en: 'Nobody becomes owner by delegation', ko: '위임으로 Owner 역할을 주지 않습니다' },
  why: {
    en: 'Azure Lighthouse does not delegate Owner: it would let you give away a customer’s resources.',
    ko: 'Azure Lighthouse는 고객 리소스의 권한을 남에게 줄 수 있는 Owner 역할을 위임하지 않습니다.',
  },
  fix: {
    en: 'Choose a narrower role, such as `Backup Contributor`; `Contributor` is the widest there is.',
    ko: '더 좁은 역할을 고르세요. 예: `Backup Contributor`. 가장 넓은 역할은 `Contributor`',
  },
  basis: { facts: [], sources: ['tenants-users-roles'] },
  scope: 'plan',
  check({ document }, report) {
    for (const { role, value } of entriesOf(document)) {
      if (!role || roleId(role) !== owner) continue
      report(value('role'), {
        reason: {
          en: `${code('role')} is Owner, expected a role that can be delegated`,
          ko: `위임할 수 없는 역할(${code('role')})입니다: Owner`,
        },
      })
    }
  },
})
