import { entriesOf, isEligible, principalOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { roleOf } from '../roles.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'eligible-needs-active',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'Beside eligible access there is access that always holds',
    ko: '적격 권한 옆에 항상 유효한 권한이 있습니다',
  },
  why: {
    en: 'A role can be activated only for a customer one can see, and seeing takes active access.',
    ko: '고객이 보여야 역할을 활성화할 수 있으며, 보려면 활성 권한이 필요합니다.',
  },
  fix: {
    en: 'Add an entry with the same `principalId`, `role: Reader` and without `access`.',
    ko: '같은 `principalId`와 `role: Reader`를 쓰고 `access`는 뺀 항목을 추가하세요.',
  },
  basis: {
    facts: [],
    sources: ['create-managed-service-offer-plans', 'create-eligible-authorizations'],
  },
  scope: 'plan',
  check({ document }, report, context) {
    // Where nothing can be eligible, each such entry is told by itself.
    if (!context.value<readonly string[]>('eligible-role').includes('eligible')) return
    const entries = entriesOf(document)
    const active = entries.filter((entry) => !isEligible(entry))
    if (entries.length && !active.length) {
      report(
        { path: document.path, place: document.keyPlace(['manifest', 'authorizations']) },
        {
          reason: {
            en: `Every authorization is ${code('eligible')}, expected at least 1 that is active`,
            ko: `모든 권한이 ${code('eligible')}입니다. 활성 권한이 1개 이상 필요합니다`,
          },
        },
      )
      return
    }
    // Of an unknown role nobody can say what it reads.
    const seeing = new Set(
      active.filter(({ role }) => !roleOf(role) || roleOf(role)?.reader).map(principalOf),
    )
    for (const entry of entries) {
      const principal = principalOf(entry)
      if (!isEligible(entry) || !entry.role || !principal || seeing.has(principal)) continue
      report(entry.value('role'), {
        severity: 'warning',
        reason: {
          en: `The principal of eligible ${code(roleOf(entry.role)?.name ?? entry.role)} cannot read, expected ${code('Reader')} that is active`,
          ko: `적격 역할의 주체에 활성 ${code('Reader')} 권한이 없습니다: ${code(roleOf(entry.role)?.name ?? entry.role)}`,
        },
      })
    }
  },
})
