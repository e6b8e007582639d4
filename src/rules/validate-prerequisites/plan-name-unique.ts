import type { Document } from '../../model/catalogue.ts'
import { normal } from '../../say/normal.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'plan-name-unique',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'warning',
  types: ['managed-service', 'virtual-machine', 'azure-application', 'saas'],
  summary: {
    en: 'No two plans of an offer share a name',
    ko: '한 오퍼의 플랜은 이름이 서로 다릅니다',
  },
  why: {
    en: 'Customers choose between plans by their names, and cannot tell these two apart.',
    ko: '고객은 이름을 보고 플랜을 고르므로 두 플랜을 구별할 수 없습니다.',
  },
  fix: {
    en: 'Name each plan by what the others do not have: its size, its term, its support.',
    ko: '크기, 기간, 지원처럼 다른 플랜과 다른 점으로 이름을 지으세요.',
  },
  basis: {
    facts: [],
    sources: ['create-managed-service-offer-plans', 'azure-vm-create-plans'],
  },
  scope: 'offer',
  check({ plans }, report) {
    const first = new Map<string, { id: string; document: Document<{ name?: string }> }>()
    for (const { id, document, translations } of plans) {
      for (const [language, own] of [['', document] as const, ...translations]) {
        const name = own.data.name && normal(own.data.name, 'NFKC').trim().toLowerCase()
        if (!name) continue
        const key = `${language} ${name}`
        const other = first.get(key)
        if (!other) {
          first.set(key, { id, document: own })
          continue
        }
        report(
          { path: own.path, place: own.valuePlace(['name']) },
          {
            plan: id,
            reason: {
              en: `Plan ${code(id)} has the same name as plan ${code(other.id)}, expected one of its own`,
              ko: `플랜 이름이 같습니다: ${code(id)}, ${code(other.id)}`,
            },
            related: [{ path: other.document.path, place: other.document.valuePlace(['name']) }],
          },
        )
      }
    }
  },
})
