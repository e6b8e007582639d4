import { isPrivate } from '../../privacy/private-plan.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'plan-private-to-public',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'warning',
  types: ['managed-service', 'virtual-machine', 'azure-application'],
  summary: {
    en: 'A private plan becomes public only on purpose',
    ko: '비공개 플랜은 의도했을 때만 공개합니다',
  },
  why: {
    en: 'It cannot be undone: once everybody sees its price and terms, the plan stays public.',
    ko: '되돌릴 수 없습니다. 가격과 조건이 한 번 공개된 플랜은 계속 공개입니다.',
  },
  fix: {
    en: 'If only some customers are meant, write `visibility: private` and the `audience` again.',
    ko: '일부 고객만 대상이면 `visibility: private`와 `audience`를 다시 쓰세요.',
  },
  basis: { facts: ['S2-48'] },
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const plan of now.plans) {
      const { id, document } = plan
      const was = before.plans.find((other) => other.id === id)
      // What is unclear is reported as such, and a file that cannot be read, too.
      if (!was || !isPrivate(was) || isPrivate(plan) || document.unread) continue
      const live = was.document
      const written = isWritten(document, ['visibility'])
      report(
        {
          path: document.path,
          place: written ? document.valuePlace(['visibility']) : document.keyPlace([]),
        },
        {
          plan: id,
          reason: {
            en: `Plan ${code(id)} turned ${code('public')}, expected ${code('private')} as in live`,
            ko: `비공개로 라이브된 플랜이 공개로 바뀌었습니다: ${code(id)}`,
          },
          related: [{ path: live.path, place: live.keyPlace(['visibility']) }],
        },
      )
    }
  },
})
