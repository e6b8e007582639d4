import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'authorization-display-name',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  summary: {
    en: 'Every authorization has a name that customers can read',
    ko: '모든 권한 부여에 고객이 읽을 이름이 있습니다',
  },
  why: {
    en: 'Customers see it when they delegate, and decide by it whom they trust.',
    ko: '고객은 위임할 때 이 이름을 보고 누구를 믿을지 정합니다.',
  },
  fix: {
    en: 'Add `displayName:` with the team or application that gets the role.',
    ko: '`displayName:` 뒤에 역할을 받는 팀이나 애플리케이션을 쓰세요.',
  },
  basis: { facts: ['S2-60'] },
  scope: 'schema',
  describe(fault) {
    const field = code(fault.field)
    if (fault.keyword === 'pattern') {
      // Often the principal's own id, which is private.
      return {
        sensitive: true,
        reason: {
          en: `${field} is an id, expected the name that customers see`,
          ko: `표시 이름(${field})이 ID입니다. 고객에게 보일 이름이 필요합니다`,
        },
      }
    }
    if (fault.keyword !== 'required') return describeFault(fault)
    return {
      reason: {
        en: `${field} is missing, expected the name that customers see`,
        ko: `표시 이름(${field})이 없습니다. 고객에게 보일 이름이 필요합니다`,
      },
    }
  },
})
