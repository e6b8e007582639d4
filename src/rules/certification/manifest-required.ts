import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'manifest-required',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  summary: {
    en: 'Every plan of a managed service has a manifest',
    ko: '관리형 서비스의 모든 플랜에 매니페스트가 있습니다',
  },
  why: {
    en: 'The manifest says who gets access to a customer’s resources; without it nobody does.',
    ko: '매니페스트는 누가 고객 리소스에 접근하는지 정하며, 없으면 아무도 접근하지 못합니다.',
  },
  fix: {
    en: 'Add `manifest:` with `version`, `tenantId` and `authorizations`.',
    ko: '`manifest:` 아래에 `version`, `tenantId`, `authorizations`를 쓰세요.',
  },
  basis: { facts: ['S1-7', 'S2-50'] },
  scope: 'schema',
  describe: ({ field }) => ({
    reason: {
      en: `${code(field)} is missing, expected version, tenant and authorizations`,
      ko: `매니페스트(${code(field)})가 없습니다. 버전, 테넌트, 권한 부여가 필요합니다`,
    },
  }),
})
