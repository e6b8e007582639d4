import { defineRule } from '../define.ts'

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
  scope: 'schema',
})
