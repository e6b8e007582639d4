import { entriesOf, isEligible } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { roleId, userAccessAdministrator } from '../roles.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'eligible-role',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'Eligible access is for people, and for roles that can be activated',
    ko: '적격 권한은 사람과 활성화할 수 있는 역할에만 씁니다',
  },
  why: {
    en: 'Somebody has to activate the role: an application cannot, and some roles cannot be activated.',
    ko: '누군가 역할을 활성화해야 합니다. 애플리케이션은 할 수 없고 활성화할 수 없는 역할도 있습니다.',
  },
  fix: {
    en: 'Take out `access: eligible`, or change the role or the principal.',
    ko: '`access: eligible`을 지우거나 역할 또는 주체를 바꾸세요.',
  },
  basis: {
    facts: [],
    sources: ['create-eligible-authorizations', 'create-managed-service-offer-plans'],
  },
  supersedes: ['authorization-assignable-roles-required'],
  scope: 'plan',
  check({ document }, report, context) {
    const offered = context.value<readonly string[]>('eligible-role').includes('eligible')
    for (const entry of entriesOf(document).filter(isEligible)) {
      if (!offered) {
        report(entry.value('access'), {
          reason: {
            en: `${code('access')} is ${code('eligible')}, which profile ${code(context.profile.id)} does not have, expected ${code('active')}`,
            ko: `프로필에 없는 권한 종류입니다: ${code('access')}, 지금 ${code('eligible')}, 프로필 ${code(context.profile.id)}`,
          },
          fix: {
            en: 'Write `access: active`, or choose `profile: azure-current` in `marketplace.yml`.',
            ko: '`access: active`를 쓰거나 `marketplace.yml`에서 `profile: azure-current`를 고르세요.',
          },
        })
        continue
      }
      if (entry.role && roleId(entry.role) === userAccessAdministrator) {
        report(entry.value('role'), {
          reason: {
            en: 'User Access Administrator is eligible, expected it active or another role',
            ko: '적격으로 줄 수 없는 역할입니다: User Access Administrator',
          },
        })
      }
      if (entry.principalType === 'service-principal') {
        report(entry.value('principalType'), {
          reason: {
            en: `An eligible principal is a ${code('service-principal')}, expected ${code('group')} or ${code('user')}`,
            ko: `적격 권한의 주체 종류가 다릅니다: 지금 ${code('service-principal')}, 필요 ${code('group')} 또는 ${code('user')}`,
          },
        })
      }
    }
  },
})
