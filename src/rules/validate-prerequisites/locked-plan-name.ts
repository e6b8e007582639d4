import { defineRule } from '../define.ts'
import { keptPlans, lost } from '../locked.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'locked-plan-name',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['managed-service'],
  summary: { en: 'A live plan keeps its name', ko: '라이브 플랜의 이름은 바뀌지 않습니다' },
  why: {
    en: 'Customers know the plan they delegated to by this name, and look for it under no other.',
    ko: '고객은 위임한 플랜을 이 이름으로 알고 찾습니다.',
  },
  fix: {
    en: 'Write the live name again; what has changed about the plan belongs in `summary`.',
    ko: '라이브 이름으로 되돌리세요. 달라진 점은 `summary`에 쓰세요.',
  },
  basis: { facts: ['S2-41'] },
  unwaivable: true,
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const { id, document, live } of keptPlans(now, before)) {
      const [is, was] = [document.data.name, live.data.name]
      if (!was || is === was) continue
      if (!is) {
        report(...lost(document, ['name'], { plan: id, live }))
        continue
      }
      // Whoever may not see a private plan may not learn its name here.
      const isPrivate = [document, live].some(({ data }) => data.visibility === 'private')
      report(
        { path: document.path, place: document.valuePlace(['name']) },
        {
          plan: id,
          reason: isPrivate
            ? {
                en: `The name of live plan ${code(id)} is another one than in live, expected it unchanged`,
                ko: `라이브 플랜의 이름이 바뀌었습니다: ${code(id)}`,
              }
            : {
                en: `The name of live plan ${code(id)} is ${code(is)}, expected ${code(was)}`,
                ko: `라이브 플랜의 이름이 바뀌었습니다: ${code(id)}, 지금 ${code(is)}, 라이브 ${code(was)}`,
              },
          related: [{ path: live.path, place: live.valuePlace(['name']) }],
        },
      )
    }
  },
})
