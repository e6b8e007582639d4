import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

/** What stands in place of the id, without showing it: a mistyped id is as private as the right one. */
function formOf(value: string): Text {
  if (/^[0-]+$/.test(value)) return { en: 'is all zeros', ko: '가 모두 0입니다' }
  if (/^[\w-]+(\.[\w-]+)+$/.test(value))
    return { en: 'is a domain name', ko: '가 도메인 이름입니다' }
  return { en: 'has another form', ko: '의 형식이 다릅니다' }
}

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
      const now = formOf(String(fault.value))
      return {
        reason: {
          en: `${field} ${now.en}, expected the GUID of the managing tenant`,
          ko: `테넌트 ID(${field})${now.ko}. 관리하는 테넌트의 GUID가 필요합니다`,
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
