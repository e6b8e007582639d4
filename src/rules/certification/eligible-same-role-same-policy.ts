import { type Entry, entriesOf, isEligible, policyOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { roleId, roleOf } from '../roles.ts'
import { code, listOf } from '../words.ts'

const fields = ['maximumActivation', 'multiFactor', 'approvers'] as const

export default defineRule({
  id: 'eligible-same-role-same-policy',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'An eligible role is activated in the same way for everybody',
    ko: '같은 적격 역할은 모두 같은 방식으로 활성화합니다',
  },
  why: {
    en: 'Azure keeps one policy per role in a delegation; with two, nobody knows which one holds.',
    ko: 'Azure는 위임에서 역할마다 정책을 하나만 둡니다. 둘이면 어느 쪽이 맞는지 알 수 없습니다.',
  },
  fix: {
    en: 'Write the same `maximumActivation`, `multiFactor` and `approvers` in all entries of the role.',
    ko: '이 역할의 모든 항목에 같은 `maximumActivation`, `multiFactor`, `approvers`를 쓰세요.',
  },
  basis: { facts: [], sources: ['create-eligible-authorizations'] },
  scope: 'plan',
  check({ document }, report) {
    const firsts = new Map<string, Entry>()
    for (const entry of entriesOf(document).filter(isEligible)) {
      if (!entry.role) continue
      const first = firsts.get(roleId(entry.role))
      if (!first) {
        firsts.set(roleId(entry.role), entry)
        continue
      }
      const [own, other] = [policyOf(entry), policyOf(first)]
      const differing = fields.filter((field) => own[field] !== other[field])
      if (!differing.length) continue
      const names = differing.map((field) => code(field))
      const role = code(roleOf(entry.role)?.name ?? entry.role)
      report(entry.value('role'), {
        reason: {
          en: `Eligible ${role} differs from an earlier entry in ${listOf(names, 'and')}, expected the same`,
          ko: `같은 적격 역할의 정책이 다릅니다: ${role}, 다른 필드: ${names.join(', ')}`,
        },
        related: [first.value('role')],
      })
    }
  },
})
