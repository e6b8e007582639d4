import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'manifest-tenant-guid',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  summary: {
    en: 'The managing tenant is named by its id',
    ko: '관리하는 테넌트가 ID로 적혀 있습니다',
  },
  why: {
    en: 'Azure grants access to the tenant with this id; a domain name can move to another tenant.',
    ko: 'Azure는 이 ID의 테넌트에 권한을 주며, 도메인 이름은 다른 테넌트로 옮겨질 수 있습니다.',
  },
  fix: {
    en: 'Copy the tenant id from the overview of Microsoft Entra ID in the Azure portal.',
    ko: 'Azure Portal의 Microsoft Entra ID 개요에서 테넌트 ID를 복사하세요.',
  },
  basis: { facts: ['S2-53', 'S2-72'] },
  scope: 'schema',
  describe(fault) {
    const field = code(fault.field)
    if (fault.keyword === 'pattern') {
      return {
        reason: {
          en: `${field} is ${code(String(fault.value))}, expected a GUID`,
          ko: `테넌트 ID 형식이 다릅니다: ${field}, 지금 ${code(String(fault.value))}, 필요 GUID`,
        },
      }
    }
    if (fault.keyword !== 'required') return describeFault(fault)
    return {
      reason: {
        en: `${field} is missing, expected the GUID of the managing tenant`,
        ko: `테넌트 ID(${field})가 없습니다. 관리하는 테넌트의 GUID가 필요합니다`,
      },
    }
  },
})
