import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'authorization-required',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  summary: {
    en: 'A manifest has at least one authorization',
    ko: '매니페스트에 권한 부여가 하나 이상 있습니다',
  },
  why: {
    en: 'Without one, a customer who buys the plan delegates nothing and you can do nothing.',
    ko: '권한 부여가 없으면 고객이 플랜을 사도 위임되는 것이 없어 아무 일도 할 수 없습니다.',
  },
  fix: {
    en: 'Add an entry with `principalId`, `displayName` and `role`.',
    ko: '`principalId`, `displayName`, `role`이 있는 항목을 추가하세요.',
  },
  basis: { facts: ['S1-7', 'S2-55'] },
  scope: 'schema',
  describe: (fault) =>
    fault.keyword === 'required'
      ? {
          reason: {
            en: `${code(fault.field)} is missing, expected at least 1 authorization`,
            ko: `권한 부여(${code(fault.field)})가 없습니다. 1개 이상 필요합니다`,
          },
        }
      : describeFault(fault),
})
