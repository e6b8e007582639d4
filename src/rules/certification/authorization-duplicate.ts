import type { Where } from '../../model/place.ts'
import { entriesOf, principalOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { roleId, roleOf } from '../roles.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'authorization-duplicate',
  stage: 'certification',
  section: 'technical',
  severity: 'warning',
  types: ['managed-service'],
  summary: {
    en: 'Nobody gets the same role twice',
    ko: '같은 주체에 같은 역할을 두 번 주지 않습니다',
  },
  why: {
    en: 'The second entry adds nothing, and whoever later takes out the first believes the access gone.',
    ko: '두 번째 항목은 더하는 것이 없으며, 첫 번째를 지운 사람은 권한이 사라졌다고 믿게 됩니다.',
  },
  fix: { en: 'Take out one of the two.', ko: '둘 중 하나를 지우세요.' },
  basis: { facts: ['S2-55'] },
  scope: 'plan',
  check({ document }, report) {
    const given = new Map<string, Where>()
    for (const entry of entriesOf(document)) {
      const { role, assignableRoles = [], value } = entry
      const principal = principalOf(entry)
      if (principal && role) {
        const key = `${principal} ${roleId(role)}`
        const first = given.get(key)
        if (first) {
          report(value('role'), {
            reason: {
              en: `${code(roleOf(role)?.name ?? role)} is given to one principal twice, expected once`,
              ko: `한 주체에 같은 역할이 두 번 있습니다: ${code(roleOf(role)?.name ?? role)}`,
            },
            related: [first],
          })
        } else given.set(key, value('role'))
      }
      const assignable = new Map<string, Set<string>>()
      for (const [at, name] of assignableRoles.entries()) {
        if (!name) continue
        const spellings = assignable.get(roleId(name)) ?? new Set()
        // The schema tells what is the same letter by letter.
        if (spellings.size && !spellings.has(name)) {
          report(value('assignableRoles', at), {
            reason: {
              en: `${code(roleOf(name)?.name ?? name)} is assignable twice, expected once`,
              ko: `부여할 역할에 같은 역할이 두 번 있습니다: ${code(roleOf(name)?.name ?? name)}`,
            },
          })
        }
        assignable.set(roleId(name), spellings.add(name))
      }
    }
  },
})
