import { defineRule } from '../define.ts'

export default defineRule({
  id: 'plan-name-length',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  summary: {
    en: 'The name of a plan fits into the list of plans',
    ko: '플랜 이름이 플랜 목록에 들어가는 길이입니다',
  },
  why: {
    en: 'The list of plans cuts what is longer, and plans begin to look alike.',
    ko: '더 긴 이름은 플랜 목록에서 잘려 플랜끼리 구별되지 않습니다.',
  },
  fix: {
    en: 'Keep what sets the plan apart; the rest belongs in `summary`.',
    ko: '플랜을 구별하는 말만 남기고 나머지는 `summary`로 옮기세요.',
  },
  basis: { facts: ['S2-40'], sources: ['azure-vm-create-plans'] },
  scope: 'schema',
})
