import { entriesOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { strangerOf } from '../roles.ts'
import { code } from '../words.ts'

const kinds = {
  classic: { en: 'a classic administrator', ko: '클래식 관리자' },
  custom: { en: 'a custom role', ko: '사용자 지정 역할' },
}

export default defineRule({
  id: 'authorization-role-custom',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'No authorization uses a custom or classic role',
    ko: '사용자 지정 역할이나 클래식 관리자를 쓰지 않습니다',
  },
  why: {
    en: 'A customer’s tenant knows the built-in roles alone; your own roles exist only in yours.',
    ko: '고객 테넌트는 기본 제공 역할만 알며, 게시자가 만든 역할은 게시자 테넌트에만 있습니다.',
  },
  fix: {
    en: 'Choose the built-in role that comes closest, such as `Virtual Machine Contributor`.',
    ko: '가장 가까운 기본 제공 역할을 고르세요. 예: `Virtual Machine Contributor`',
  },
  basis: { facts: ['S2-55'], sources: ['tenants-users-roles'] },
  scope: 'plan',
  check({ document }, report) {
    for (const { role, value } of entriesOf(document)) {
      const kind = role ? strangerOf(role) : undefined
      if (!role || !kind || kind === 'unknown') continue
      report(value('role'), {
        reason: {
          en: `${code('role')} is ${kinds[kind].en}, ${code(role)}, expected a built-in role`,
          ko: `${kinds[kind].ko}입니다: ${code(role)}. 기본 제공 역할이 필요합니다`,
        },
      })
    }
  },
})
