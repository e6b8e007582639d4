import { entriesOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { roleOf } from '../roles.ts'
import { code, count } from '../words.ts'

export default defineRule({
  id: 'authorization-role-data-actions',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'No role reaches into a customer’s data',
    ko: '고객 데이터에 직접 접근하는 역할이 없습니다',
  },
  why: {
    en: 'Azure Lighthouse delegates managing, not data: a role with data actions cannot be onboarded.',
    ko: 'Azure Lighthouse는 관리만 위임하며, 데이터 작업이 있는 역할은 등록할 수 없습니다.',
  },
  fix: {
    en: 'Choose a role without data actions, such as `Storage Account Contributor` or `Backup Contributor`.',
    ko: '데이터 작업이 없는 역할을 고르세요. 예: `Storage Account Contributor`, `Backup Contributor`',
  },
  basis: { facts: [], sources: ['tenants-users-roles', 'roles data'] },
  scope: 'plan',
  check({ document }, report) {
    for (const { role, value } of entriesOf(document)) {
      const known = roleOf(role)
      if (!known?.dataActions) continue
      const { name, dataActions, withoutDataActionsOn } = known
      const since = withoutDataActionsOn
      report(value('role'), {
        reason: {
          en: `${code(name)} has ${count(dataActions, 'data action')}${since ? `, which it did not have on ${since}` : ''}, expected a role with none`,
          ko: `데이터 작업이 있는 역할입니다: ${code(name)}, 데이터 작업 ${dataActions}개${since ? ` (${since}에는 없었음)` : ''}`,
        },
        // Delegations that exist go on; whether new ones still pass is the marketplace's to say.
        ...(since && { severity: 'warning' }),
      })
    }
  },
})
