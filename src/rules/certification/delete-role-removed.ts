import type { Document, PlanData } from '../../model/catalogue.ts'
import { type Entry, entriesOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { isRole, registrationDelete } from '../roles.ts'

const deleter = (document: Document<PlanData>): Entry | undefined =>
  entriesOf(document).find(({ role }) => role && isRole(role, registrationDelete))

export default defineRule({
  id: 'delete-role-removed',
  stage: 'certification',
  section: 'technical',
  severity: 'warning',
  types: ['managed-service'],
  summary: {
    en: 'The right to end a delegation is kept',
    ko: '위임을 끝낼 수 있는 역할이 그대로 있습니다',
  },
  why: {
    en: 'Of customers who accept the new manifest, you could end no delegation any more.',
    ko: '새 매니페스트를 수락한 고객의 위임은 게시자가 더 이상 끝낼 수 없습니다.',
  },
  fix: {
    en: 'Write the entry with `Managed Services Registration assignment Delete Role` again.',
    ko: '`Managed Services Registration assignment Delete Role` 항목을 다시 쓰세요.',
  },
  basis: { facts: ['S2-49'] },
  supersedes: ['authorization-delete-role'],
  scope: 'history',
  against: ['live', 'base'],
  check(now, before, report, { against }) {
    for (const { id, document } of now.plans) {
      const old = before.plans.find((plan) => plan.id === id)?.document
      const had = old && deleter(old)
      // A role that is missing or cannot be read has a finding of its own, and may be this one.
      if (entriesOf(document).some(({ role }) => !role)) continue
      if (!had || !document.data.manifest?.authorizations?.length || deleter(document)) continue
      // The same words against both, so that one change is one finding.
      report(
        { path: document.path, place: document.keyPlace(['manifest', 'authorizations']) },
        {
          plan: id,
          reason: {
            en: 'The authorization that ends a delegation is gone, expected it to stay',
            ko: '위임을 삭제할 수 있는 권한이 빠졌습니다',
          },
          ...(against === 'live' && { related: [had.value('role')] }),
        },
      )
    }
  },
})
