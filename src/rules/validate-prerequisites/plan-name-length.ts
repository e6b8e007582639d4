import { defineRule } from '../define.ts'

export default defineRule({
  id: 'plan-name-length',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: { en: 'To be written', ko: '작성 예정' },
  why: { en: 'To be written', ko: '작성 예정' },
  fix: { en: 'To be written', ko: '작성 예정' },
  basis: { facts: [] },
  scope: 'schema',
})
