import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'authorization-principal-guid',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  summary: {
    en: 'Every principal is named by its object id',
    ko: '모든 주체가 개체 ID로 적혀 있습니다',
  },
  why: {
    en: 'Azure knows groups, users and applications by this id alone; names can change hands.',
    ko: 'Azure는 그룹, 사용자, 애플리케이션을 이 ID로만 찾으며 이름은 주인이 바뀔 수 있습니다.',
  },
  fix: {
    en: 'Copy the object id of the group or service principal from Microsoft Entra ID.',
    ko: 'Microsoft Entra ID에서 그룹이나 서비스 주체의 개체 ID를 복사하세요.',
  },
  basis: { facts: ['S2-59'] },
  sensitive: true,
  scope: 'schema',
  describe({ keyword, field, value }) {
    const name = code(field)
    if (keyword === 'required') {
      return {
        reason: {
          en: `${name} is missing, expected a GUID`,
          ko: `주체 ID(${name})가 없습니다. GUID가 필요합니다`,
        },
      }
    }
    if (/^[0-]+$/.test(String(value))) {
      return {
        reason: {
          en: `${name} is all zeros, expected the GUID of a principal`,
          ko: `주체 ID(${name})가 모두 0입니다. 주체의 GUID가 필요합니다`,
        },
      }
    }
    return {
      reason: {
        en: `${name} has another form, expected a GUID`,
        ko: `주체 ID 형식이 다릅니다: ${name}. GUID가 필요합니다`,
      },
    }
  },
})
