import { minutesOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'eligible-duration',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'An eligible role is active for 30 minutes to 8 hours',
    ko: '적격 역할은 30분에서 8시간까지 활성화됩니다',
  },
  why: {
    en: 'Azure ends an activation after 8 hours at most, and grants none below 30 minutes.',
    ko: 'Azure는 길어도 8시간 뒤에 활성화를 끝내며, 30분보다 짧게는 허용하지 않습니다.',
  },
  fix: {
    en: 'Write hours and minutes, such as `PT4H` or `PT1H30M`.',
    ko: '시간과 분을 쓰세요. 예: `PT4H`, `PT1H30M`',
  },
  basis: { facts: [], sources: ['create-eligible-authorizations'] },
  scope: 'schema',
  describe(fault) {
    if (typeof fault.value !== 'string') return describeFault(fault)
    const minutes = minutesOf(fault.value)
    const bound = code(minutes !== undefined && minutes < 30 ? 'PT30M' : 'PT8H')
    return {
      reason: {
        en: `${code(fault.field)} is ${code(fault.value)}, expected ${code('PT30M')} to ${code('PT8H')}`,
        ko: `활성화 시간이 다릅니다: ${code(fault.field)}, 지금 ${code(fault.value)}, 필요 ${code('PT30M')}~${code('PT8H')}`,
      },
      ...((minutes ?? 60) < 30 || (minutes ?? 60) > 480
        ? { fix: { en: `Write ${bound}.`, ko: `이렇게 쓰세요: ${bound}` } }
        : {}),
    }
  },
})
