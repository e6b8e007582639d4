import { defineRule } from '../define.ts'
import { code, describeFault, listOf } from '../words.ts'

export default defineRule({
  id: 'required-field-missing',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: { en: 'Every field that the offer needs is there', ko: '필요한 필드가 모두 있습니다' },
  why: {
    en: 'Publishing stops at the first stage while a required field is empty.',
    ko: '필수 필드가 비어 있으면 게시가 첫 단계에서 멈춥니다.',
  },
  fix: { en: 'Add the field with its value.', ko: '필드와 값을 추가하세요.' },
  basis: { facts: ['S0-7', 'S0-8'] },
  // A price that a waiver lets go would come back as any other one, and no lock would see it.
  unwaivable: 'submitted',
  scope: 'schema',
  describe(fault) {
    const { required, enum: choices } = fault.schema
    const choice = Array.isArray(choices) && choices.length <= 6
    const inside = Array.isArray(required) && required.length > 0
    if (!choice && !inside) return describeFault(fault)
    const names = (choice ? choices : (required as unknown[])).map((name) => code(String(name)))
    const field = code(fault.field)
    return {
      reason: choice
        ? {
            en: `${field} is missing, expected ${listOf(names, 'or')}`,
            ko: `필드가 없습니다: ${field}, 쓸 수 있는 값: ${names.join(', ')}`,
          }
        : {
            en: `${field} is missing, expected it with ${listOf(names, 'and')}`,
            ko: `필드가 없습니다: ${field}, 안에 필요한 필드: ${names.join(', ')}`,
          },
    }
  },
})
