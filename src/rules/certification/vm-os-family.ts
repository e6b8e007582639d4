import { describeChoice } from '../choice.ts'
import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'vm-os-family',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'The image says which operating system it runs',
    ko: '이미지에 운영 체제가 적혀 있습니다',
  },
  why: {
    en: 'Azure prepares a machine by its system, and buyers filter by it.',
    ko: 'Azure는 운영 체제에 따라 가상 머신을 준비하고, 구매자는 그것으로 검색합니다.',
  },
  fix: {
    en: 'Write `operatingSystem: { family: linux, name: Ubuntu 24.04 LTS }` with your own system.',
    ko: '`operatingSystem: { family: linux, name: Ubuntu 24.04 LTS }` 형식으로 쓰세요.',
  },
  basis: {
    facts: [],
    sources: [
      'azure-vm-plan-technical-configuration',
      'Product Ingestion API: virtual-machine-operating-system',
    ],
  },
  scope: 'schema',
  describe(fault) {
    const { field, keyword, pointer } = fault
    if (keyword === 'enum') {
      return describeChoice(
        fault,
        pointer.at(-1) === 'family'
          ? { en: 'operating system', ko: '운영 체제' }
          : { en: 'system type', ko: '운영 체제 유형' },
      )
    }
    if (keyword !== 'required') return describeFault(fault)
    return {
      reason:
        pointer.at(-1) === 'family'
          ? {
              en: `${code(field)} is missing, expected ${code('windows')} or ${code('linux')}`,
              ko: `필드가 없습니다: ${code(field)}, 쓸 수 있는 값: ${code('windows')}, ${code('linux')}`,
            }
          : {
              en: `${code(field)} is missing, expected the system with its release`,
              ko: `필드가 없습니다: ${code(field)}, 운영 체제와 버전이 필요합니다`,
            },
    }
  },
})
