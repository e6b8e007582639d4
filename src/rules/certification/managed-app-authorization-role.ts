import { defineRule } from '../define.ts'
import { roleId } from '../roles.ts'
import { code, describeFault } from '../words.ts'

const names = ['Owner', 'Contributor']

export default defineRule({
  id: 'managed-app-authorization-role',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['azure-application'],
  summary: {
    en: 'Who operates a managed application is Owner or Contributor',
    ko: '관리형 애플리케이션의 운영자는 소유자나 기여자입니다',
  },
  why: {
    en: 'A managed application hands over its resource group with one of these two roles only.',
    ko: '관리형 애플리케이션은 두 역할 중 하나로만 리소스 그룹을 넘겨줍니다.',
  },
  fix: {
    en: 'Write `Contributor`, or `Owner` where the operator grants access to others, too.',
    ko: '`Contributor`를 쓰거나, 운영자가 다른 사람에게 권한을 준다면 `Owner`를 쓰세요.',
  },
  basis: { facts: [], sources: ['plan-azure-app-managed-app'] },
  scope: 'schema',
  describe(fault) {
    const { keyword, value } = fault
    const field = code(fault.field)
    if (keyword === 'required') {
      return {
        reason: {
          en: `${field} is missing, expected ${code('Owner')} or ${code('Contributor')}`,
          ko: `역할이 없습니다: ${field}, 쓸 수 있는 값: ${names.map((name) => code(name)).join(', ')}`,
        },
      }
    }
    if (keyword === 'maxItems') {
      const words = describeFault(fault)
      return {
        ...words,
        fix: {
          en: 'Authorize a group instead of each of its people.',
          ko: '한 사람씩 쓰지 말고 그룹에 권한을 주세요.',
        },
      }
    }
    if (typeof value !== 'string') return describeFault(fault)
    // The two by their ids or in other letters: what was meant is known.
    const meant = names.find((name) => roleId(name) === roleId(value))
    return {
      reason: {
        en: `${field} is ${code(value)}, expected ${code('Owner')} or ${code('Contributor')}`,
        ko: `쓸 수 없는 역할입니다: ${field}, 지금 ${code(value)}, 쓸 수 있는 값: ${names.map((name) => code(name)).join(', ')}`,
      },
      ...(meant && {
        fix: { en: `Write ${code(meant)}.`, ko: `이렇게 쓰세요: ${code(meant)}` },
      }),
    }
  },
})
