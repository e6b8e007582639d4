import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'authorization-role-required',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  summary: { en: 'Every authorization names a role', ko: '모든 권한 부여에 역할이 있습니다' },
  why: {
    en: 'The role says what the principal may do; without one it gets no access.',
    ko: '역할은 주체가 할 수 있는 일을 정하며, 없으면 접근할 수 없습니다.',
  },
  fix: {
    en: 'Add `role:` with the name or GUID of a built-in role, such as `role: Reader`.',
    ko: '`role:` 뒤에 기본 제공 역할의 이름이나 GUID를 쓰세요. 예: `role: Reader`',
  },
  basis: { facts: ['S2-55', 'S2-61'] },
  scope: 'schema',
  describe: (fault) =>
    fault.keyword === 'required'
      ? {
          reason: {
            en: `${code(fault.field)} is missing, expected a built-in role`,
            ko: `역할(${code(fault.field)})이 없습니다. 기본 제공 역할이 필요합니다`,
          },
        }
      : describeFault(fault),
})
