import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'eligible-approvers-max',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'An eligible role has few approvers, all of them people with a name',
    ko: '적격 역할의 승인자는 한도 안이며 모두 이름이 있는 사람입니다',
  },
  why: {
    en: 'Azure asks each of them by id, and customers read their names; an application answers nobody.',
    ko: 'Azure는 ID로 승인자에게 묻고 고객은 이름을 봅니다. 애플리케이션은 승인할 수 없습니다.',
  },
  fix: {
    en: 'Name up to 10 users or groups, each with `principalId` and `displayName`.',
    ko: '사용자나 그룹을 10개까지, 각각 `principalId`와 `displayName`을 함께 쓰세요.',
  },
  basis: { facts: [], sources: ['create-eligible-authorizations'] },
  scope: 'schema',
  describe(fault) {
    const { keyword, field } = fault
    if (keyword !== 'required' && keyword !== 'pattern' && keyword !== 'enum')
      return { reason: describeFault(fault).reason }
    const wanted = field.endsWith('displayName')
      ? { en: 'the name that customers see', ko: '고객에게 보일 이름' }
      : { en: 'the GUID of a user or group', ko: '사용자나 그룹의 GUID' }
    const name = code(field)
    if (keyword === 'required')
      return {
        reason: {
          en: `${name} is missing, expected ${wanted.en}`,
          ko: `필드가 없습니다: ${name}, 필요 ${wanted.ko}`,
        },
      }
    if (keyword === 'pattern')
      return {
        reason: {
          en: `${name} has another form, expected ${wanted.en}`,
          ko: `형식이 다릅니다: ${name}, 필요 ${wanted.ko}`,
        },
      }
    return {
      reason: {
        en: `${name} is ${code(String(fault.value))}, expected ${code('group')} or ${code('user')}`,
        ko: `승인자 종류가 다릅니다: ${name}, 지금 ${code(String(fault.value))}, 필요 ${code('group')} 또는 ${code('user')}`,
      },
    }
  },
})
